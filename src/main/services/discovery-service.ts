import type { PaperCommunity } from '#shared/entities/community.ts';
import type { OnlineHit } from '#shared/entities/search.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import type { SyncWorker } from '../workers/sync/client.ts';
import { unavailable } from './errors.ts';

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

    /** @throws SERVICE_UNAVAILABLE with the reason, where nothing is stored and nothing can be fetched */
    async community(input: { id: string }): Promise<PaperCommunity | null> {
      const answer = await worker.call((client) => client.community(input));
      if ('why' in answer) throw unavailable(answer.why);
      return answer.value ?? null;
    },

    /** @throws SERVICE_UNAVAILABLE with the reason */
    async searchOnline(
      input: { query: string; upstream: 'hugging-face' | 'arxiv'; limit: number },
      signal?: AbortSignal,
    ): Promise<{ hits: OnlineHit[] }> {
      const answer = await worker.call((client) => client.searchOnline(input, { signal }));
      if ('why' in answer) throw unavailable(answer.why);
      return { hits: answer.value };
    },
  };
}
