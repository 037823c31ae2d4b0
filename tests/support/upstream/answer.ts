import { createHash } from 'node:crypto';

/** What tells kinds of requests apart: a fault or a rate limit is for some of them. */
export type RouteKind = 'api' | 'thumbnail' | 'arxiv' | 'pdf';

export interface UpstreamRequest {
  method: string;
  url: URL;
  headers: Record<string, string | undefined>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

const bytes = (text: string) => Buffer.from(text);

/** An answer with an ETag, or 304 to a client that has this very state already. */
export function tagged(request: UpstreamRequest, type: string, body: Uint8Array, weak = true): Answer {
  const hash = createHash('sha1').update(body).digest('base64url');
  const etag = `${weak ? 'W/' : ''}"${hash}"`;
  const asked = request.headers['if-none-match'];
  if (asked?.split(/\s*,\s*/).includes(etag)) return { status: 304, headers: { etag }, body: bytes('') };
  return { status: 200, headers: { 'content-type': type, etag }, body };
}

export function json(request: UpstreamRequest, value: unknown): Answer {
  return tagged(request, 'application/json; charset=utf-8', bytes(JSON.stringify(value)));
}

/** An error as Hugging Face words it. */
export function failure(status: number, error: string): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: bytes(JSON.stringify({ error })) };
}

export function html(status: number, title: string): Answer {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: bytes(page) };
}

export function text(type: string, body: string, status = 200): Answer {
  return { status, headers: { 'content-type': type }, body: bytes(body) };
}
