import { type Follow, followFeed } from '#shared/entities/follow.ts';
import type { FeedDayRepository } from '../database/repositories/feed-days.ts';
import type { FollowRepository } from '../database/repositories/follows.ts';
import { log } from '../log/log.ts';
import type { SyncWorker } from '../workers/sync/client.ts';
import type { Changes } from './changes.ts';
import { conflict, notFound } from './errors.ts';

interface Deps {
  follows: FollowRepository;
  feedDays: FeedDayRepository;
  worker: SyncWorker;
  changes: Changes;
}

export type FollowsService = ReturnType<typeof createFollowsService>;

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What the user follows on arXiv. */
export function createFollowsService({ follows, feedDays, worker, changes }: Deps) {
  return {
    all: (): Follow[] => follows.all(),

    /** What it brings is fetched at once, or as soon as there is a network. @throws CONFLICT */
    add({ kind, query }: Omit<Follow, 'id'>): Follow {
      const isKnown = follows.all().some((known) => known.kind === kind && sameText(known.query, query));
      if (isKnown) throw conflict(query, `You follow “${query}” already.`);
      const follow = follows.create({ kind, query });
      changes.publish({ type: 'library.changed' });
      worker
        .call((client) => client.followed({ id: follow.id }))
        .catch((error: unknown) => log.error('Following', error));
      return follow;
    },

    /** Its papers stay in the library. @throws NOT_FOUND */
    remove({ id }: { id: string }): Record<never, never> {
      // The follow last: a call that was cut off between the two is made again.
      feedDays.remove(followFeed(id));
      if (!follows.remove(id)) throw notFound('This');
      changes.publish({ type: 'library.changed' });
      return {};
    },
  };
}
