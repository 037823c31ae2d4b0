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

/** `date`: of publication, the newest first. `added`: to the library. */
export const SearchSort = z.enum(['relevance', 'date', 'upvotes', 'added']);
export type SearchSort = z.infer<typeof SearchSort>;

/** Why a paper stands higher than its words alone would put it: its score was multiplied by the factor. */
export const SearchReason = z.object({
  reason: z.enum(['recent', 'starred', 'listed', 'opened']),
  factor: z.number(),
});
export type SearchReason = z.infer<typeof SearchReason>;

/** A part of the query that means nothing and was read as words. */
export const SearchProblem = z.object({
  /** Where it stands, end exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  /** For a person. */
  why: z.string(),
});
export type SearchProblem = z.infer<typeof SearchProblem>;

export const SearchHit = z.object({
  id: z.string(),
  title: z.string(),
  /** The words' score times the factors of `why`. */
  score: z.number(),
  why: z.array(SearchReason),
  where: SearchField,
  /** A stretch of the matching text, plain; the words in `terms` are those to mark in it. */
  snippet: z.string(),
  /** Page of a full-text match, from 1. */
  page: z.number().int().optional(),
  /** What that page calls itself, where that is not its number. */
  pageLabel: z.string().optional(),
  /** The PDF that page is in. */
  documentSha256: z.string().optional(),
  /** The library's words that the query matched, folded: typos resolved, prefixes completed. */
  terms: z.array(z.string()),
  paper: Paper,
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchResults = z.object({
  /** All papers found, exactly. */
  total: z.number().int(),
  /** Time spent searching, in milliseconds. */
  ms: z.number(),
  /** Papers that the index has yet to take in: the answer may grow by them. */
  pending: z.number().int(),
  problems: z.array(SearchProblem),
  /** The same query with its unknown words put right, where little or nothing was found. */
  suggestion: z.string().optional(),
  hits: z.array(SearchHit),
});
export type SearchResults = z.infer<typeof SearchResults>;

/** How far the search index is in taking in what changed. */
export const IndexStatus = z.object({
  /** Papers that it has yet to take in: they are not found yet, or not by their latest words. */
  pending: z.number().int(),
  /** How many there were to take in when it began. */
  total: z.number().int(),
  /** Nothing more is taken in until it is resumed, or Offprint starts again. */
  isPaused: z.boolean(),
});
export type IndexStatus = z.infer<typeof IndexStatus>;

/** A paper that is like another one, or like a text. */
export const RelatedPaper = z.object({
  paper: Paper,
  /** Cosine of the words they use, weighed by how rare they are: 0 to 1. */
  likeness: z.number(),
});
export type RelatedPaper = z.infer<typeof RelatedPaper>;

/** An author, for someone who begins to type a name. */
export const SuggestedAuthor = z.object({
  name: z.string(),
  /** Papers found by this author; of very common names not all are counted. */
  count: z.number().int(),
});
export type SuggestedAuthor = z.infer<typeof SuggestedAuthor>;

/** A paper that an upstream's search found. */
export const OnlineHit = z.object({
  record: PaperRecord,
  /** The id it goes by here, where it is in the library. */
  storedAs: PaperId.optional(),
});
export type OnlineHit = z.infer<typeof OnlineHit>;
