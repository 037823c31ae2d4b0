import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { isPressing } from '../../commands/keys/is-pressing.ts';
import { keyPress } from '../../commands/keys/key-press.ts';

interface Options {
  count: number;
  /** How many stand beside one another. */
  columns?: number;
  /** The one in force: what Tab leads to. */
  current: number;
  list: RefObject<HTMLElement | null>;
  /** Brings one that is not there yet into sight. */
  scrollTo: (index: number) => void;
}

function stepOf(key: string, columns: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    case 'ArrowRight':
      return columns > 1 ? 1 : undefined;
    case 'ArrowLeft':
      return columns > 1 ? -1 : undefined;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return undefined;
  }
}

/**
 * One stop of Tab for a list of which only a part exists: the arrow keys, Home and End go through it. Each element
 * carries `data-roving`; `tabIndexOf` tells its tab index.
 */
export function useRoving({ count, columns = 1, current, list, scrollTo }: Options) {
  const [at, setAt] = useState<number>();
  /** The same for keys, which may come faster than drawings. */
  const latestAt = useRef<number>(undefined);
  const wanted = useRef<{ index: number; isPressed: boolean }>(undefined);
  const stopOf = (place: number | undefined) => Math.max(0, Math.min(place ?? current, count - 1));
  const stop = stopOf(at);

  function stand(place: number | undefined): void {
    latestAt.current = place;
    setAt(place);
  }

  // What was scrolled to exists a moment later.
  useEffect(() => {
    if (!wanted.current) return;
    const { index, isPressed } = wanted.current;
    const element = list.current?.querySelector<HTMLElement>(`[data-roving="${index}"]`);
    if (!element) return;
    wanted.current = undefined;
    element.focus({ preventScroll: true });
    if (isPressed) element.click();
  });

  return {
    tabIndexOf: (index: number) => (index === stop ? 0 : -1),
    onKeyDown(event: KeyboardEvent): void {
      if (wanted.current && isPressing(event, event.target as Element)) {
        // The focus is on its way to the one that is meant.
        event.preventDefault();
        wanted.current.isPressed = true;
        return;
      }
      const { key, alt, command } = keyPress(event);
      const step = alt || command ? undefined : stepOf(key, columns);
      if (step === undefined || count === 0) return;
      event.preventDefault();
      event.stopPropagation();
      const next = Math.max(0, Math.min(count - 1, stopOf(latestAt.current) + step));
      wanted.current = { index: next, isPressed: false };
      stand(next);
      scrollTo(next);
    },
    /** Left, the list is entered again at the one in force. */
    onBlur({ relatedTarget }: { relatedTarget: Element | null }): void {
      if (list.current?.contains(relatedTarget)) return;
      wanted.current = undefined;
      stand(undefined);
    },
  };
}
