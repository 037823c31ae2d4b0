import { z } from 'zod';
import { LibraryFault } from '../errors/codes.ts';
import { CalendarDate, Instant } from './date.ts';
import { RequestCounts } from './queued-request.ts';

/** Something that could not be fetched or read, and why, both for a person to read. */
export const SyncFailure = z.object({ what: z.string(), why: z.string() });
export type SyncFailure = z.infer<typeof SyncFailure>;

/** What fetching brought. `unchanged` counts papers that were asked for and had nothing new to tell. */
export const SyncReport = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  failed: z.array(SyncFailure),
});
export type SyncReport = z.infer<typeof SyncReport>;

/** What set a run off: the clock, or someone who asked for it. */
export const SyncTrigger = z.enum(['schedule', 'asked', 'command-line']);
export type SyncTrigger = z.infer<typeof SyncTrigger>;

export const SyncRun = SyncReport.extend({
  trigger: SyncTrigger,
  startedAt: Instant,
  /** Absent while it runs, and for ever where the process was killed. */
  finishedAt: Instant.optional(),
});
export type SyncRun = z.infer<typeof SyncRun>;

/** Fetching a long range of feed days, newest first; it goes on where it stopped, also after a restart. */
export const Backfill = z.object({
  /** UUIDv7. */
  id: z.uuid(),
  from: CalendarDate,
  to: CalendarDate,
  /** `waiting`: its turn comes, or the network is away. */
  state: z.enum(['waiting', 'running', 'done', 'cancelled']),
  /** Days. */
  done: z.number().int(),
  total: z.number().int(),
  failed: z.array(SyncFailure),
});
export type Backfill = z.infer<typeof Backfill>;

/** How many PDFs are in which state; `done` counts those of the batch under way, for "18 of 35". */
export const DownloadCounts = z.object({
  waiting: z.number().int(),
  running: z.number().int(),
  failed: z.number().int(),
  done: z.number().int(),
});
export type DownloadCounts = z.infer<typeof DownloadCounts>;

/** All the window shows about keeping current. */
export const SyncStatus = z.object({
  /** `elsewhere`: another process of Offprint syncs this library just now. */
  activity: z.enum(['idle', 'syncing', 'elsewhere']),
  /** The piece of work under way: "Feed of 10 June 2026", with how far it is. */
  step: z.object({ what: z.string(), done: z.number().int(), total: z.number().int() }).optional(),
  /** `unknown` until the first request was answered or failed. */
  network: z.enum(['unknown', 'online', 'offline']),
  paused: z.boolean(),
  /** An upstream that asked to be left alone until then. */
  waiting: z.object({ upstream: z.string(), until: Instant }).optional(),
  /** What is wrong with the library's place; `LIBRARY_BUSY`: something waits for another program to let go of it. */
  fault: LibraryFault.optional(),
  lastRun: SyncRun.optional(),
  nextRunAt: Instant.optional(),
  backfill: Backfill.optional(),
  downloads: DownloadCounts,
  requests: RequestCounts,
  downloadsPaused: z.boolean(),
});
export type SyncStatus = z.infer<typeof SyncStatus>;
