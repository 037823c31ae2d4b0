const TICK_MS = 1000;

export interface WatchdogOptions {
  /** How long the engine may not answer while it works. */
  silentSeconds: number;
  /** How long it may work and answer, but get nowhere. */
  fruitlessSeconds: number;
  isWorking: () => boolean;
  /** Asks the engine for any answer at all; nothing while there is no one to ask. */
  ping: () => Promise<unknown> | undefined;
  onStuck: () => void;
}

/**
 * Calls `onStuck` when an engine that works on something no longer answers, or answers and yet gets nowhere.
 * Time during which the window is hidden does not count: browsers pause drawing then.
 */
export function createWatchdog({
  silentSeconds,
  fruitlessSeconds,
  isWorking,
  ping,
  onStuck,
}: WatchdogOptions) {
  let silent = 0;
  let fruitless = 0;
  let isPinging = false;

  function listen(): void {
    if (isPinging) return;
    const answer = ping();
    if (!answer) return;
    isPinging = true;
    const heard = () => {
      isPinging = false;
      silent = 0;
    };
    answer.then(heard, heard);
  }

  function rest(): void {
    silent = 0;
    fruitless = 0;
  }

  const timer = setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    if (!isWorking()) {
      rest();
      return;
    }
    silent += 1;
    fruitless += 1;
    listen();
    if (silent < silentSeconds && fruitless < fruitlessSeconds) return;
    rest();
    onStuck();
  }, TICK_MS);

  return {
    /** Something came of the work. */
    progress: rest,
    stop() {
      clearInterval(timer);
    },
  };
}
