import { readFile } from 'node:fs/promises';

/** What can be asked of where thumbnails are kept. */
export interface Thumbnail {
  path: string;
  /** Also its strong ETag. */
  sha256: string;
  mediaType: string;
}

/** Fetched from the network, so it may do nothing but be seen. */
const INERT_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * Answers GET and HEAD for one stored thumbnail.
 * @returns 200 or 304; undefined when the file is not there
 */
export async function serveThumbnail(
  request: Request,
  { path, sha256, mediaType }: Thumbnail,
): Promise<Response | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const etag = `"${sha256}"`;
  const headers = {
    // The same paper may get another picture.
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
