/** Someone who did not touch anything for this long is no longer taken to be reading. */
const ATTENTION_MS = 60_000;
/** Time is told to the library in pieces of about this size: a power cut loses no more. */
const PIECE_S = 20;
/** The most that may lie between two ticks; what is longer was sleep. */
const LONGEST_TICK_MS = 15_000;
/** The most that is told at once. */
const MOST_S = 600;

interface Deps {
  /** In milliseconds, steadily growing. */
  now: () => number;
  /** Whether the window is visible and has the focus. */
  isPresent: () => boolean;
  save: (paperId: string, seconds: number) => void;
}

/** Counts how long a paper is read: while the window is there and was touched within the last minute. */
export function createReadingClock({ now, isPresent, save }: Deps) {
  let paperId: string | undefined;
  let counted = 0;
  let lastTick = now();
  let lastTouch = Number.NEGATIVE_INFINITY;
  let wasPresent = isPresent();

  /** Takes in the time since the last tick, as far as the reader was there and attentive. */
  function tick(): void {
    const time = now();
    const from = Math.max(lastTick, time - LONGEST_TICK_MS);
    const until = Math.min(time, lastTouch + ATTENTION_MS);
    const counts = wasPresent && paperId !== undefined;
    lastTick = time;
    wasPresent = isPresent();
    if (!counts) return;
    counted += Math.max(0, until - from);
    if (counted >= PIECE_S * 1000) flush();
  }

  /** Tells what was counted; the rest of a second is kept for the next time. */
  function flush(): void {
    const seconds = Math.min(MOST_S, Math.floor(counted / 1000));
    if (seconds === 0 || paperId === undefined) return;
    counted -= seconds * 1000;
    save(paperId, seconds);
  }

  return {
    tick,
    /** The window is left, or comes back. */
    pause(): void {
      tick();
      flush();
    },
    /** The reader scrolled, pressed a key or moved the pointer. */
    touch(): void {
      tick();
      lastTouch = now();
    },
    /** Another paper is read from now on, or none. Opening it counts as a touch. */
    read(id: string | undefined): void {
      if (id === paperId) return;
      tick();
      flush();
      counted = 0;
      paperId = id;
      if (id !== undefined) lastTouch = now();
    },
  };
}
