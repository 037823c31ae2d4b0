import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is narrower than so many CSS pixels, kept up to date. */
export function useNarrower(element: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [narrower, setNarrower] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const look = () => setNarrower(current.clientWidth < pixels);
    look();
    const watching = new ResizeObserver(look);
    watching.observe(current);
    return () => watching.disconnect();
  }, [element, pixels]);
  return narrower;
}
