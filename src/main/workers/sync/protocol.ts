import type { MessagePort } from 'node:worker_threads';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { SyncReport, SyncStatus, SyncTrigger } from '#shared/entities/sync.ts';
import type { Config } from '../../config.ts';

/** What the worker is started with. */
export interface SyncWorkerData {
  port: MessagePort;
  config: Config;
}

/** The part of the status that only the worker knows; the rest is in the database. */
export type LiveStatus = Pick<SyncStatus, 'activity' | 'step' | 'network' | 'nextRunAt' | 'fault'>;

/** What the worker tells of itself, a few times a second at most. */
export type SyncEvent =
  | { type: 'live'; live: LiveStatus }
  | { type: 'downloads' }
  | { type: 'papers'; ids: string[] }
  /** Lists changed, or more papers than are worth naming. */
  | { type: 'library' };

export interface RunRequest {
  trigger: SyncTrigger;
  /** How many feed days back, today included, and nothing else. */
  days?: number;
  /** These feed days and nothing else. */
  dates?: CalendarDate[];
  /** Ends only when no PDF is left to fetch. */
  pdfs?: boolean;
}

/** One message of a run: what it is at, word of what it waits for, at the end what it brought. */
export interface RunProgress {
  step?: SyncStatus['step'];
  notice?: string;
  report?: SyncReport;
  /** How the worker stands after the run, with the report. */
  live?: LiveStatus;
}
