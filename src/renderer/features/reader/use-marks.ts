import { useCallback, useEffect, useMemo, useRef } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useStore } from 'zustand';
import type { AnnotationColor } from '#shared/entities/annotation.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { documentName } from '../../papers/document-words.ts';
import { markOf } from './mark-of.ts';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import type { ReaderStore } from './reader-store.ts';

/** What is made of a selection. Without a colour the last one used is taken. */
export interface MarkRequest {
  kind: 'highlight' | 'underline' | 'strikeout';
  color?: AnnotationColor;
  /** Opens the note at once. */
  note?: boolean;
}

interface Options {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  paper: PaperDetail;
  annotationId: string | undefined;
  /** Those that the file itself draws. */
  drawn: ReadonlySet<string>;
}

/** Joins the annotations to the pages: paints them, makes them of selections, goes to them. */
export function useMarks({ reader, annotations, paper, annotationId, drawn }: Options) {
  const view = useStore(reader.store, (state) => state.view);
  const phase = useStore(reader.store, (state) => state.phase);
  const openMark = useStore(reader.store, (state) => state.openMark?.id);
  const selected = useStore(annotations.store, (state) => state.selected);

  const { id: paperId, documents } = paper;
  const { sha256 } = reader.document;
  const others = useMemo(
    () =>
      new Map(
        documents.filter((stored) => stored.sha256 !== sha256).map((stored) => [stored.sha256, stored]),
      ),
    [documents, sha256],
  );
  /** The stored PDF an annotation was made on, when it is not the one that is read. */
  const elsewhere = useCallback(
    ({ documentSha256 }: ShownAnnotation) => (documentSha256 ? others.get(documentSha256) : undefined),
    [others],
  );

  const isHere = useCallback((annotation: ShownAnnotation) => !elsewhere(annotation), [elsewhere]);

  const placeOf = useCallback(
    (annotation: ShownAnnotation): string | undefined => {
      const other = elsewhere(annotation);
      return other && documentName(other);
    },
    [elsewhere],
  );

  // Past React: a mark is to be seen in the frame after the key, whatever else there is to draw.
  useEffect(() => {
    if (!view) return;
    const toMark = (annotation: ShownAnnotation) => {
      const mark = markOf(annotation);
      return drawn.has(annotation.id) ? { ...mark, isPrinted: true } : mark;
    };
    const paint = (all: readonly ShownAnnotation[]) => view.showMarks(all.filter(isHere).map(toMark));
    paint(annotations.store.getState().annotations);
    return annotations.store.subscribe((now, before) => {
      if (now.annotations !== before.annotations) paint(now.annotations);
    });
  }, [view, annotations, isHere, drawn]);

  // One that was just made is chosen too: only what the reader points at is to stand out.
  useEffect(() => {
    view?.selectMarks(openMark !== undefined || selected.size > 1 ? selected : new Set());
  }, [view, openMark, selected]);

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
    const show = (): boolean => {
      const annotation = annotations.store.getState().annotations.find(({ id }) => id === annotationId);
      if (!annotation) return false;
      shownId.current = annotationId;
      annotations.select(annotationId);
      jumpTo(annotation);
      return true;
    };
    if (show()) return;
    const stop = annotations.store.subscribe(() => show() && stop());
    return stop;
  }, [annotationId, phase, annotations, jumpTo]);

  const mark = useCallback(
    ({ kind, color = useReaderPreferences.getState().color, note }: MarkRequest) => {
      const { selection } = reader.store.getState();
      if (!selection) return;
      const { page, rects, quote, position } = selection;
      if (color !== useReaderPreferences.getState().color) setReaderPreferences({ color });
      void annotations.create(
        {
          id: uuidv7(),
          paperId,
          documentSha256: sha256,
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
    [reader, annotations, paperId, sha256],
  );

  return { jumpTo, mark, placeOf, isHere };
}
