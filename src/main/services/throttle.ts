/** Calls `task` at once, then no more often than every `ms` milliseconds; a call in between is made up for at the end. */
export function createThrottle(ms: number, task: () => void): { call: () => void; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;

  function run(): void {
    isWanted = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) run();
    }, ms);
    timer.unref();
    task();
  }

  return {
    call(): void {
      if (timer) isWanted = true;
      else run();
    },
    cancel: () => clearTimeout(timer),
  };
}
