import { createHash } from 'node:crypto';

/** A picture as the library keeps it. */
export interface Picture {
  mediaType: string;
  bytes: Uint8Array;
}

/** A picture may do nothing but be seen. */
const INERT_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Answers GET and HEAD for a picture: 200, or 304 where the asker has it. */
export function servePicture(request: Request, { mediaType, bytes }: Picture): Response {
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  const headers = {
    // The same annotation may get another picture.
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': INERT_POLICY,
    'Content-Type': mediaType,
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : new Uint8Array(bytes);
  return new Response(body, { headers: { ...headers, 'Content-Length': String(bytes.length) } });
}
