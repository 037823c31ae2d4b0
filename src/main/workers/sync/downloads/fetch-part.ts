import { stat } from 'node:fs/promises';
import type { PartProgress } from '../../../database/repositories/download-turns.ts';
import { isUnreachable } from '../../../sources/http/failures.ts';
import { type Http, HttpError, type HttpStream } from '../../../sources/http/http.ts';
import { askedToWaitUntil } from '../../../sources/http/wait-headers.ts';
import { whyNotPdf } from '../../pdf-text/refusals.ts';
import { DownloadFailure, diskFailure } from './failures.ts';
import { openPart, type PartFile } from './part-file.ts';
import { type BodyPlace, placeOf, resumeHeaders } from './range-rules.ts';

/** A PDF says that it is one within its first bytes. */
const HEAD_BYTES = 1024;
/** A transfer slower than this is ended, for it keeps everything else from arXiv waiting. In bytes a second. */
const SLOWEST = 500;
/** How long to wait for arXiv's turn: past it the queue says that it rests. */
const PATIENCE_MS = 60_000;

export interface PartRequest {
  url: string;
  /** Where the part file lies, or is to lie. */
  path: string;
  part: PartProgress;
  maxBytes: number;
  /** Higher goes first among requests to arXiv. */
  priority: number;
  signal: AbortSignal;
  /** The time over which its speed is judged, in milliseconds. */
  judgeMs: number;
  /** Told of what is on the disk. */
  onProgress: (part: PartProgress) => void;
}

/** Thrown inside when the part is of no use any more. */
class StartOver extends Error {}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

const tooLarge = (maxBytes: number) =>
  new DownloadFailure('never', `The PDF is larger than ${megabytes(maxBytes)}, the limit in the settings`);

/**
 * Fetches a PDF into its part file, going on where the last attempt ended.
 * @returns whether the file came in several pieces
 * @throws DownloadFailure; the signal's reason
 */
export async function fetchPart(http: Http, request: PartRequest): Promise<{ inPieces: boolean }> {
  const part = await usablePart(request.path, request.part);
  if (part.bytes > 0 && part.bytes === part.totalBytes) return { inPieces: true };
  try {
    return await ask(http, request, part);
  } catch (error) {
    if (!(error instanceof StartOver)) throw error;
    const none: PartProgress = { bytes: 0, totalBytes: null, validator: null };
    request.onProgress(none);
    return await ask(http, request, none);
  }
}

/** What of the part there is to go on with: its file may be gone, or nothing tells whether the server's is still the same. */
async function usablePart(path: string, part: PartProgress): Promise<PartProgress> {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0,
  );
  const isWhole = part.bytes === part.totalBytes && size === part.bytes;
  if (size >= part.bytes && (isWhole || part.validator)) return part;
  return { bytes: 0, totalBytes: null, validator: null };
}

async function ask(http: Http, request: PartRequest, part: PartProgress): Promise<{ inPieces: boolean }> {
  const { url, signal, priority } = request;
  let isAnswered = false;
  try {
    return await http.stream(
      url,
      {
        upstream: 'arxiv',
        headers: { Accept: 'application/pdf', 'Accept-Encoding': 'identity', ...resumeHeaders(part) },
        signal,
        priority,
        patienceMs: PATIENCE_MS,
      },
      async (stream) => {
        isAnswered = true;
        const place = placeOfAnswer(stream, part);
        await receive(stream, place, request);
        return { inPieces: place.from > 0 };
      },
    );
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof StartOver && part.bytes > 0) throw error;
    throw asFailure(error, isAnswered);
  }
}

function placeOfAnswer({ status, headers }: HttpStream, part: PartProgress): BodyPlace {
  const place = placeOf(status, headers, part);
  if (place === 'start-over') throw new StartOver('arXiv sent another part than was asked for');
  if (place) return place;
  const until = askedToWaitUntil(status, headers, Date.now());
  if (until !== undefined) {
    throw new DownloadFailure('away', 'arXiv asked to be left alone for a while', { until });
  }
  if (status === 404 || status === 410) throw new DownloadFailure('never', 'arXiv has no PDF of this paper');
  throw new DownloadFailure('again', `arXiv answered with an error (${status})`);
}

async function receive(stream: HttpStream, place: BodyPlace, request: PartRequest): Promise<void> {
  const { path, maxBytes, onProgress } = request;
  const { totalBytes, validator } = place;
  if (totalBytes !== null && totalBytes > maxBytes) throw tooLarge(maxBytes);
  const file = await openPart(path, place.from, (bytes) => onProgress({ bytes, totalBytes, validator }));
  try {
    if (place.from === 0) onProgress({ bytes: 0, totalBytes, validator });
    try {
      await writeBody(stream.body, file, place, request);
    } finally {
      // What came is kept, also of a transfer that broke.
      await file.flush();
    }
    if (totalBytes !== null && file.bytes !== totalBytes) {
      throw new DownloadFailure('again', `The PDF broke off after ${file.bytes} of ${totalBytes} bytes`);
    }
    onProgress({ bytes: file.bytes, totalBytes: file.bytes, validator });
  } finally {
    await file.close();
  }
}

async function writeBody(
  body: AsyncIterable<Uint8Array>,
  file: PartFile,
  { from }: BodyPlace,
  { maxBytes, judgeMs }: PartRequest,
): Promise<void> {
  let head: Uint8Array | undefined = from === 0 ? new Uint8Array(0) : undefined;
  let window = { since: Date.now(), bytes: from };
  for await (const chunk of body) {
    if (file.bytes + chunk.length > maxBytes) throw tooLarge(maxBytes);
    await file.write(chunk);
    if (head) {
      head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      if (head.length === HEAD_BYTES) {
        refuseOther(head);
        head = undefined;
      }
    }
    const ms = Date.now() - window.since;
    if (ms < judgeMs) continue;
    if (file.bytes - window.bytes < (SLOWEST * ms) / 1000) {
      throw new DownloadFailure('again', 'arXiv sent the PDF too slowly; it goes on later');
    }
    window = { since: Date.now(), bytes: file.bytes };
  }
  if (head) refuseOther(head);
}

/** @throws DownloadFailure when a file that starts like this is no PDF */
function refuseOther(head: Uint8Array): void {
  const why = whyNotPdf(head);
  if (why === undefined) return;
  const isPage = why.includes('web page');
  throw new DownloadFailure(
    'content',
    isPage ? 'arXiv sent a web page instead of the PDF' : `arXiv sent something else than a PDF: ${why}`,
  );
}

function asFailure(error: unknown, isAnswered: boolean): Error {
  if (error instanceof DownloadFailure) return error;
  const onDisk = diskFailure(error);
  if (onDisk) return onDisk;
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof HttpError)) return new DownloadFailure('again', message, { cause: error });
  const { kind, until, status } = error;
  if (kind === 'refused' || kind === 'too-large')
    return new DownloadFailure('never', message, { cause: error });
  if (status === 404 || status === 410) return new DownloadFailure('never', 'arXiv has no PDF of this paper');
  const isAway = kind === 'postponed' || (!isAnswered && isUnreachable(error));
  return new DownloadFailure(isAway ? 'away' : 'again', message, { until, cause: error });
}
