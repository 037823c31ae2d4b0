import type { DownloadTask, DownloadTurns } from '../../../database/repositories/download-turns.ts';
import type { Http } from '../../../sources/http/http.ts';
import {
  DownloadFailure,
  diskFailure,
  mayTryAgain,
  noRoom,
  REAL_PROGRESS,
  restAfterFailure,
  waitAfter,
} from './failures.ts';
import { fetchPart } from './fetch-part.ts';
import type { createPartFolder } from './part-folder.ts';
import { readFetched, type TakeInDeps, takeIn } from './take-in.ts';

export interface ServeDeps extends TakeInDeps {
  turns: DownloadTurns;
  parts: ReturnType<typeof createPartFolder>;
  http: Http;
  pdfUrl: (arxivId: string, version?: number) => string;
  maxBytes: () => number;
  /** How many bytes more the disk has for a PDF; for one asked for by name some more. */
  spare: (isAsked: boolean) => number;
  /** The first wait after a failed attempt, in milliseconds. */
  firstWaitMs: number;
  /** The time over which the speed of a transfer is judged, in milliseconds. */
  judgeMs: number;
  /** Whether no other process may fetch: else nothing of this download is ours any more. */
  isAlone: () => boolean;
  /** Nothing can be stored, for this reason. */
  onDiskFailure: (error: unknown) => void;
  onProgress: () => void;
}

/** How one turn of one download ended. `rest`: nothing else from arXiv will fare better before `until`, or for a while. */
export type Outcome =
  | { type: 'stored'; sha256: string }
  | { type: 'left' }
  | { type: 'rest'; until: number | undefined };

/** Among requests to arXiv, metadata (0) go before what nobody waits for. */
const urgency = (priority: number): number => (priority === 0 ? 20 : priority === 1 ? 10 : -1);

/** Whether the user asked for it by name. */
const isAsked = ({ reason }: DownloadTask): boolean => reason === 'open' || reason === 'asked';

/** Fetches, checks and stores one PDF, and writes down how that ended. */
export async function serveDownload(
  task: DownloadTask,
  deps: ServeDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const { turns, parts } = deps;
  const path = parts.pathOf(task.id);
  let received = task.bytes;
  try {
    await parts.make();
    const { inPieces } = await fetchPart(deps.http, {
      url: deps.pdfUrl(task.arxivId, task.version ?? undefined),
      path,
      part: task,
      maxBytes: deps.maxBytes(),
      priority: urgency(task.priority),
      signal,
      judgeMs: deps.judgeMs,
      onProgress(part) {
        if (!deps.isAlone() || !turns.progress(task.id, part))
          throw new DOMException('Cancelled', 'AbortError');
        // The rest of it and its copy among the stored ones.
        const missing = (part.totalBytes ?? part.bytes) - part.bytes + (part.totalBytes ?? part.bytes);
        if (missing > deps.spare(isAsked(task))) throw noRoom(isAsked(task));
        received = part.bytes;
        deps.onProgress();
        signal.throwIfAborted();
      },
    });
    const text = await readFetched(path, inPieces, deps.pdfText, signal);
    signal.throwIfAborted();
    if (turns.runningPriority(task.id) === undefined) return await dropCancelled(task, deps);
    const sha256 = await takeIn(task, path, text, deps);
    turns.end(task.id, { state: 'done', attempts: task.attempts });
    await parts.remove(task.id);
    return { type: 'stored', sha256 };
  } catch (error) {
    if (!deps.isAlone()) return { type: 'left' };
    // The user's word goes before whatever happened at the same time.
    if (turns.runningPriority(task.id) === undefined) return await dropCancelled(task, deps);
    if (signal.aborted) {
      turns.end(task.id, { state: 'waiting', attempts: task.attempts });
      return { type: 'left' };
    }
    return settle(task, asFailure(error), received - task.bytes, deps);
  }
}

async function dropCancelled({ id }: DownloadTask, { parts }: ServeDeps): Promise<Outcome> {
  await parts.remove(id);
  return { type: 'left' };
}

function asFailure(error: unknown): DownloadFailure {
  if (error instanceof DownloadFailure) return error;
  // The connection is being closed under us: Offprint ends.
  if (error instanceof Error && error.name === 'AbortError')
    return new DownloadFailure('away', error.message);
  const message = error instanceof Error ? error.message : String(error);
  return diskFailure(error) ?? new DownloadFailure('again', message, { cause: error });
}

async function settle(
  task: DownloadTask,
  failure: DownloadFailure,
  gained: number,
  deps: ServeDeps,
): Promise<Outcome> {
  const { turns, parts, firstWaitMs } = deps;
  const { kind, until, message: error } = failure;
  if (kind === 'disk') {
    deps.onDiskFailure(failure.cause);
    // What came of it fills the disk for nothing.
    await parts.remove(task.id);
    turns.progress(task.id, { bytes: 0, totalBytes: null, validator: null });
  }
  if (kind === 'away' || kind === 'disk') {
    turns.end(task.id, { state: 'waiting', attempts: task.attempts, error });
    return { type: 'rest', until };
  }
  if (kind !== 'again') {
    turns.progress(task.id, { bytes: 0, totalBytes: null, validator: null });
    await parts.remove(task.id);
  }
  const attempts = gained >= REAL_PROGRESS ? 1 : task.attempts + 1;
  const state = mayTryAgain(kind, attempts) ? 'waiting' : 'failed';
  const wait = state === 'waiting' ? waitAfter(attempts, firstWaitMs) : restAfterFailure(firstWaitMs);
  const nextTryAt = kind === 'never' ? null : new Date(Date.now() + wait).toISOString();
  turns.end(task.id, { state, attempts, nextTryAt, error });
  return { type: 'left' };
}
