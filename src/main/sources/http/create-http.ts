import pRetry from 'p-retry';
import { ACCEPTED_ENCODINGS, asStream, readAnswer } from './body.ts';
import { createExchange } from './exchange.ts';
import { isPassing, isUnreachable, late, toHttpError } from './failures.ts';
import { type Http, type HttpAnswer, HttpError, type HttpRequest, type UpstreamName } from './http.ts';
import type { HttpLimits, HttpOptions } from './ports.ts';
import { createTurns, type Turn, type TurnRequest } from './turns.ts';

const defaultLimits = (patience = 1): HttpLimits => ({
  headersMs: 30_000 * patience,
  idleMs: 30_000 * patience,
  totalMs: 120_000 * patience,
  retries: 4,
  retryAfterMs: 500 * patience,
});
/** Without an answer at all there may be no network, which trying again does not bring. */
const RETRIES_UNREACHABLE = 1;
/** How often one request is put off by its server before its caller hears of it. */
const MOST_WAITS = 5;
const LONGEST_RETRY_DELAY_MS = 30_000;
const DEFAULT_MAX_BYTES = 32_000_000;

type GetRequest = HttpRequest & { maxBytes?: number };

/** The way out: undici, and around it whose turn it is, where it may go, how long it may take and how much it may bring. */
export function createHttp(options: HttpOptions): Http {
  const { upstreams, onOutcome } = options;
  const limits = { ...defaultLimits(upstreams.patience), ...options.limits };
  const closing = new AbortController();
  const exchange = createExchange(options, limits);
  const turns = createTurns({
    ...options,
    spacingMs: (upstream) => (upstream === 'arxiv' ? upstreams.arxivSpacingMs : 0),
  });

  const waitingFor = ({ upstream, priority = 0, patienceMs, signal }: HttpRequest): TurnRequest => ({
    upstream,
    priority,
    signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
    deadline: patienceMs === undefined ? Number.POSITIVE_INFINITY : Date.now() + patienceMs,
  });

  /** What to throw for an error: the reason where the request was aborted, else an HttpError. The network's state is told. */
  function failure(error: unknown, upstream: UpstreamName, signal: AbortSignal): unknown {
    if (signal.aborted) return signal.reason;
    const failed = toHttpError(error, upstream);
    if (isUnreachable(failed)) onOutcome?.(upstream, 'unreachable');
    return failed;
  }

  async function attempt(url: string, request: GetRequest, turn: Turn): Promise<HttpAnswer> {
    const { upstream, maxBytes = DEFAULT_MAX_BYTES } = request;
    const limit = AbortSignal.timeout(limits.totalMs);
    const signal = AbortSignal.any([turn.signal, limit]);
    const headers = { 'accept-encoding': ACCEPTED_ENCODINGS, ...request.headers };
    try {
      const answer = await exchange.open(upstream, url, headers, { ...turn, signal });
      return await readAnswer(answer, upstream, maxBytes);
    } catch (error) {
      const isLate = limit.aborted && !turn.signal.aborted;
      throw failure(isLate ? late(upstream) : error, upstream, turn.signal);
    }
  }

  /** One attempt, and as many more as the server asks us to come back for. */
  async function attemptInTurn(url: string, request: GetRequest, waiting: TurnRequest): Promise<HttpAnswer> {
    for (let waits = 1; ; waits++) {
      try {
        return await turns.take(waiting, (turn) => attempt(url, request, turn));
      } catch (error) {
        const comeBack = error instanceof HttpError && error.kind === 'postponed' && error.status;
        if (!comeBack || waits > MOST_WAITS) throw error;
      }
    }
  }

  return {
    get(url, request) {
      const waiting = waitingFor(request);
      return pRetry(() => attemptInTurn(url, request, waiting), {
        retries: limits.retries,
        minTimeout: limits.retryAfterMs,
        maxTimeout: LONGEST_RETRY_DELAY_MS,
        randomize: true,
        signal: waiting.signal,
        shouldRetry: ({ error, attemptNumber, retryDelay }) =>
          error instanceof HttpError &&
          isPassing(error) &&
          (!isUnreachable(error) || attemptNumber <= RETRIES_UNREACHABLE) &&
          Date.now() + retryDelay <= waiting.deadline,
      });
    },

    stream(url, request, use) {
      const { upstream } = request;
      return turns.take(waitingFor(request), async (turn) => {
        const fail = (error: unknown) => failure(error, upstream, turn.signal);
        const headers = { 'accept-encoding': 'identity', ...request.headers };
        const answer = await exchange.open(upstream, url, headers, turn).catch((error: unknown) => {
          throw fail(error);
        });
        try {
          return await use(asStream(answer, upstream, fail));
        } finally {
          answer.body.destroy();
        }
      });
    },

    async close() {
      closing.abort(new DOMException('Offprint is closing', 'AbortError'));
      await exchange.close();
      await turns.idle();
    },
  };
}
