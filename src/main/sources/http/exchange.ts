import type { Readable } from 'node:stream';
import { Agent } from 'undici';
import { checkUrl, ForbiddenAddress, guardedLookup, type Realm, realmOf } from './addresses.ts';
import { postponed, toHttpError } from './failures.ts';
import { HttpError, type UpstreamName } from './http.ts';
import type { HttpLimits, HttpOptions } from './ports.ts';
import { placesOf, type Turn, UPSTREAM_NAMES } from './turns.ts';
import { UPSTREAM_LABELS } from './upstream-labels.ts';
import { askedToWaitUntil } from './wait-headers.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** An answer whose body is yet to be read, and must be: to its end, or destroyed. */
export interface OpenAnswer {
  status: number;
  headers: Headers;
  url: string;
  body: Readable;
}

export type Exchange = ReturnType<typeof createExchange>;

/** Sends requests and follows redirects, to addresses of the upstream's realm only, and heeds what answers say of the pace. */
export function createExchange({ upstreams, userAgent, pace, onOutcome }: HttpOptions, limits: HttpLimits) {
  const connections = new Map<UpstreamName, { agent: Agent; realm: Realm }>(
    UPSTREAM_NAMES.map((upstream) => {
      const realm = realmOf(upstream, upstreams);
      const agent = new Agent({
        allowH2: false,
        connections: placesOf(upstream),
        connect: { lookup: guardedLookup(realm), timeout: CONNECT_TIMEOUT_MS },
        headersTimeout: limits.headersMs,
        bodyTimeout: limits.idleMs,
      });
      return [upstream, { agent, realm }];
    }),
  );

  async function send(upstream: UpstreamName, url: URL, asked: Record<string, string>, turn: Turn) {
    const agent = connections.get(upstream)?.agent;
    if (!agent) throw new Error(`There is no upstream ${upstream}.`);
    await turn.start();
    try {
      const answer = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: lowerCased({ accept: '*/*', ...asked, 'user-agent': userAgent() }),
        signal: turn.signal,
        // arXiv allows one connection at a time, also over processes and its several hosts: none is kept open.
        reset: placesOf(upstream) === 1,
      });
      // An error after nobody reads any more is nobody's.
      answer.body.on('error', () => {});
      onOutcome?.(upstream, 'answered');
      return {
        status: answer.statusCode,
        headers: toHeaders(answer.headers),
        url: url.href,
        body: answer.body,
      };
    } finally {
      turn.arrived();
    }
  }

  /** Notes what the answer says of the pace. @throws HttpError `postponed` where it is no answer but a request to wait */
  function heed(upstream: UpstreamName, { status, headers, body }: OpenAnswer): void {
    const until = askedToWaitUntil(status, headers, Date.now());
    if (until === undefined) return;
    pace.block(upstream, until);
    if (status !== 429 && status !== 503) return;
    body.destroy();
    throw postponed(upstream, until, status);
  }

  return {
    /**
     * Asks once, redirects included.
     * @throws HttpError: all kinds but `too-large`, `postponed` with a status
     */
    async open(
      upstream: UpstreamName,
      address: string,
      headers: Record<string, string>,
      turn: Turn,
    ): Promise<OpenAnswer> {
      const realm = connections.get(upstream)?.realm ?? 'public';
      const seen = new Set<string>();
      let url = checked(URL.parse(address), address, upstream, realm, false);
      for (;;) {
        seen.add(url.href);
        const answer = await send(upstream, url, headers, turn).catch((error: unknown) => {
          throw toHttpError(error, upstream, seen.size > 1);
        });
        heed(upstream, answer);
        const location = REDIRECTS.has(answer.status) && answer.headers.get('location');
        if (!location) return answer;
        answer.body.destroy();
        url = checked(URL.parse(location, url.href), location, upstream, realm, true);
        if (seen.has(url.href) || seen.size > MAX_REDIRECTS) {
          const message = `${UPSTREAM_LABELS[upstream]} sends Offprint from address to address without end`;
          throw new HttpError('status', message, { status: answer.status });
        }
      }
    },
    async close(): Promise<void> {
      await Promise.all([...connections.values()].map(({ agent }) => agent.destroy()));
    },
  };
}

/** The later of two names that differ in case only wins. */
const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function checked(
  url: URL | null,
  text: string,
  upstream: UpstreamName,
  realm: Realm,
  isRedirect: boolean,
): URL {
  try {
    if (!url) throw new ForbiddenAddress(text.slice(0, 80));
    checkUrl(url, realm);
  } catch (error) {
    throw toHttpError(error, upstream, isRedirect);
  }
  url.hash = '';
  return url;
}

function toHeaders(raw: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) {
      try {
        headers.append(name, one);
      } catch {
        // Not a header by the standard: nothing here asks for such.
      }
    }
  }
  return headers;
}
