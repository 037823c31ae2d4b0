import { z } from 'zod';
import { CalendarDate, Instant } from './date.ts';
import { DownloadState } from './download.ts';
import { FeedPeriod } from './feed.ts';
import { PaperId } from './paper.ts';

/** What can be asked for besides PDFs: a paper by its id, or what the feed lists in a period. */
export const RequestKind = z.enum(['paper', ...FeedPeriod.options]);
export type RequestKind = z.infer<typeof RequestKind>;

const common = {
  id: z.uuid(),
  state: DownloadState,
  /** Why it failed, or found nobody the last time, for a person to read. */
  error: z.string().optional(),
  /** When it is tried again by itself; absent: as soon as there is a network. */
  nextTryAt: Instant.optional(),
  requestedAt: Instant,
  finishedAt: Instant.optional(),
};

/** Something that was asked for and could not be fetched at once: it waits for the network, also over a restart. */
export const QueuedRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paper'),
    /** What it was asked for as: its arXiv id, or in old libraries what was typed. */
    name: z.string(),
    /** The paper, where it is in the library by now. */
    paper: z.object({ id: PaperId, title: z.string() }).optional(),
    ...common,
  }),
  z.object({ kind: FeedPeriod, date: CalendarDate, ...common }),
]);
export type QueuedRequest = z.infer<typeof QueuedRequest>;

/** How many requests wait, by kind (absent: none), and how many failed. */
export const RequestCounts = z.object({
  waiting: z.partialRecord(RequestKind, z.number().int()),
  failed: z.number().int(),
});
export type RequestCounts = z.infer<typeof RequestCounts>;
