import PQueue from 'p-queue';
import { noTurn, postponed } from './failures.ts';
import { HttpError, type UpstreamName } from './http.ts';
import { pause, pauseUntil } from './pause.ts';
import type { LeaseStore, PaceStore } from './ports.ts';

/** How many requests to an upstream may run at once, and the lease that makes this hold over all processes. */
const PLACES: Record<UpstreamName, { places: number; lease?: string }> = {
  'hugging-face': { places: 4 },
  'hugging-face-files': { places: 4 },
  arxiv: { places: 1, lease: 'upstream:arxiv' },
};
export const UPSTREAM_NAMES = Object.keys(PLACES) as UpstreamName[];
export const placesOf = (upstream: UpstreamName): number => PLACES[upstream].places;

/** A process that was killed holds up the others for so long at most. */
const LEASE_MS = 10_000;
/** How often a process asks whether another has given the lease back. */
const POLL_MS = 200;

const BLOCKED = Symbol('blocked');

/** A request's place at its upstream. */
export interface Turn {
  /** Aborted by the caller, at closing, or when the place was lost to another process. */
  signal: AbortSignal;
  /** Waits until the next request may start. */
  start(): Promise<void>;
  /** The server has had the request: the spacing to the next counts from here. */
  arrived(): void;
}

export interface TurnRequest {
  upstream: UpstreamName;
  priority: number;
  signal: AbortSignal;
  /** Milliseconds since 1970; infinite: no hurry. */
  deadline: number;
}

interface Deps {
  pace: PaceStore;
  leases: LeaseStore;
  spacingMs: (upstream: UpstreamName) => number;
}

/** Decides who may ask which server when: in order of priority, at the server's pace, within its number of places. */
export function createTurns({ pace, leases, spacingMs }: Deps) {
  const queues = new Map(
    UPSTREAM_NAMES.map((upstream) => [upstream, new PQueue({ concurrency: placesOf(upstream) })]),
  );

  async function unblocked({ upstream, signal, deadline }: TurnRequest): Promise<void> {
    await pauseUntil(() => {
      const until = pace.blockedUntil(upstream);
      if (until > Date.now() && until > deadline) throw postponed(upstream, until);
      return until;
    }, signal);
  }

  /** Runs the task in its turn. Only while it waits it can be taken back from outside. */
  async function enqueue<Result>(request: TurnRequest, task: () => Promise<Result>): Promise<Result> {
    const { upstream, priority, signal, deadline } = request;
    signal.throwIfAborted();
    const waiting = new AbortController();
    const onAbort = () => waiting.abort(signal.reason);
    const patience = deadline - Date.now();
    const timer = Number.isFinite(patience)
      ? setTimeout(() => waiting.abort(noTurn(upstream)), Math.max(0, patience))
      : undefined;
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    signal.addEventListener('abort', onAbort);
    try {
      const run = () => {
        settle();
        return task();
      };
      const queue = queues.get(upstream);
      if (!queue) throw new Error(`There is no upstream ${upstream}.`);
      return await queue.add(run, { priority, signal: waiting.signal });
    } finally {
      settle();
    }
  }

  /** Holds the lease while `use` runs. */
  async function leased<Result>(
    name: string,
    { upstream, signal, deadline }: TurnRequest,
    use: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    while (!leases.acquire(name, LEASE_MS)) {
      if (Date.now() > deadline) throw noTurn(upstream);
      await pause(POLL_MS * (0.5 + Math.random()), signal);
    }
    const lost = new AbortController();
    const renewing = setInterval(() => {
      try {
        // After a sleep it may have ended; if nobody else took it, it is taken again.
        if (leases.renew(name, LEASE_MS) || leases.acquire(name, LEASE_MS)) return;
        lost.abort(new HttpError('network', 'Another Offprint took over the connection'));
      } catch (error) {
        lost.abort(error);
      }
    }, LEASE_MS / 4);
    try {
      return await use(AbortSignal.any([signal, lost.signal]));
    } finally {
      clearInterval(renewing);
      try {
        leases.release(name);
      } catch {
        // It ends by itself.
      }
    }
  }

  function turnAt(upstream: UpstreamName, signal: AbortSignal): Turn {
    const spacing = spacingMs(upstream);
    return {
      signal,
      async start() {
        signal.throwIfAborted();
        if (spacing === 0) return;
        const wait = pace.claim(upstream, spacing) - Date.now();
        // Not by the clock, which may be set meanwhile.
        const start = performance.now() + wait;
        for (let left = wait; left > 0; left = start - performance.now())
          await pause(Math.ceil(left), signal);
      },
      arrived() {
        if (spacing > 0) pace.rest(upstream, Date.now() + spacing);
      },
    };
  }

  return {
    /**
     * Runs `use` when the upstream's turn comes.
     * @throws HttpError `postponed` when it does not before the deadline; what `use` throws; the signal's reason
     */
    async take<Result>(request: TurnRequest, use: (turn: Turn) => Promise<Result>): Promise<Result> {
      const { lease } = PLACES[request.upstream];
      for (;;) {
        // Outside the queue, so that who waits for a blocked server takes no place.
        await unblocked(request);
        const result = await enqueue(request, async () => {
          if (pace.blockedUntil(request.upstream) > Date.now()) return BLOCKED;
          const run = (signal: AbortSignal) => use(turnAt(request.upstream, signal));
          return lease ? leased(lease, request, run) : run(request.signal);
        });
        if (result !== BLOCKED) return result;
      }
    },
    /** When nothing runs or waits any more. */
    async idle(): Promise<void> {
      await Promise.all([...queues.values()].map((queue) => queue.onIdle()));
    },
  };
}

export type Turns = ReturnType<typeof createTurns>;
