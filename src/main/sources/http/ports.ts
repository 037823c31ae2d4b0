import type { UpstreamName } from './http.ts';

/** Keeps the pace of each server over processes and restarts. Times are milliseconds since 1970. */
export interface PaceStore {
  /** Takes the next turn: answers when it starts, and sets the one after it `spacingMs` later. */
  claim(upstream: UpstreamName, spacingMs: number, now?: number): number;
  /** Lets no turn start before `until`. */
  rest(upstream: UpstreamName, until: number): void;
  /** Until when the server wants no requests; it lies in the past where it takes them. */
  blockedUntil(upstream: UpstreamName, now?: number): number;
  block(upstream: UpstreamName, until: number, now?: number): void;
}

/** Says who does something alone, among all processes. */
export interface LeaseStore {
  acquire(name: string, ttlMs: number, now?: number): boolean;
  renew(name: string, ttlMs: number, now?: number): boolean;
  release(name: string): void;
}

/** The servers to ask, as addresses without a slash at the end. */
export interface UpstreamAddresses {
  huggingFace: string;
  thumbnails: string;
  arxiv: string;
  arxivPdf: string;
  arxivRss: string;
  /** Least time between two requests to arXiv, in milliseconds. Its terms ask for three seconds. */
  arxivSpacingMs: number;
  /** Factor of the time-outs and the waits before another attempt. 1, but for a stand-in on this machine. */
  patience?: number;
}

/** Times are milliseconds. */
export interface HttpLimits {
  /** From the first byte sent to the last of the headers. */
  headersMs: number;
  /** Between two pieces of a body. */
  idleMs: number;
  /** For one attempt of `get`, from its turn to the end of the body. */
  totalMs: number;
  /** How often `get` tries again after a network error or a 5xx, and how long it waits before the first time; then ever longer. */
  retries: number;
  retryAfterMs: number;
}

export interface HttpOptions {
  /** The value of the `User-Agent` header. */
  userAgent: () => string;
  upstreams: UpstreamAddresses;
  pace: PaceStore;
  leases: LeaseStore;
  /** Told of each request: the server answered, whatever it said, or nobody did. */
  onOutcome?: (upstream: UpstreamName, outcome: 'answered' | 'unreachable') => void;
  limits?: Partial<HttpLimits>;
}
