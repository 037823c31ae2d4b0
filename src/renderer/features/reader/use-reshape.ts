import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import type { Shape } from '../../pdf/reshape.ts';
import { markOf } from './mark-of.ts';
import type { ReaderStore } from './reader-store.ts';

interface Options {
  reader: ReaderStore;
  annotations: AnnotationsStore;
}

/** Giving the mark that was clicked another shape: by its grips, or by arrow keys with Shift held. */
export function useReshape({ reader, annotations }: Options) {
  const view = useStore(reader.store, (state) => state.view);
  /** Keys come faster than text is measured: each goes on from what the one before it made. */
  const turn = useRef(Promise.resolve());

  /** The clicked mark, where no others are chosen besides. */
  const clicked = useCallback((): ShownAnnotation | undefined => {
    const { openMark } = reader.store.getState();
    const { annotations: all, selected } = annotations.store.getState();
    return openMark && selected.size === 1 ? all.find(({ id }) => id === openMark.id) : undefined;
  }, [reader, annotations]);

  useEffect(() => {
    if (!view) return;
    const show = () => {
      const mark = clicked();
      view.setGrips(mark && markOf(mark));
    };
    show();
    const ends = [reader.store.subscribe(show), annotations.store.subscribe(show)];
    return () => {
      for (const end of ends) end();
    };
  }, [view, reader, annotations, clicked]);

  const onReshaped = useCallback(
    ({ id }: { id: string }, { page, rects, quote, position }: Shape) => {
      // Put there by hand, it is where it is meant to be.
      const shape = { page, rects, ...(quote && { quote }), ...(position && { position }) };
      void annotations.change([id], { ...shape, placement: undefined });
      reader.openMark(id);
    },
    [reader, annotations],
  );

  /** Moves the clicked mark's end by an arrow key, or its beginning; answers whether there is one. */
  const step = useCallback(
    (key: string, end: 'begin' | 'end'): boolean => {
      if (!view || !clicked()) return false;
      const go = async () => {
        const mark = clicked();
        const shape = mark && (await view.stepMark(markOf(mark), key, end).catch(() => undefined));
        if (mark && shape) onReshaped(mark, shape);
      };
      turn.current = turn.current.then(go);
      return true;
    },
    [view, clicked, onReshaped],
  );

  return { onReshaped, step };
}
