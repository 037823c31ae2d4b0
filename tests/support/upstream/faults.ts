import { createRandom, type Random } from '../random.ts';
import type { RouteKind, UpstreamRequest } from './answer.ts';

/** Ways a server, or the network before it, fails. */
export type FaultKind =
  // Refusals.
  | 'too-many-requests'
  | 'server-error'
  | 'unavailable'
  // The connection.
  | 'reset'
  | 'cut'
  | 'drip'
  | 'stall'
  | 'length-too-long'
  | 'length-too-short'
  // The body.
  | 'html'
  | 'empty'
  | 'malformed-json'
  | 'wrong-shape'
  | 'gzip'
  | 'gzip-cut'
  | 'gzip-bomb'
  // Where to look instead.
  | 'redirect-loop'
  | 'redirect-link-local'
  | 'redirect-private'
  | 'redirect-file'
  // Resuming.
  | 'new-validator'
  | 'ignore-range'
  | 'ignore-if-range';

export interface Fault {
  kind: FaultKind;
  /** Which requests it may meet. Default: all. */
  routes?: readonly RouteKind[];
  when?: (request: UpstreamRequest) => boolean;
  /** Every n-th of them, the first one spared unless it is 1. Default: 1, all. */
  every?: number;
  /** This part of them instead, at random but the same in every run. */
  share?: { of: number; seed: number };
  /** No more than so many. */
  times?: number;
  /** `too-many-requests`, `unavailable`: how long to stay away. Default: 1. */
  seconds?: number;
  /** Body bytes that arrive before a `cut`, `drip` or `stall`. Default: half of them. */
  firstBytes?: number;
  /** `drip`: then so many bytes (default 1) every so many milliseconds (default 50), so often (default: to the end). */
  drip?: { bytes?: number; everyMs?: number; times?: number };
}

interface Count {
  seen: number;
  hit: number;
  random?: Random;
}

/** Decides which faults of a changing list meet a request. The same requests in the same order meet the same faults. */
export function createFaultPicker(faults: readonly Fault[]) {
  const counts = new WeakMap<Fault, Count>();

  function meets(fault: Fault, route: RouteKind, request: UpstreamRequest): boolean {
    if (fault.routes && !fault.routes.includes(route)) return false;
    if (fault.when && !fault.when(request)) return false;
    const count: Count = counts.get(fault) ?? {
      seen: 0,
      hit: 0,
      ...(fault.share && { random: createRandom(fault.share.seed) }),
    };
    counts.set(fault, count);
    count.seen++;
    if (fault.times !== undefined && count.hit >= fault.times) return false;
    const isHit = count.random
      ? count.random.next() < (fault.share?.of ?? 0)
      : count.seen % (fault.every ?? 1) === 0;
    if (isHit) count.hit++;
    return isHit;
  }

  return (route: RouteKind, request: UpstreamRequest): Fault[] =>
    faults.filter((fault) => meets(fault, route, request));
}
