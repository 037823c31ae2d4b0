import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import { reason } from '../../api/failure.ts';
import { upload } from '../../api/files.ts';
import { showToast } from '../../ui/toasts.ts';
import { selfKept } from '../../write/self-kept.ts';
import { createAreaPictures } from './area-pictures.ts';
import type { ReaderStore } from './reader-store.ts';

interface Options {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  /** Whether an annotation is on the pages that are read. */
  isHere: (annotation: ShownAnnotation) => boolean;
}

/** Keeps a picture of each area on the open pages that has none. */
export function useAreaPictures({ reader, annotations, isHere }: Options): void {
  const view = useStore(reader.store, (state) => (state.phase === 'shown' ? state.view : undefined));
  // What is known of the paper comes anew again and again: that is no reason to draw a picture twice.
  const latest = useRef(isHere);
  latest.current = isHere;

  useEffect(() => {
    if (!view) return;
    const ending = new AbortController();
    const pictures = createAreaPictures({
      view,
      upload,
      keep: selfKept.keepPicture,
      onFailed: (error, again) =>
        showToast({
          message: `The picture of an area was not kept. ${reason(error)}`,
          kind: 'error',
          subject: 'pictures of areas',
          action: { label: 'Try again', run: again },
        }),
      signal: ending.signal,
    });
    const look = (all: readonly ShownAnnotation[]) =>
      pictures.look(all.filter((annotation) => latest.current(annotation)));
    look(annotations.store.getState().annotations);
    const stop = annotations.store.subscribe((now, before) => {
      if (now.annotations !== before.annotations) look(now.annotations);
    });
    return () => {
      stop();
      ending.abort();
    };
  }, [view, annotations]);
}
