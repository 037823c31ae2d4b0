/** So many different lines are remembered; a program that says more is not repeating itself. */
const MOST_LINES = 200;
const FOLD_MS = 600_000;

/**
 * Lets a line through once, and what repeats it only as a number: at once when a while has passed, which then begins anew.
 * @param write takes a line, and how many more like it came since it was last written
 */
export function createFold<Line>(write: (line: Line, more: number) => void) {
  const seen = new Map<string, { line: Line; more: number }>();
  let timer: NodeJS.Timeout | undefined;

  /** Writes what was held back. What keeps coming stays folded. */
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const [key, { line, more }] of seen) {
      if (more === 0) seen.delete(key);
      else {
        write(line, more);
        seen.set(key, { line, more: 0 });
      }
    }
    if (seen.size > 0) start();
  }

  function start(): void {
    timer ??= setTimeout(flush, FOLD_MS).unref();
  }

  return {
    flush,
    add(key: string, line: Line): void {
      const before = seen.get(key);
      if (before) {
        before.more += 1;
        before.line = line;
        return;
      }
      write(line, 0);
      if (seen.size >= MOST_LINES) {
        flush();
        seen.clear();
      }
      seen.set(key, { line, more: 0 });
      start();
    },
  };
}
