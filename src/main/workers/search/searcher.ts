import { setTimeout } from 'node:timers/promises';
import type { SuggestedAuthor } from '#shared/entities/search.ts';
import type { Members } from '../../database/query/list-members.ts';
import type { AuthorSource } from '../../database/repositories/author-source.ts';
import type { IndexSource } from '../../database/repositories/index-source.ts';
import type { QueryFilters } from '../../database/repositories/query-filter.ts';
import { createQueryAnswers } from './answer-query.ts';
import type { RelatedPaper } from './engine/related.ts';
import { createIndexKeeper } from './index-keeper.ts';
import type { AuthorRequest, RawResults, SearchRequest } from './protocol.ts';
import type { Ranking } from './ranking.ts';
import { suggestAuthors } from './suggest-authors.ts';

export interface RelatedSearch {
  /** Papers to find others like; they are left out of the answer. */
  ids?: string[];
  /** Words to go by, as those of a passage. */
  text?: string;
  limit: number;
}

interface Deps {
  source: IndexSource;
  /** Where the index lies. */
  dir: string;
  filters: QueryFilters;
  ranking: Ranking;
  authors: AuthorSource;
}

export type Searcher = ReturnType<typeof createSearcher>;

/** Answers queries from the index of one library. */
export function createSearcher({ source, dir, filters, ranking, authors }: Deps) {
  const keeper = createIndexKeeper({ source, dir, ranking });
  const answers = createQueryAnswers({ source, filters, ranking });

  /** Waits for the index to catch up, or until patience ends. */
  async function ready(patienceMs: number | undefined): Promise<void> {
    const whole = keeper.catchUp();
    // While the index is read from disk, which it is once, there is time for this.
    ranking.load(Date.now());
    if (patienceMs === undefined) await whole;
    else await Promise.race([whole, setTimeout(patienceMs).then(() => keeper.opened())]);
  }

  return {
    async query(request: SearchRequest): Promise<RawResults> {
      await ready(request.patienceMs);
      const started = performance.now();
      const found = answers.describe(keeper.engine, request);
      return { ...found, ms: performance.now() - started, pending: keeper.pending };
    },

    /** Only which papers are found. */
    async find(request: SearchRequest): Promise<Members> {
      await ready(request.patienceMs);
      const { total, hits } = answers.find(keeper.engine, request);
      return { total, ids: hits.map(({ id }) => id) };
    },

    /** Authors by the beginnings of their names; answers with what the index knows. */
    async authors(request: AuthorRequest): Promise<SuggestedAuthor[]> {
      await ready(0);
      return suggestAuthors(keeper.engine, authors, request);
    },

    /** Papers like these, or like a text, by the words they use; answers with what the index knows. */
    async related({ ids = [], text = '', limit }: RelatedSearch): Promise<RelatedPaper[]> {
      await ready(0);
      const words = source
        .summaries(ids)
        .map((paper) => [paper.title, paper.abstract, paper.keywords].join('\n'));
      return keeper.engine.related({ text: [...words, text].join('\n'), without: new Set(ids), limit });
    },

    /** Takes in what changed, and reads what results are ranked by, so that no query has to. */
    async catchUp(): Promise<void> {
      const whole = keeper.catchUp();
      ranking.load(Date.now());
      await whole;
    },
    save: keeper.save,
    settled: keeper.settled,
    pause: keeper.pause,
    resume: keeper.resume,
    progress: keeper.progress,
  };
}
