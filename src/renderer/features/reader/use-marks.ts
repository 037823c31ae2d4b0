import { useCallback, useEffect, useRef } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useStore } from 'zustand';
import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import type { AnnotationColor } from '#shared/entities/annotation.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { documentName } from '../../papers/document-words.ts';
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

  const { id: paperId, documents } = paper;
  const { sha256 } = reader.document;
  /** The stored PDF an annotation was made on, when it is not the one that is read. */
  const elsewhere = useCallback(
    ({ documentSha256 }: ShownAnnotation) =>
      documents.find((stored) => stored.sha256 === documentSha256 && stored.sha256 !== sha256),
    [documents, sha256],
  );

  const placeOf = useCallback(
    (annotation: ShownAnnotation): string | undefined => {
      const other = elsewhere(annotation);
      return other && documentName(other);
    },
    [elsewhere],
  );

  useEffect(
    () => view?.showMarks(list.filter((annotation) => !elsewhere(annotation)).map(markOf)),
    [view, list, elsewhere],
  );

  const jumpTo = useCallback(
    (annotation: ShownAnnotation) => {
      const other = elsewhere(annotation);
      if (other) navigate(routes.read(paperId, { annotation: annotation.id, document: other.sha256 }));
      else reader.store.getState().view?.goToMark(markOf(annotation));
    },
    [reader, paperId, elsewhere],
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
          id: uuidv7(),
          paperId,
          documentSha256: reader.document.sha256,
          kind,
          color,
          page,
          rects,
          quote,
          position,
          note: '',
          tags: [],
        },
        { editNote: note },
      );
      reader.dropSelection();
    },
    [reader, annotations, paperId],
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

  return { jumpTo, mark, copy, placeOf };
}
