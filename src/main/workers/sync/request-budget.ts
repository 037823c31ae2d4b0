import type { Http } from '../../sources/http/http.ts';
import { parseRateLimit } from '../../sources/http/wait-headers.ts';

/** Requests of a server's window that are left to what the user does meanwhile. */
const RESERVED = 50;
/** Clocks differ: a window counts as over so much later, in milliseconds. */
const MARGIN_MS = 1_000;

export type RequestBudget = ReturnType<typeof createRequestBudget>;

/** Knows how much of its quota Hugging Face has left for us, so that work in the background need not use it up. */
export function createRequestBudget() {
  let left = Number.POSITIVE_INFINITY;
  let endsAt = 0;

  return {
    /** The same client, whose every answer is read for what it says of the quota. */
    watch: (http: Http): Http => ({
      ...http,
      async get(url, request) {
        const answer = await http.get(url, request);
        const [limit] = parseRateLimit(answer.headers.get('ratelimit')).sort((a, b) => a.left - b.left);
        if (limit && request.upstream === 'hugging-face') {
          left = limit.left;
          endsAt = performance.now() + limit.resetSeconds * 1000 + MARGIN_MS;
        }
        return answer;
      },
    }),
    /** How long work in the background should rest, in milliseconds: until a new window begins. */
    restMs: (): number => (left > RESERVED ? 0 : Math.max(0, endsAt - performance.now())),
  };
}
