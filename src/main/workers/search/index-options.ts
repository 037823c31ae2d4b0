import type { Options, SearchOptions } from 'minisearch';
import type { SearchField, SearchScope } from '#shared/entities/search.ts';
import { foldText } from '#shared/text/fold.ts';
import type { IndexDocument } from '../../database/repositories/index-source.ts';

/** Changed whenever an index written before would answer differently; old files are then rebuilt. */
export const INDEX_FORMAT = 1;

/** The fields of the index, by what a match in them is worth. */
export const FIELD_WEIGHTS: Record<SearchField, number> = {
  title: 5,
  authors: 3,
  keywords: 2,
  notes: 2,
  abstract: 1,
  organization: 1,
  fulltext: 0.5,
};

const SCOPES: Record<SearchScope, SearchField[]> = {
  papers: ['title', 'authors', 'keywords', 'abstract', 'organization'],
  notes: ['notes'],
  fulltext: ['fulltext'],
};

/** Words and numbers; everything between them parts. */
const SEPARATORS = /[^\p{L}\p{N}]+/u;

const tokenize = (text: string): string[] => foldText(text).split(SEPARATORS);

export const indexOptions: Options<IndexDocument> = {
  fields: Object.keys(FIELD_WEIGHTS),
  tokenize,
  // Text is folded before it is taken apart, so that a word broken at a line's end is one word.
  processTerm: (term) => (term.length > 0 && term.length <= 64 ? term : null),
};

/** Every word must match; the last may be unfinished, longer ones may hold a typo or two. */
export function searchOptions(query: string, scopes?: readonly SearchScope[]): SearchOptions {
  const unfinished = /[\p{L}\p{N}]$/u.test(query);
  return {
    combineWith: 'AND',
    boost: FIELD_WEIGHTS,
    ...(scopes && { fields: scopes.flatMap((scope) => SCOPES[scope]) }),
    prefix: (term, index, terms) => unfinished && index === terms.length - 1 && term.length >= 2,
    fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.5 },
  };
}
