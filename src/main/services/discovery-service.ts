import type { PaperCommunity } from '#shared/entities/community.ts';
import type { OnlineHit } from '#shared/entities/search.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import type { UpstreamAnswer } from '#shared/entities/upstream-answer.ts';
import type { SyncWorker } from '../workers/sync/client.ts';

interface Deps {
  worker: SyncWorker;
}

export type DiscoveryService = ReturnType<typeof createDiscoveryService>;

/** What the upstreams know that is not stored yet: single papers, their community, what their search finds. */
export function createDiscoveryService({ worker }: Deps) {
  return {
    add: (
      { texts }: { texts: string[] },
      signal?: AbortSignal,
    ): Promise<SyncReport & { queued: number; ids: string[] }> =>
      worker.call((client) => client.add({ texts }, { signal })),

    community: (input: { id: string }): Promise<UpstreamAnswer<PaperCommunity | null>> =>
      worker.call((client) => client.community(input)),

    searchOnline: (
      input: { query: string; upstream: 'hugging-face' | 'arxiv'; limit: number },
      signal?: AbortSignal,
    ): Promise<UpstreamAnswer<OnlineHit[]>> =>
      worker.call((client) => client.searchOnline(input, { signal })),
  };
}
