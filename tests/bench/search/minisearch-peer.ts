import MiniSearch from 'minisearch';
import type { IndexDocument } from '../../../src/main/database/repositories/index-source.ts';
import { FIELD_WEIGHTS, FIELDS } from '../../../src/main/workers/search/engine/fields.ts';
import { termsOf } from '../../../src/main/workers/search/engine/words.ts';

/** How Offprint's search would ask plain MiniSearch. */
export const miniSearchOptions = {
  fields: FIELDS,
  tokenize: termsOf,
  processTerm: (term: string) => term,
  searchOptions: {
    combineWith: 'AND' as const,
    boost: FIELD_WEIGHTS,
    prefix: (term: string, index: number, terms: string[]) => index === terms.length - 1 && term.length >= 2,
    fuzzy: (term: string) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.5 },
  },
};

export function buildMiniSearch(documents: Iterable<IndexDocument>): MiniSearch {
  const peer = new MiniSearch(miniSearchOptions);
  for (const { pages, ...rest } of documents) peer.add({ ...rest, fulltext: pages.join('\n') });
  return peer;
}
