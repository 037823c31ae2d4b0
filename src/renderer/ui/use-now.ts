import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;

/**
 * Tells the time in milliseconds, now and again, until stopped. It turns with the minute of the clock, so that no minute gone
 * by is shown as one to come, and when the window is looked at again: timers stand still while the machine sleeps.
 */
export function followClock(tell: (now: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    const time = Date.now();
    tell(time);
    timer = setTimeout(look, EVERY_MS - (time % EVERY_MS));
  };
  look();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
}

/** The time in milliseconds, young enough for "5 min ago". */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => followClock(setNow), []);
  return now;
}
