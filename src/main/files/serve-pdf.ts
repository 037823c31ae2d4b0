import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { safeFileName } from '#shared/copy-name.ts';
import { type ByteRange, parseRange } from './byte-range.ts';

/** A PDF opened as a page of its own may do nothing: it is hostile input. */
const INERT_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** `Content-Disposition` that saves under a name (RFC 6266): plain for old readers, and in full. */
function asAttachment(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** A range counts only while the file is the one the client already has a part of (RFC 9110, section 13.1.5). */
function requestedRange(request: Request, size: number, etag: string): ReturnType<typeof parseRange> {
  const condition = request.headers.get('if-range');
  if (request.method !== 'GET' || (condition !== null && condition !== etag)) return undefined;
  return parseRange(request.headers.get('range'), size);
}

function streamOf(handle: FileHandle, range: ByteRange, signal: AbortSignal): ReadableStream {
  const stream = handle.createReadStream({ start: range.start, end: range.end });
  // The client hanging up closes the file, whether the host cancels the body or only aborts the request.
  if (signal.aborted) stream.destroy();
  else signal.addEventListener('abort', () => stream.destroy(), { once: true });
  return Readable.toWeb(stream) as ReadableStream;
}

/**
 * Answers GET and HEAD for one PDF on disk, whole or one byte range of it; with `?name=` as a file to be saved under it.
 * @param path where its bytes are
 * @param version tells its bytes from all others: their sha256, or the name of a copy that was written once; the ETag
 * @returns 200, 206 or 416; undefined when the file is not there
 */
export async function servePdf(
  request: Request,
  path: string,
  version: string,
): Promise<Response | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
  let isHandedOver = false;
  try {
    const { size } = await handle.stat();
    const etag = `"${version}"`;
    const headers: Record<string, string> = {
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': INERT_POLICY,
      'Content-Type': 'application/pdf',
      ETag: etag,
      'X-Content-Type-Options': 'nosniff',
    };
    const name = safeFileName(new URL(request.url).searchParams.get('name') ?? '');
    if (name) headers['Content-Disposition'] = asAttachment(name);
    const range = requestedRange(request, size, etag);
    if (range === 'unsatisfiable') {
      return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    headers['Content-Length'] = String(end - start + 1);
    if (range) headers['Content-Range'] = `bytes ${start}-${end}/${size}`;
    const status = range ? 206 : 200;
    if (request.method === 'HEAD' || size === 0) return new Response(null, { status, headers });
    isHandedOver = true;
    return new Response(streamOf(handle, { start, end }, request.signal), { status, headers });
  } finally {
    if (!isHandedOver) await handle.close();
  }
}
