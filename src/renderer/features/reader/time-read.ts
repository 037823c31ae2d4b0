import { useEffect } from 'react';
import { create } from 'zustand';
import { quietly } from '../../write/write.ts';
import { createReadingClock } from './reading-clock.ts';

/** How long papers were read, in seconds by id, as last heard of. */
export const useTimeRead = create<Readonly<Record<string, number | undefined>>>(() => ({}));

const TICK_MS = 5000;
const TOUCHES = ['wheel', 'scroll', 'keydown', 'pointerdown', 'pointermove'];

async function save(paperId: string, seconds: number): Promise<void> {
  // Some seconds of reading are not worth a word.
  const all = await quietly((library) => library.papers.addReadingTime({ id: paperId, seconds }));
  if (all) useTimeRead.setState({ [paperId]: all.secondsRead });
}

/** Counts the time that the paper in the active pane is read. */
export function useReadingTime(paperId: string | undefined): void {
  useEffect(() => {
    if (paperId === undefined) return;
    const clock = createReadingClock({
      now: () => performance.now(),
      isPresent: () => document.visibilityState === 'visible' && document.hasFocus(),
      save,
    });
    clock.read(paperId);
    const timer = setInterval(clock.tick, TICK_MS);
    for (const type of TOUCHES) addEventListener(type, clock.touch, { capture: true, passive: true });
    for (const type of ['blur', 'focus', 'pagehide']) addEventListener(type, clock.pause);
    document.addEventListener('visibilitychange', clock.pause);
    return () => {
      clearInterval(timer);
      for (const type of TOUCHES) removeEventListener(type, clock.touch, { capture: true });
      for (const type of ['blur', 'focus', 'pagehide']) removeEventListener(type, clock.pause);
      document.removeEventListener('visibilitychange', clock.pause);
      clock.read(undefined);
    };
  }, [paperId]);
}
