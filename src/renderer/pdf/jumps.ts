/** Two places closer than this many points are the same to a reader. */
const SAME_PLACE_PT = 2;
/** Far more than anyone goes back. */
const MAX_JUMPS = 100;

interface Place {
  page: number;
  top?: number;
}

/** Which ways lead on from here. */
export interface JumpWays {
  back: boolean;
  forward: boolean;
}

/** The places jumped from and, after going back, those gone back from; the nearest is the last. */
export interface JumpHistory<P> {
  past: P[];
  future: P[];
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.page === b.page && Math.abs((a.top ?? 0) - (b.top ?? 0)) < SAME_PLACE_PT;
}

/**
 * Remembers from where the reader jumped (links, outline, marks, the page box, find, thumbnails), so that "Back"
 * and "Forward" lead to the exact places. Places know nothing of the zoom and outlive its changes.
 */
export function createJumps<P extends Place>(options: {
  here: () => P;
  goTo: (place: P) => void;
  onChange?: (ways: JumpWays) => void;
  /** What an earlier view of the same document remembered. */
  history?: JumpHistory<P>;
}) {
  const past = [...(options.history?.past ?? [])];
  const future = [...(options.history?.future ?? [])];

  const changed = () => options.onChange?.({ back: past.length > 0, forward: future.length > 0 });

  /** A jump began at this place: "Back" leads there, and what was ahead is forgotten. */
  function leave(from: P): void {
    const last = past.at(-1);
    if (!last || !isSamePlace(last, from)) past.push(from);
    if (past.length > MAX_JUMPS) past.shift();
    future.length = 0;
    changed();
  }

  /** Goes to the nearest place that is not here already. */
  function step(from: P[], to: P[]): boolean {
    const here = options.here();
    let place = from.pop();
    while (place && isSamePlace(place, here)) place = from.pop();
    if (place) {
      to.push(here);
      options.goTo(place);
    }
    changed();
    return place !== undefined;
  }

  return {
    /** Carries out a jump; one that led nowhere is forgotten. */
    async jump(move: () => void | Promise<void>): Promise<void> {
      const from = options.here();
      await move();
      if (!isSamePlace(from, options.here())) leave(from);
    },

    leave,
    /** Answers false when there is no place to go back to. */
    back: () => step(past, future),
    /** Answers false when nothing was gone back from. */
    forward: () => step(future, past),
    history: (): JumpHistory<P> => ({ past: [...past], future: [...future] }),
  };
}
