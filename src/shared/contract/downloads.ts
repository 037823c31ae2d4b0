import { z } from 'zod';
import { Download, DownloadReason, DownloadState } from '../entities/download.ts';
import { PaperId } from '../entities/paper.ts';
import { base, change, Page } from './base.ts';

const Changed = z.object({ changed: z.number().int() });

export const downloads = {
  /** In the order they are served; those that left the queue newest first. */
  list: base
    .input(Page.extend({ states: z.array(DownloadState).optional() }))
    .output(z.object({ total: z.number().int(), downloads: z.array(Download) })),
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
  retry: change.input(z.object({ ids: z.array(z.number().int()).optional() })).output(Changed),
  /** Takes them out of the queue; without ids all that wait or run. */
  cancel: change.input(z.object({ ids: z.array(z.number().int()).optional() })).output(Changed),
  /** Forgets those that are done, failed or cancelled; stored PDFs stay. */
  clearFinished: change.output(Changed),
};
