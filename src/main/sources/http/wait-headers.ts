/** One limit that a `RateLimit` header tells of. */
export interface RateLimit {
  /** Requests left in this window. */
  left: number;
  /** Seconds until the window ends. */
  resetSeconds: number;
}

const NUMBER = String.raw`"?(-?\d+(?:\.\d+)?)"?`;
const LEFT = new RegExp(String.raw`(?:^|[;\s])r\s*=\s*${NUMBER}`, 'i');
const RESET = new RegExp(String.raw`(?:^|[;\s])t\s*=\s*${NUMBER}`, 'i');

/**
 * Reads `RateLimit: "api";r=12;t=240`, also with several limits, odd spaces and quotes. A limit that does not say both is passed over.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export function parseRateLimit(header: string | null): RateLimit[] {
  return (header ?? '').split(',').flatMap((limit) => {
    const left = Number(limit.match(LEFT)?.[1] ?? Number.NaN);
    const resetSeconds = Number(limit.match(RESET)?.[1] ?? Number.NaN);
    if (!Number.isFinite(left) || !Number.isFinite(resetSeconds)) return [];
    return [{ left: Math.max(0, left), resetSeconds: Math.max(0, resetSeconds) }];
  });
}

/** Reads `Retry-After`, seconds or an HTTP date, as milliseconds since 1970. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return now + Number(text) * 1000;
  // Date.parse takes much that is no date ("-5"); an HTTP date begins with its weekday.
  const at = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** How long to leave a server alone that says 429 and nothing more, in milliseconds. */
const DEFAULT_WAIT_MS = 30_000;

/**
 * Until when an answer asks to be left alone, in milliseconds since 1970; undefined where it does not. One second is added to a
 * window's end, as clocks differ.
 */
export function askedToWaitUntil(status: number, headers: Headers, now: number): number | undefined {
  const limits = parseRateLimit(headers.get('ratelimit'));
  const usedUp = limits.filter(({ left }) => left < 1);
  const windows = usedUp.length > 0 ? usedUp : status === 429 ? limits : [];
  const windowEnds = windows.map(({ resetSeconds }) => now + (resetSeconds + 1) * 1000);
  const isRefusal = status === 429 || status === 503;
  const retryAfter = isRefusal ? parseRetryAfter(headers.get('retry-after'), now) : undefined;
  const until = [...windowEnds, ...(retryAfter === undefined ? [] : [retryAfter])];
  if (until.length > 0) return Math.max(...until);
  return status === 429 ? now + DEFAULT_WAIT_MS : undefined;
}
