// Says which moment it is. Loaded before anything else (`node --import`) it moves the clock of a process and its threads by
// what OFFPRINT_TEST_CLOCK_SHIFT_MS says; `setClock` does so for the process that runs the tests and all it starts.

const SHIFT = 'OFFPRINT_TEST_CLOCK_SHIFT_MS';

/**
 * When tests live, unless they say otherwise: a Wednesday on which all days they name are past. OFFPRINT_TEST_NOW tries
 * another moment.
 */
export const NOW = process.env.OFFPRINT_TEST_NOW ?? '2026-11-25T15:00:00Z';

/**
 * Has `Date` be ahead of the real clock by so many milliseconds, or behind it; 0 gives the real one back. Time passes as
 * ever. It speaks of nothing outside itself, for pages run it too.
 */
export function shiftClock(ms: number): void {
  const global = globalThis as typeof globalThis & { RealDate?: DateConstructor };
  global.RealDate ??= Date;
  const now = () => (global.RealDate?.now() ?? 0) + ms;
  global.Date = new Proxy(global.RealDate, {
    construct: (target, values, as) => Reflect.construct(target, values.length > 0 ? values : [now()], as),
    apply: (target) => new target(now()).toString(),
    get: (target, key, as) => (key === 'now' ? now : Reflect.get(target, key, as)),
  });
}

/** Makes it this moment, here and in processes started from now on. Disposing of it gives the real clock back. */
export function setClock(moment: string): Disposable & { shift: number } {
  const { env } = process;
  const options = env.NODE_OPTIONS;
  shiftClock(0);
  const shift = Date.parse(moment) - Date.now();
  shiftClock(shift);
  env[SHIFT] = String(shift);
  env.NODE_OPTIONS = `${options ?? ''} --import=${import.meta.url}`;
  return {
    shift,
    [Symbol.dispose]() {
      shiftClock(0);
      delete env[SHIFT];
      env.NODE_OPTIONS = options;
      if (options === undefined) delete env.NODE_OPTIONS;
    },
  };
}

if (process.env[SHIFT]) shiftClock(Number(process.env[SHIFT]));
