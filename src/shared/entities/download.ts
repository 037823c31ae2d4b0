import { z } from 'zod';
import { Instant } from './date.ts';
import { PaperId } from './paper.ts';

/** Why a PDF is wanted, most pressing first; the queue serves it in this order. */
export const DownloadReason = z.enum(['open', 'asked', 'list', 'star', 'feed']);
export type DownloadReason = z.infer<typeof DownloadReason>;

export const DownloadState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']);
export type DownloadState = z.infer<typeof DownloadState>;

/** A PDF in the queue, or one that left it. */
export const Download = z.object({
  id: z.number().int(),
  paperId: PaperId,
  title: z.string(),
  /** arXiv version; absent: the newest. */
  version: z.number().int().optional(),
  reason: DownloadReason,
  state: DownloadState,
  /** Received so far. */
  bytes: z.number().int(),
  totalBytes: z.number().int().optional(),
  attempts: z.number().int(),
  /** When a failed attempt is made again by itself. */
  nextTryAt: Instant.optional(),
  /** Why the last attempt failed, for a person to read. */
  error: z.string().optional(),
  requestedAt: Instant,
  finishedAt: Instant.optional(),
});
export type Download = z.infer<typeof Download>;
