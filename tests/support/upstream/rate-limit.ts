import type { Answer } from './answer.ts';
import { failure } from './answer.ts';

/** A quota of requests in a fixed window, as Hugging Face has for its API. */
export interface RateLimit {
  quota: number;
  windowMs: number;
  /** Says `Retry-After` too when it refuses. */
  retryAfter?: boolean;
}

/** Counts requests in fixed windows. Answers the headers to send, and a refusal once the quota is used up. */
export function createRateLimiter() {
  let opened = 0;
  let used = 0;
  return (limit: RateLimit, now = Date.now()): { headers: Record<string, string>; refusal?: Answer } => {
    if (now - opened >= limit.windowMs) {
      opened = now;
      used = 0;
    }
    used++;
    const left = Math.max(0, limit.quota - used);
    const seconds = Math.ceil((opened + limit.windowMs - now) / 1000);
    const headers = {
      RateLimit: `"api";r=${left};t=${seconds}`,
      'RateLimit-Policy': `"fixed window";"api";q=${limit.quota};w=${Math.ceil(limit.windowMs / 1000)}`,
    };
    if (used <= limit.quota) return { headers };
    const refusal = failure(429, 'You have reached your rate limit for the API');
    return {
      headers: { ...headers, ...(limit.retryAfter && { 'Retry-After': String(seconds) }) },
      refusal,
    };
  };
}
