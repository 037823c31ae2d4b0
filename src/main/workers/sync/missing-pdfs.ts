import type { SyncFailure } from '#shared/entities/sync.ts';
import type { DownloadRepository } from '../../database/repositories/downloads.ts';

/** More than this are counted instead of named. */
const MOST_NAMED = 200;
const STILL_WAITS = 'it still waits: arXiv wants to be left alone, downloads are paused, or there is no room';

/** The PDFs that are wanted and not there, each with why: for someone who waited for them. */
export function missingPdfs(queue: Pick<DownloadRepository, 'list'>): SyncFailure[] {
  const { total, downloads } = queue.list(['waiting', 'running', 'failed'], { limit: MOST_NAMED, offset: 0 });
  const named = downloads.map(({ title, error }) => ({
    what: `PDF of “${title}”`,
    why: error ?? STILL_WAITS,
  }));
  const rest = total - named.length;
  return rest > 0 ? [...named, { what: `${rest} more PDFs`, why: 'they are waiting in the queue' }] : named;
}
