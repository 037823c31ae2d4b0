import type { SearchSort } from '#shared/entities/search.ts';
import type { QueryTree } from '#shared/query/ast.ts';
import { parseQuery } from '#shared/query/parse.ts';
import { printQuery } from '#shared/query/print.ts';
import { snippetAround } from '#shared/text/snippet.ts';
import type { IndexSource } from '../../database/repositories/index-source.ts';
import type { QueryFilters } from '../../database/repositories/query-filter.ts';
import type { Hit } from './engine/describe-hits.ts';
import type { Engine } from './engine/engine.ts';
import { type FieldSet, scopeFields } from './engine/fields.ts';
import type { RawAnswer, RawHit, SearchRequest } from './protocol.ts';
import { MOST_WORTH, type Ranking } from './ranking.ts';
import { correctedQuery } from './suggest-query.ts';

interface Deps {
  source: IndexSource;
  filters: QueryFilters;
  ranking: Ranking;
}

/** With fewer results than this, something may be wrong with the words. */
const FEW = 3;

/** Whether anything in the tree is worth a score; filters and what is not wanted are worth none. */
function hasWords(tree: QueryTree): boolean {
  if (tree.kind === 'word' || tree.kind === 'phrase') return true;
  return (tree.kind === 'and' || tree.kind === 'or') && tree.parts.some(hasWords);
}

/** Answers queries as users write them: reads the language, asks the library for the filters and the index for the rest. */
export function createQueryAnswers({ source, filters, ranking }: Deps) {
  /** The stretch of text that shows why a paper was found, and the page it is on. */
  function showing(hit: Hit, text: string): Pick<RawHit, 'snippet' | 'page' | 'documentSha256'> {
    const terms = new Set(hit.terms);
    const place = hit.page === undefined ? undefined : source.page(hit.id, hit.page);
    if (place) {
      const { page, documentSha256 } = place;
      return { snippet: snippetAround(place.text, terms), page, documentSha256 };
    }
    return { snippet: snippetAround(text, terms) };
  }

  /** The query with its unknown words put right, where that finds more. */
  function better(engine: Engine, query: string, found: { fields: FieldSet; total: number }) {
    // As a query that is finished: it is to be taken as a whole.
    const { tree } = parseQuery(query);
    const right = tree && correctedQuery(engine, tree);
    if (!right) return undefined;
    const { total } = engine.search(filters.resolve(right), { fields: found.fields, limit: 0 });
    return total > found.total ? printQuery(right) : undefined;
  }

  /** Never throws for what a query says: one that means nothing finds nothing. */
  function find(engine: Engine, request: SearchRequest) {
    const { tree, problems } = parseQuery(request.query, { isUnfinished: request.isUnfinished ?? true });
    const now = ranking.at(Date.now());
    const fields = scopeFields(request.in);
    const asked = request.sort ?? 'relevance';
    // Where no word tells papers apart, the newest come first.
    const sort: SearchSort = asked === 'relevance' && !(tree && hasWords(tree)) ? 'date' : asked;
    const found = tree
      ? engine.search(filters.resolve(tree), {
          fields,
          key: now.orders[sort],
          ...(sort === 'relevance' && { bound: MOST_WORTH }),
          limit: request.limit < 0 ? engine.count : request.limit,
          offset: request.offset,
        })
      : { total: 0, hits: [] };
    return { ...found, problems, now, fields, sort };
  }

  function describe(engine: Engine, request: SearchRequest): RawAnswer {
    const { total, hits, problems, now, fields, sort } = find(engine, request);
    return {
      total,
      problems,
      suggestion: total < FEW ? better(engine, request.query, { fields, total }) : undefined,
      hits: hits.flatMap((hit): RawHit[] => {
        const { id, where, terms } = hit;
        // The title is always shown; beside it the abstract tells more.
        const text = source.words(id, where === 'title' || where === 'fulltext' ? 'abstract' : where);
        if (text === undefined) return [];
        const score = now.orders.relevance(id, hit.score);
        const why = sort === 'relevance' ? now.why(id) : [];
        return [{ id, score, why, where, terms, ...showing(hit, text) }];
      }),
    };
  }

  return { find, describe };
}
