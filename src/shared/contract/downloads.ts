import { z } from 'zod';
import { Download, DownloadReason, DownloadState } from '../entities/download.ts';
import { PaperId } from '../entities/paper.ts';
import { QueuedRequest } from '../entities/queued-request.ts';
import { base, change, Page } from './base.ts';

const Changed = z.object({ changed: z.number().int() });

/** Of PDFs (numbers) and of requests (UUIDs), in one list. */
const QueueIds = z.array(z.union([z.number().int(), z.uuid()]));
export type QueueIds = z.infer<typeof QueueIds>;

/** How many rows a list has of each kind. */
const QueueTotals = z.object({ papers: z.number().int(), feed: z.number().int(), pdfs: z.number().int() });
export type QueueTotals = z.infer<typeof QueueTotals>;

export const downloads = {
  /**
   * One slice of one list: papers asked for, then what was asked for of the feed, then PDFs; of each kind in the order they
   * are served, and those that left the queue newest first.
   */
  list: base.input(Page.extend({ states: z.array(DownloadState).optional() })).output(
    z.object({
      total: z.number().int(),
      totals: QueueTotals,
      requests: z.array(QueuedRequest),
      downloads: z.array(Download),
    }),
  ),
  /** The newest download of each of these papers; a paper that never had one is left out. */
  ofPapers: base
    .input(z.object({ paperIds: z.array(PaperId).min(1).max(1000) }))
    .output(z.object({ downloads: z.array(Download) })),
  /** Puts PDFs in the queue, or moves those in it forward; offline they wait for the network. */
  request: change
    .input(
      z.object({
        paperIds: z.array(PaperId).min(1).max(1000),
        reason: DownloadReason.extract(['open', 'asked']).default('asked'),
        /** arXiv version; absent: the newest. */
        version: z.number().int().positive().optional(),
        /** Fetches again what is stored already: the stored file is replaced only by a good one. */
        again: z.boolean().default(false),
      }),
    )
    .output(Changed),
  /** Tries failed ones again now; without ids all of them. */
  retry: change.input(z.object({ ids: QueueIds.optional() })).output(Changed),
  /** Takes them out of the queue, without ids all that wait or run; answers which those were. */
  cancel: change.input(z.object({ ids: QueueIds.optional() })).output(z.object({ ids: QueueIds })),
  /** Puts cancelled ones back in the queue as they were. */
  restore: change.input(z.object({ ids: QueueIds })).output(Changed),
  /** Forgets those that are done, failed or cancelled; stored PDFs stay. */
  clearFinished: change.output(Changed),
};
