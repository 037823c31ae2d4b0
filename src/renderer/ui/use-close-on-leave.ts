import { useEffect, useRef } from 'react';

/** The screen, without what is chosen on it. */
const screen = (): string | undefined => location.hash.split('?', 1)[0];

/** Closes what lies over a screen when the window goes to another one, as by "Back". */
export function useCloseOnLeave(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const from = screen();
    const leave = () => screen() !== from && latest.current();
    addEventListener('popstate', leave);
    addEventListener('hashchange', leave);
    return () => {
      removeEventListener('popstate', leave);
      removeEventListener('hashchange', leave);
    };
  }, [isOpen]);
}
