import { type Download, DownloadReason } from '#shared/entities/download.ts';

/** A row of `downloads` with its paper's title. */
export interface DownloadRow {
  id: number;
  paper_id: string;
  title: string;
  version: number | null;
  reason: Download['reason'];
  state: Download['state'];
  bytes: number;
  total_bytes: number | null;
  attempts: number;
  next_try_at: string | null;
  error: string | null;
  requested_at: string;
  finished_at: string | null;
}

/** 0 is served first: the reasons stand in this order in their entity. */
export const priorityOf = (reason: DownloadReason): number => DownloadReason.options.indexOf(reason);

export const toDownload = (row: DownloadRow): Download => ({
  id: row.id,
  paperId: row.paper_id,
  title: row.title,
  version: row.version ?? undefined,
  reason: row.reason,
  state: row.state,
  bytes: row.bytes,
  totalBytes: row.total_bytes ?? undefined,
  attempts: row.attempts,
  nextTryAt: row.next_try_at ?? undefined,
  error: row.error ?? undefined,
  requestedAt: row.requested_at,
  finishedAt: row.finished_at ?? undefined,
});
