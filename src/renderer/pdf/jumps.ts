/** Two places closer than this many points are the same to a reader. */
const SAME_PLACE_PT = 2;
/** Far more than anyone goes back. */
const MAX_JUMPS = 100;

interface Place {
  page: number;
  top?: number;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.page === b.page && Math.abs((a.top ?? 0) - (b.top ?? 0)) < SAME_PLACE_PT;
}

/** Remembers from where the reader jumped (links, outline, marks), so that "Back" leads to the exact place. */
export function createJumps<P extends Place>(options: { here: () => P; goTo: (place: P) => void }) {
  const places: P[] = [];

  return {
    /** Carries out a jump; one that led nowhere is forgotten. */
    async jump(move: () => void | Promise<void>): Promise<void> {
      const from = options.here();
      await move();
      if (isSamePlace(from, options.here())) return;
      places.push(from);
      if (places.length > MAX_JUMPS) places.shift();
    },

    /** Answers false when there is no place to go back to. */
    back(): boolean {
      const place = places.pop();
      if (!place) return false;
      options.goTo(place);
      return true;
    },
  };
}
