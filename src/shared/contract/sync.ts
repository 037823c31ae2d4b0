import { z } from 'zod';
import { CalendarDate } from '../entities/date.ts';
import { FeedPeriod } from '../entities/feed.ts';
import { Backfill, SyncStatus } from '../entities/sync.ts';
import { base, change } from './base.ts';

export const sync = {
  status: base.output(SyncStatus),
  /** Syncs now; answers at once. What it does shows in the status. */
  start: change.output(z.object({})),
  /** Ends the run under way after the request in flight. */
  cancel: change.output(z.object({})),
  /**
   * Fetches what is listed in a period and answers when it is stored. `queued`: there is no network, it is fetched when
   * there is one; `offline`: the same, but nobody asked for it to be kept. `failed` says why.
   */
  fetchPeriod: change
    .input(z.object({ period: FeedPeriod, date: CalendarDate, isKept: z.boolean().default(true) }))
    .output(
      z.object({
        outcome: z.enum(['fetched', 'empty', 'queued', 'offline', 'failed']),
        why: z.string().optional(),
      }),
    ),
  /** Fetches all feed days of the range; one back-fill at a time, a new one takes the place of the old. */
  backfill: change.input(z.object({ from: CalendarDate, to: CalendarDate })).output(Backfill),
  cancelBackfill: change.output(z.object({})),
  /** What the window sees of the network. */
  network: change
    .input(z.object({ online: z.boolean().optional(), metered: z.boolean().optional() }))
    .output(z.object({})),
};
