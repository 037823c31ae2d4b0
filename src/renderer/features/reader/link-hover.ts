/** Passing over a link says nothing; resting on it does. */
const OPEN_MS = 300;
/** Time to get from the link to the card, and back. */
const CLOSE_MS = 260;

interface Options<T> {
  /** The one to show, or nothing. */
  onShow: (shown: T | undefined) => void;
  openMs?: number;
  closeMs?: number;
}

/**
 * When a card about what the pointer or the focus is on comes and goes: it waits a moment, stays while the pointer or
 * the focus is within it, and goes a moment after.
 */
export function createHover<T>({ onShow, openMs = OPEN_MS, closeMs = CLOSE_MS }: Options<T>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: T | undefined;
  let shown: T | undefined;
  /** The pointer or the focus is in the card. */
  let isHeld = false;

  function show(next: T | undefined): void {
    clearTimeout(timer);
    pending = undefined;
    if (next === shown) return;
    isHeld = false;
    shown = next;
    onShow(next);
  }
  function wait(): void {
    const next = pending;
    clearTimeout(timer);
    timer = setTimeout(() => show(next), openMs);
  }

  function leave(): void {
    clearTimeout(timer);
    pending = undefined;
    if (shown !== undefined && !isHeld) timer = setTimeout(() => show(undefined), closeMs);
  }

  return {
    /** On something now. */
    enter(what: T): void {
      clearTimeout(timer);
      if (what === shown) return;
      pending = what;
      wait();
    },
    /** On nothing any more. That may be told after the card was entered: then it stays. */
    leave,
    /** In the card. */
    hold(): void {
      clearTimeout(timer);
      pending = undefined;
      isHeld = true;
    },
    /** Out of the card. */
    release(): void {
      isHeld = false;
      leave();
    },
    /** The pages moved: what is shown is out of place, what is to come waits until they rest. */
    moved(): void {
      const next = pending;
      show(undefined);
      if (next === undefined) return;
      pending = next;
      wait();
    },
    /** At once, and whatever was to come. */
    close: () => show(undefined),
  };
}
