import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import type { AnnotationColor } from '#shared/entities/annotation.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import type { Mark } from '../../pdf/mark-layer.ts';
import { showError, showToast } from '../../ui/toasts.ts';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import type { ReaderStore } from './reader-store.ts';

/** What is made of a selection. Without a colour the last one used is taken. */
export interface MarkRequest {
  kind: 'highlight' | 'underline';
  color?: AnnotationColor;
  /** Opens the note at once. */
  note?: boolean;
}

interface Options {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  paper: PaperDetail;
  annotationId: string | undefined;
}

const markOf = ({ key, kind, color, rects }: ShownAnnotation): Mark => ({ id: key, kind, color, rects });

/** Joins the annotations to the pages: paints them, makes them of selections, goes to them. */
export function useMarks({ reader, annotations, paper, annotationId }: Options) {
  const view = useStore(reader.store, (state) => state.view);
  const phase = useStore(reader.store, (state) => state.phase);
  const list = useStore(annotations.store, (state) => state.annotations);

  useEffect(() => view?.showMarks(list.map(markOf)), [view, list]);

  const jumpTo = useCallback(
    (annotation: ShownAnnotation) => reader.store.getState().view?.goToMark(markOf(annotation)),
    [reader],
  );

  // The annotation asked for by the address is shown once, as soon as both the page and it are there.
  const shownId = useRef<string>(undefined);
  useEffect(() => {
    if (!annotationId || shownId.current === annotationId || phase !== 'shown') return;
    const annotation = list.find(({ id }) => id === annotationId);
    if (!annotation) return;
    shownId.current = annotationId;
    annotations.select(annotation.key);
    jumpTo(annotation);
  }, [annotationId, phase, list, annotations, jumpTo]);

  const mark = useCallback(
    ({ kind, color = useReaderPreferences.getState().color, note }: MarkRequest) => {
      const { selection } = reader.store.getState();
      if (!selection) return;
      const { page, rects, quote, position } = selection;
      setReaderPreferences({ color });
      void annotations.create(
        {
          paperId: paper.id,
          documentSha256: reader.document.sha256,
          kind,
          color,
          page,
          rects,
          quote,
          position,
          note: '',
        },
        { editNote: note },
      );
      reader.dropSelection();
    },
    [reader, annotations, paper.id],
  );

  const copy = useCallback(async () => {
    const { selection } = reader.store.getState();
    if (!selection) return;
    try {
      await navigator.clipboard.writeText(readableQuote(selection.quote.exact));
      showToast({ message: 'Copied' });
    } catch {
      // Where the clipboard is closed to pages, the old command still works on the selection itself.
      if (!document.execCommand('copy'))
        showError('The text was not copied: the system keeps its clipboard closed.');
    }
    reader.dropSelection();
  }, [reader]);

  return { jumpTo, mark, copy };
}
