import { z } from 'zod';
import { Paper, PaperId, PaperRecord } from './paper.ts';

/** What a search looks into. */
export const SearchScope = z.enum(['papers', 'fulltext', 'notes']);
export type SearchScope = z.infer<typeof SearchScope>;

/** Where a hit matched best. */
export const SearchField = z.enum([
  'title',
  'authors',
  'abstract',
  'keywords',
  'organization',
  'notes',
  'fulltext',
]);
export type SearchField = z.infer<typeof SearchField>;

export const SearchHit = z.object({
  id: z.string(),
  title: z.string(),
  score: z.number(),
  where: SearchField,
  /** A stretch of the matching text, plain; the words in `terms` are those to mark in it. */
  snippet: z.string(),
  /** Page of a full-text match, from 1. */
  page: z.number().int().optional(),
  /** The library's words that the query matched, folded: typos resolved, prefixes completed. */
  terms: z.array(z.string()),
  paper: Paper,
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchResults = z.object({
  total: z.number().int(),
  /** Time spent searching, in milliseconds. */
  ms: z.number(),
  /** Papers that the index has yet to take in: the answer may grow by them. */
  pending: z.number().int(),
  hits: z.array(SearchHit),
});
export type SearchResults = z.infer<typeof SearchResults>;

/** A paper that an upstream's search found. */
export const OnlineHit = z.object({
  record: PaperRecord,
  /** The id it goes by here, where it is in the library. */
  storedAs: PaperId.optional(),
});
export type OnlineHit = z.infer<typeof OnlineHit>;
