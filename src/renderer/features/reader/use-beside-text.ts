import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keyPress } from '../../commands/keys/key-press.ts';
import { placeToolbar } from './place-toolbar.ts';

/** Keeps an element beside the text it is about, over or under it, wherever that scrolls. */
export function useBesideText(
  element: RefObject<HTMLElement | null>,
  shown: { first: DOMRect; last: DOMRect },
): { left: number; top: number } | undefined {
  const [place, setPlace] = useState<{ left: number; top: number } | undefined>();

  useLayoutEffect(() => {
    const box = element.current;
    const room = box?.offsetParent?.getBoundingClientRect();
    if (!box || !room) return;
    const put = () =>
      setPlace(placeToolbar(shown, { width: box.offsetWidth, height: box.offsetHeight }, room));
    put();
    const growing = new ResizeObserver(put);
    growing.observe(box);
    return () => growing.disconnect();
  }, [element, shown]);
  return place;
}

/** Tab leads from the pages into an element that is about something on them. */
export function useTabInto(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const enter = (event: KeyboardEvent) => {
      const from = event.target;
      const { key, shift } = keyPress(event);
      if (key !== 'Tab' || shift || !(from instanceof Element)) return;
      if (from !== document.body && !from.closest('.pdfContainer')) return;
      event.preventDefault();
      element.current?.querySelector('button')?.focus();
    };
    addEventListener('keydown', enter, true);
    return () => removeEventListener('keydown', enter, true);
  }, [element]);
}

/** Where the focus was within an element that goes, it is not to get lost: `onLeave` takes it elsewhere. */
export function useFocusBack(element: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useLayoutEffect(() => {
    const box = element.current;
    return () => {
      if (box?.contains(document.activeElement)) latest.current();
    };
  }, [element]);
}
