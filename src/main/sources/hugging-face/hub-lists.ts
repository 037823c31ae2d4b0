import { createHash } from 'node:crypto';
import { type Http, HttpError, type HttpRequest } from '../http/http.ts';
import { nextLink } from '../http/link-header.ts';
import { UnexpectedAnswer } from '../unexpected-answer.ts';

/** How a request stands among others. */
export type Asking = Pick<HttpRequest, 'signal' | 'priority' | 'patienceMs'>;

/** What is known of a list from when it was last fetched. */
export interface KnownList {
  etag?: string;
  digest?: string;
}

export interface RawList {
  notModified: false;
  /** Absent where it would not stand for the whole list. */
  etag?: string;
  /** The sha256 of the answers. */
  digest: string;
  items: unknown[];
}

/** A page with fewer items than the server gives without being asked for more is the last one, whatever it says. */
const SHORT_PAGE = 50;
/** Pages of a hundred: more than any day, week or month has. */
const MOST_PAGES = 20;

/** @throws UnexpectedAnswer */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    const isPage = /^\s*<(?:!doctype|html)/i.test(body);
    const message = error instanceof Error ? error.message : String(error);
    throw new UnexpectedAnswer(
      isPage ? 'Hugging Face answered with a web page' : `Hugging Face's answer is damaged JSON: ${message}`,
    );
  }
}

/** @throws UnexpectedAnswer */
export function parseItems(body: string): unknown[] {
  const json = parseJson(body);
  if (Array.isArray(json)) return json;
  throw new UnexpectedAnswer("Hugging Face's answer is not a list of papers");
}

/** Adds Hugging Face's own words to an answer that says no: "Hugging Face answered 400: Invalid date". */
export function withReason(error: unknown): unknown {
  if (!(error instanceof HttpError) || !error.body) return error;
  const reason = error.body.match(/"error"\s*:\s*"((?:[^"\\]|\\.){1,300})"/)?.[1];
  if (!reason) return error;
  const { kind, message, status, cause } = error;
  return new HttpError(kind, `${message}: ${reason}`, { ...(status !== undefined && { status }), cause });
}

const idOf = (item: unknown): string | undefined => {
  const paper = typeof item === 'object' && item !== null && 'paper' in item ? item.paper : item;
  const id = typeof paper === 'object' && paper !== null && 'id' in paper ? paper.id : undefined;
  return typeof id === 'string' ? id : undefined;
};

/**
 * Fetches a list page by page. A page without anything new ends it: any page may name a next one.
 * @param pages take no more than so many
 * @throws HttpError, UnexpectedAnswer
 */
export async function fetchList(
  http: Http,
  url: string,
  known: KnownList = {},
  asking: Asking = {},
  pages = MOST_PAGES,
): Promise<{ notModified: true } | RawList> {
  const hash = createHash('sha256');
  const items: unknown[] = [];
  const seen = new Set<string>();
  let etag: string | undefined;
  let next: string | undefined = url;
  for (let page = 0; next && page < pages; page++) {
    const answer = await http.get(next, {
      ...asking,
      upstream: 'hugging-face',
      headers: {
        accept: 'application/json',
        ...(page === 0 && known.etag && { 'if-none-match': known.etag }),
      },
    });
    if (answer.status === 304) return { notModified: true };
    if (answer.status === 404) throw new HttpError('status', 'Hugging Face answered 404', { status: 404 });
    const listed = parseItems(answer.body);
    // What came before may have moved here meanwhile.
    const fresh = listed.filter((item) => {
      const id = idOf(item);
      return id === undefined || (!seen.has(id) && seen.add(id));
    });
    if (page > 0 && fresh.length === 0) break;
    hash.update(answer.body);
    items.push(...fresh);
    // One page's tag does not stand for several.
    etag = page === 0 ? (answer.headers.get('etag') ?? undefined) : undefined;
    const link = listed.length >= SHORT_PAGE ? nextLink(answer.headers.get('link'), answer.url) : undefined;
    next = link && URL.parse(link)?.origin === URL.parse(url)?.origin ? link : undefined;
  }
  const digest = hash.digest('hex');
  if (digest === known.digest) return { notModified: true };
  return { notModified: false, ...(etag && { etag }), digest, items };
}
