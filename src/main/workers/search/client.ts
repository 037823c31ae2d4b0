import type { IndexStatus, SuggestedAuthor } from '#shared/entities/search.ts';
import { workerPath } from '../../app-paths.ts';
import type { Members } from '../../database/query/list-members.ts';
import { createRpcThread } from '../rpc-thread.ts';
import type { RelatedPaper } from './engine/related.ts';
import type { AuthorRequest, RawResults, SearchRequest } from './protocol.ts';
import type { RelatedSearch } from './searcher.ts';
import type { SearchWorkerClient } from './worker.ts';

interface Options {
  databaseFile: string;
  /** Where the index lies. */
  indexDir: string;
}

export type SearchWorker = ReturnType<typeof createSearchWorker>;

/** The search index, in a thread of its own. */
export function createSearchWorker(options: Options) {
  const { call, close } = createRpcThread<SearchWorkerClient, Options>({
    path: workerPath('search'),
    data: options,
    what: 'The search index',
  });

  return {
    query: (request: SearchRequest): Promise<RawResults> => call((client) => client.query(request)),
    /** Only which papers a query finds, in their order. A negative limit is none. */
    find: (request: SearchRequest): Promise<Members> => call((client) => client.find(request)),
    authors: (request: AuthorRequest): Promise<SuggestedAuthor[]> =>
      call((client) => client.authors(request)),
    /** Papers that use the same words, the most alike first. */
    related: (request: RelatedSearch): Promise<RelatedPaper[]> => call((client) => client.related(request)),
    /** Takes in what changed, so that the next query need not. */
    catchUp: (): Promise<void> => call((client) => client.catchUp()),
    save: (): Promise<void> => call((client) => client.save()),
    /** Takes nothing more in until `resume`; queries are answered with what there is. */
    pause: (): Promise<void> => call((client) => client.pause()),
    resume: (): Promise<void> => call((client) => client.resume()),
    /** How much the index has yet to take in. */
    progress: (): Promise<IndexStatus> => call((client) => client.progress()),
    /** Saves the index and ends the thread. */
    close: (): Promise<void> => close((client) => client.save()),
  };
}
