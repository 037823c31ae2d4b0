import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { OpenedPdf } from '../../pdf/open-pdf.ts';
import { usePane } from './pane-context.ts';
import { tellPlace } from './places.ts';
import type { createPositionSaver } from './position-saver.ts';
import type { ReaderStore } from './reader-store.ts';

interface Options {
  reader: ReaderStore;
  opened: RefObject<OpenedPdf | undefined>;
  saver: ReturnType<typeof createPositionSaver>;
}

/** Lets go of the memory of a document that is out of sight, and opens it again at its exact place when it is back. */
export function useRelease({ reader, opened, saver }: Options): void {
  const { name, isActive, isShown, isLive } = usePane();

  useLayoutEffect(() => {
    const { phase, password } = reader.store.getState();
    // What did not open yet is not worth keeping, and must not ask for its password from behind another paper.
    if (isShown || (isLive && phase === 'shown')) {
      opened.current?.resume();
      return;
    }
    saver.flush();
    opened.current?.suspend();
    password?.answer(undefined);
    reader.released();
  }, [reader, opened, saver, isShown, isLive]);

  // Coming back into sight goes on where it was, with the keys of the keyboard.
  useLayoutEffect(() => {
    if (isActive && isShown && mayTakeFocus()) reader.store.getState().view?.focus();
    if (!isShown) saver.flush();
  }, [reader, saver, isActive, isShown]);

  useEffect(() => {
    if (!isShown) return;
    return tellPlace(name, () => {
      const { view, layout, rotation } = reader.store.getState();
      return view && { ...view.place(), layout, rotation };
    });
  }, [reader, name, isShown]);
}

/** Whether the pages may take the focus: not from someone who walks along the tabs. */
export const mayTakeFocus = (): boolean =>
  !document.activeElement?.closest('[role=tablist], [role=separator]');
