import type { IndexStatus, RelatedPaper, SearchResults, SuggestedAuthor } from '#shared/entities/search.ts';
import type { ListRepository } from '../database/lists/list-repository.ts';
import type { ListMembers } from '../database/query/list-members.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { RecentSearchRepository } from '../database/repositories/recent-searches.ts';
import { log } from '../log/log.ts';
import type { SearchWorker } from '../workers/search/client.ts';
import type { AuthorRequest, RawHit, SearchRequest } from '../workers/search/protocol.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';

interface Deps {
  papers: PaperRepository;
  documents: Pick<DocumentRepository, 'pageLabel'>;
  lists: Pick<ListRepository, 'get'>;
  listMembers: ListMembers;
  recent: RecentSearchRepository;
  worker: SearchWorker;
  changes: Changes;
}

/** How long after the start the index is loaded: the window comes first. In milliseconds. */
const WARM_UP_AFTER_MS = 4_000;
/** How long after a change the index follows, so that a burst of changes is taken in at once. In milliseconds. */
const FOLLOW_AFTER_MS = 1_000;
/** How long after the last change the index is written to disk. */
const SAVE_AFTER_MS = 10_000;

/** How often it is told how far the index is, while it takes papers in. */
const TELL_EVERY_MS = 400;

/** A list of more papers than this is compared by these. */
const MOST_LISTED = 100;

/**
 * Less is chance: of 10,000 papers of arXiv two drawn by lot are 0.02 to 0.04 alike, and the tenth most like a paper is
 * 0.1 and more.
 */
const LEAST_LIKENESS = 0.04;

export interface RelatedQuery {
  paperIds: string[];
  text: string;
  listId?: string;
  limit: number;
}

export type SearchService = ReturnType<typeof createSearchService>;

/** Full-text search over the library. The index lives in a worker; here its hits meet their papers. */
export function createSearchService({
  papers,
  documents,
  lists,
  listMembers,
  recent,
  worker,
  changes,
}: Deps) {
  /** The first papers of a list, or the best of a saved search: what it is about. */
  async function papersOfList(id: string): Promise<string[]> {
    if (!lists.get(id)) throw notFound('This list');
    return (await listMembers.of(id, { limit: MOST_LISTED, offset: 0 })).ids;
  }

  const labelOf = ({ documentSha256, page }: RawHit): string | undefined =>
    documentSha256 !== undefined && page !== undefined
      ? documents.pageLabel(documentSha256, page)
      : undefined;

  const tellProgress = (): void => changes.publish({ type: 'index.changed' });

  /** Has the index take in what changed, and tells how far it is. */
  async function catchUp(): Promise<void> {
    const telling = setInterval(tellProgress, TELL_EVERY_MS);
    try {
      await worker.catchUp();
    } finally {
      clearInterval(telling);
      tellProgress();
    }
  }

  return {
    /** Waits `patienceMs` for the index to take in what changed, then answers with what there is; absent: waits for all. */
    async query(request: SearchRequest): Promise<SearchResults> {
      if (request.query.trim() === '') return { total: 0, ms: 0, pending: 0, problems: [], hits: [] };
      const { hits, ...rest } = await worker.query(request);
      const found = new Map(papers.find(hits.map(({ id }) => id)).map((paper) => [paper.id, paper]));
      return {
        ...rest,
        hits: hits.flatMap((hit) => {
          const paper = found.get(hit.id);
          return paper ? [{ ...hit, pageLabel: labelOf(hit), title: paper.title, paper }] : [];
        }),
      };
    },

    /** @throws NOT_FOUND when the list is gone */
    async related({ paperIds, text, listId, limit }: RelatedQuery): Promise<RelatedPaper[]> {
      const listed = listId === undefined ? [] : await papersOfList(listId);
      const ids = [...paperIds, ...listed].map((id) => papers.resolveId(id) ?? id);
      if (ids.length === 0 && text.trim() === '') return [];
      const related = await worker.related({ ids, text, limit });
      const alike = related.filter((paper) => paper.likeness >= LEAST_LIKENESS);
      const likeness = new Map(alike.map((paper) => [paper.id, paper.likeness]));
      return papers
        .find(alike.map(({ id }) => id))
        .map((paper) => ({ paper, likeness: likeness.get(paper.id) ?? 0 }));
    },

    index: (): Promise<IndexStatus> => worker.progress(),
    /** Answers at once; going on takes its time. */
    async pauseIndex({ paused }: { paused: boolean }): Promise<IndexStatus> {
      if (paused) await worker.pause();
      else {
        await worker.resume();
        catchUp().catch(reportFailure);
      }
      tellProgress();
      return worker.progress();
    },

    authors: (request: AuthorRequest): Promise<SuggestedAuthor[]> => worker.authors(request),

    recent: ({ limit }: { limit: number }): string[] => recent.latest(limit),
    remember({ query }: { query: string }) {
      recent.add(query);
      return {};
    },
    forget({ query }: { query?: string }) {
      if (query === undefined) recent.removeAll();
      else recent.remove(query);
      return {};
    },

    /** Keeps the index in step with the library until the signal aborts. */
    async follow(signal: AbortSignal): Promise<void> {
      const later = createTimer(signal);
      const follow = () => catchUp().then(() => later(SAVE_AFTER_MS, () => worker.save()));
      later(WARM_UP_AFTER_MS, follow);
      for await (const { type } of changes.subscribe(signal)) {
        if (type !== 'index.changed') later(FOLLOW_AFTER_MS, follow);
      }
    },
  };
}

function reportFailure(error: unknown): void {
  log.error('The search index could not follow the library', error);
}

/** One pending task at a time; a new one takes the place of the last. A failure is logged: the next query tries again. */
function createTimer(signal: AbortSignal) {
  let timer: NodeJS.Timeout | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return (ms: number, task: () => Promise<void>): void => {
    clearTimeout(timer);
    if (signal.aborted) return;
    timer = setTimeout(() => {
      task().catch((error: unknown) => {
        // The thread ended with the app.
        if (!signal.aborted) reportFailure(error);
      });
    }, ms);
  };
}
