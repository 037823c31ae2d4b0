import type { Answer, UpstreamRequest } from './answer.ts';
import type { MadePdf } from './pdfs.ts';

/** Ways to be wrong about ranges. */
export interface RangeQuirks {
  /** 200 and the whole file, whatever was asked. */
  ignoreRange?: boolean;
  /** 206 even when the client's part is of another file. */
  ignoreIfRange?: boolean;
}

function matches(validator: string, { etag, lastModified }: MadePdf): boolean {
  return validator.startsWith('"') ? validator === etag : validator === lastModified;
}

/** A file with its validators, whole or the one range asked for (RFC 9110). */
export function serveBytes(request: UpstreamRequest, file: MadePdf, quirks: RangeQuirks = {}): Answer {
  const { bytes, etag, lastModified } = file;
  const headers = {
    'content-type': 'application/pdf',
    'accept-ranges': 'bytes',
    etag,
    'last-modified': lastModified,
  };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: Buffer.alloc(0) };
  const range = request.headers.range?.match(/^bytes=(\d*)-(\d*)$/);
  const ifRange = request.headers['if-range'];
  const isSame = !ifRange || matches(ifRange, file) || quirks.ignoreIfRange;
  if (!range || !isSame || quirks.ignoreRange || (!range[1] && !range[2]))
    return { status: 200, headers, body: bytes };
  const from = range[1] ? Number(range[1]) : Math.max(0, bytes.length - Number(range[2]));
  const to = range[1] && range[2] ? Math.min(Number(range[2]), bytes.length - 1) : bytes.length - 1;
  if (from > to)
    return {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${bytes.length}` },
      body: Buffer.alloc(0),
    };
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
    body: bytes.subarray(from, to + 1),
  };
}
