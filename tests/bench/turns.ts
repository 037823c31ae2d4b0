import { createHook } from 'node:async_hooks';

export interface Turn {
  /** What began it. */
  name: string;
  /** Of this thread's processor time: what else runs on the machine does not count. */
  ms: number;
}

/** What Node calls what begins a turn, in plain words. */
const NAMES: Record<string, string> = {
  MESSAGEPORT: 'a message of a thread, read and passed on to windows as a change',
  Timeout: 'a timer',
  Immediate: 'an immediate',
  PROMISE: 'an await that goes on',
  WORKER: 'the life of a thread',
};

/** Callbacks closer together than this, in milliseconds, are one piece of work: promises follow what resolved them. */
const GAP_MS = 0.05;

function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Times every uninterrupted piece of work of this thread between `begin` and `end`. Made before what is to be watched, for
 * only then its callbacks are known by name.
 */
export function createTurnWatch() {
  const types = new Map<number, string>();
  let turns: Turn[] | undefined;
  let current: { name: string; startedAt: number; from: number; endedAt: number; to: number } | undefined;
  let depth = 0;
  const close = () => {
    if (current) turns?.push({ name: current.name, ms: current.to - current.from });
    current = undefined;
  };
  const hook = createHook({
    init: (id, type) => {
      types.set(id, type);
    },
    before(id) {
      if (!turns) return;
      const now = performance.now();
      if (depth === 0 && current && now - current.endedAt > GAP_MS) close();
      depth += 1;
      if (current) return;
      const type = types.get(id) ?? 'something begun earlier';
      const from = processorMs();
      current = { name: NAMES[type] ?? type, startedAt: now, from, endedAt: now, to: from };
    },
    after() {
      if (!turns) return;
      depth = Math.max(0, depth - 1);
      if (!current) return;
      current.endedAt = performance.now();
      current.to = processorMs();
    },
    destroy: (id) => {
      types.delete(id);
    },
  });
  hook.enable();
  return {
    begin(): void {
      turns = [];
      depth = 0;
      current = undefined;
    },
    end(): Turn[] {
      close();
      const seen = turns ?? [];
      turns = undefined;
      return seen;
    },
    [Symbol.dispose]: () => {
      hook.disable();
    },
  };
}
