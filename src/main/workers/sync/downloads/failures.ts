import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { LibraryError } from '#shared/errors/library-error.ts';

/**
 * What a failed attempt means for the queue. `never`: trying again brings the same. `content`: what came is no readable PDF; it is
 * thrown away and fetched anew a few times. `again`: the transfer broke; it goes on later. `away`: the server did not answer or asked
 * for patience: nothing is wrong with this PDF, the queue rests. `disk`: nothing can be written here, the queue rests.
 */
export type FailureKind = 'never' | 'content' | 'again' | 'away' | 'disk';

/** Why an attempt to fetch a PDF brought none. The message is one line for the user. */
export class DownloadFailure extends Error {
  override name = 'DownloadFailure';
  readonly kind: FailureKind;
  /** Milliseconds since 1970: when the server said it may be asked again. */
  readonly until: number | undefined;

  constructor(kind: FailureKind, message: string, details: { until?: number; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.until = details.until;
  }
}

/** After so many attempts in a row without progress a download has failed. */
const MOST_ATTEMPTS = 6;
/** What is no PDF is fetched again at most twice. */
const MOST_ATTEMPTS_AT_CONTENT = 3;
/** An attempt that brought so many bytes was worth it: counting begins anew. */
export const REAL_PROGRESS = 1_000_000;

/** Whether another attempt is worth it, after `attempts` that failed. */
export function mayTryAgain(kind: FailureKind, attempts: number): boolean {
  if (kind === 'never') return false;
  return attempts < (kind === 'content' ? MOST_ATTEMPTS_AT_CONTENT : MOST_ATTEMPTS);
}

const GROWTH = 6;
/** The longest wait, in first waits: 30 s grow to 6 h. */
const LONGEST = 720;

/**
 * How long to wait after the nth failed attempt: exponential with a jitter of a quarter, so that many do not come at once.
 * @param firstMs the first wait, in milliseconds
 * @param random 0 to 1
 */
export function waitAfter(attempts: number, firstMs: number, random: number = Math.random()): number {
  const wait = Math.min(firstMs * GROWTH ** (attempts - 1), firstMs * LONGEST);
  return Math.round(wait * (0.75 + random / 2));
}

/** How long a download that failed is left alone before it is tried anew, in milliseconds: a day. */
export const restAfterFailure = (firstMs: number): number => firstMs * LONGEST * 4;

const onDisk = (fault: LibraryError): DownloadFailure =>
  new DownloadFailure('disk', `The PDF cannot be stored. ${fault.message}`, { cause: fault });

/** The PDF does not fit beside what is to stay free of the disk. */
export const noRoom = (isAsked: boolean): DownloadFailure =>
  onDisk(new LibraryError(isAsked ? 'DISK_FULL' : 'DISK_LOW'));

/** The failure that an error of the file system or the database is; undefined for any other error. */
export function diskFailure(error: unknown): DownloadFailure | undefined {
  const fault = libraryErrorOf(error);
  return fault && onDisk(fault);
}
