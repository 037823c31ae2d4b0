import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedToday } from '#shared/calendar.ts';
import { upstreamEnv } from '../config.ts';
import { type Answer, html, type RouteKind, type UpstreamRequest } from './answer.ts';
import { createArxivPapers } from './arxiv-papers.ts';
import { createArxivRoutes } from './arxiv-routes.ts';
import { createListings, type Listings, type UpstreamData } from './data.ts';
import { answerInstead, spoil } from './fault-answers.ts';
import { createFaultPicker, type Fault } from './faults.ts';
import { createHubRoutes, type Paging } from './hub-routes.ts';
import { createPdfs } from './pdfs.ts';
import { createRateLimiter, type RateLimit } from './rate-limit.ts';
import { createRequestLog, type LoggedRequest, type RequestLog } from './request-log.ts';
import { send } from './send.ts';

export interface UpstreamOptions {
  data: UpstreamData;
  faults?: Fault[];
  /** The feed's newest day; later ones are empty. Default: that of the clock. */
  today?: string;
  /** Of Hugging Face's API. Default: none, and no header about it. */
  rateLimit?: RateLimit;
  paging?: Partial<Paging>;
  /** Bytes to make the PDFs larger by. Default: 0, which leaves some 5 kB. */
  pdfBallast?: number;
  /** Default: a free one. Naming it brings a server back where one was. */
  port?: number;
  /** What `env` sets as Offprint's pause between two requests to arXiv. Default: 0. */
  arxivSpacingMs?: number;
}

/** Hugging Face and arXiv on this machine. What is mutable may be changed while it runs. */
export interface Upstream
  extends AsyncDisposable,
    Pick<Listings, 'setData' | 'changeDay' | 'setSeries' | 'setVersion'> {
  /** `http://127.0.0.1:PORT`: all of `HF_ENDPOINT`, `ARXIV_ENDPOINT` and `ARXIV_PDF_ENDPOINT`. */
  url: string;
  /** For the environment of an Offprint that shall ask here. */
  env: Record<string, string>;
  requests: readonly LoggedRequest[];
  waitForRequest: RequestLog['waitFor'];
  faults: Fault[];
  rateLimit: RateLimit | undefined;
  today: string;
  /** Ends it at once, with all its connections. */
  close(): Promise<void>;
}

function routeOf(path: string): RouteKind | 'unknown' {
  if (path.startsWith('/pdf/')) return 'pdf';
  if (path === '/api/query' || path.startsWith('/atom/')) return 'arxiv';
  if (path.startsWith('/social-thumbnails/')) return 'thumbnail';
  return path.startsWith('/api/') || path.startsWith('/papers/') ? 'api' : 'unknown';
}

/** Starts a stand-in for Hugging Face and arXiv on a free port of this machine. */
export async function startUpstream(options: UpstreamOptions): Promise<Upstream> {
  const listings = createListings(options.data);
  const log = createRequestLog();
  const faults = options.faults ?? [];
  const pickFaults = createFaultPicker(faults);
  const limit = createRateLimiter();
  const papers = createArxivPapers(listings);
  const state = { rateLimit: options.rateLimit, today: options.today ?? feedToday() };
  const today = () => state.today;
  const hub = createHubRoutes({
    listings,
    today,
    paging: { link: 'relative', always: true, ...options.paging },
  });
  const arxiv = createArxivRoutes({ papers, today, pdf: createPdfs(options.pdfBallast ?? 0, listings.pdf) });
  let tags = 0;

  async function answer(route: RouteKind, request: UpstreamRequest, met: readonly Fault[]): Promise<Answer> {
    const { headers, refusal } =
      route === 'api' && state.rateLimit ? limit(state.rateLimit) : { headers: {} };
    const has = (kind: Fault['kind']) => met.some((fault) => fault.kind === kind);
    const quirks = { ignoreRange: has('ignore-range'), ignoreIfRange: has('ignore-if-range') };
    const newTag = has('new-validator') ? `"other-${++tags}"` : undefined;
    const found =
      refusal ??
      answerInstead(met, request) ??
      hub(request) ??
      (await arxiv(request, quirks, newTag)) ??
      html(404, 'Not found');
    return spoil(met, { ...found, headers: { ...found.headers, ...headers } });
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', server.url);
    const request: UpstreamRequest = {
      method: incoming.method ?? 'GET',
      url,
      headers: incoming.headers as Record<string, string | undefined>,
    };
    const route = routeOf(url.pathname);
    const met = route === 'unknown' ? [] : pickFaults(route, request);
    const logged: LoggedRequest = {
      route,
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: request.headers,
      at: Date.now(),
      status: 0,
      bytesSent: 0,
      finished: false,
      faults: met.map(({ kind }) => kind),
    };
    log.add(logged);
    response.once('finish', () => {
      logged.finished = true;
    });
    response.once('close', () => {
      logged.endedAt = Date.now();
      log.changed(logged);
    });
    if (met.some(({ kind }) => kind === 'reset')) {
      incoming.socket.resetAndDestroy();
      return;
    }
    if (route === 'unknown') return send(response, html(404, 'Not found'), [], () => {});
    const right = await answer(route, request, met);
    logged.status = right.status;
    await send(response, right, met, (bytes) => {
      logged.bytesSent += bytes;
    });
  }

  const http = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      // A mistake of the stand-in must not look like a server that is merely slow.
      process.stderr.write(`The stand-in failed at ${incoming.url}: ${String(error)}\n`);
      response.destroy();
    });
  });
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  const server = { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };

  async function close(): Promise<void> {
    const closed = once(http, 'close');
    http.close();
    http.closeAllConnections();
    await closed;
  }

  return {
    url: server.url,
    env: upstreamEnv(server.url, options.arxivSpacingMs ?? 0),
    requests: log.requests,
    waitForRequest: log.waitFor,
    faults,
    get rateLimit() {
      return state.rateLimit;
    },
    set rateLimit(next) {
      state.rateLimit = next;
    },
    get today() {
      return state.today;
    },
    set today(date) {
      state.today = date;
    },
    setData: listings.setData,
    changeDay: listings.changeDay,
    setSeries: listings.setSeries,
    setVersion: listings.setVersion,
    close,
    [Symbol.asyncDispose]: close,
  };
}
