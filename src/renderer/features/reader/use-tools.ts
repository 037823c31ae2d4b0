import { useCallback, useEffect, useRef } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useStore } from 'zustand';
import type { AnnotationsStore } from '../../annotations/annotations-store.ts';
import type { Drawn } from '../../pdf/pens.ts';
import { around, goesOn, type InkDrawing } from './ink-session.ts';
import { useReaderPreferences } from './reader-preferences.ts';
import type { ReaderStore } from './reader-store.ts';

interface Options {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  paperId: string;
}

/** Strokes an annotation holds at most (`Annotation`). */
const MAX_STROKES = 2000;

/** The tools: takes them to the pages, and makes annotations of what is drawn with them. */
export function useTools({ reader, annotations, paperId }: Options) {
  const view = useStore(reader.store, (state) => state.view);
  const tool = useStore(reader.store, (state) => state.tool);
  const color = useReaderPreferences((state) => state.color);
  const width = useReaderPreferences((state) => state.strokeWidth);
  const drawing = useRef<InkDrawing>(undefined);

  useEffect(() => {
    if (!tool) view?.setTool(undefined);
    else view?.setTool(tool === 'ink' ? { kind: tool, color, width } : { kind: tool, color });
  }, [view, tool, color, width]);

  useEffect(() => {
    if (tool !== 'ink' && drawing.current) drawing.current.isLeft = true;
  }, [tool]);

  const create = useCallback(
    (drawn: Drawn, options: { editNote?: boolean } = {}): string => {
      const id = uuidv7();
      const { color } = useReaderPreferences.getState();
      const { sha256: documentSha256 } = reader.document;
      void annotations.create({ ...drawn, id, paperId, documentSha256, color, note: '', tags: [] }, options);
      return id;
    },
    [reader, annotations, paperId],
  );

  const addStroke = useCallback(
    (drawn: Drawn) => {
      const [box] = drawn.rects;
      if (!box) return;
      const { color } = useReaderPreferences.getState();
      const now = performance.now();
      const last = drawing.current;
      const known = last && annotations.store.getState().annotations.find(({ id }) => id === last.id);
      const strokes = [...(known?.strokes ?? []), ...(drawn.strokes ?? [])];
      const next = { color, width: drawn.strokeWidth, at: now, isLeft: false };
      // What was undone or deleted meanwhile is not drawn on.
      if (last && known && strokes.length <= MAX_STROKES && goesOn(last, drawn, color, now)) {
        const grown = around(known.rects[0] ?? box, box);
        drawing.current = { ...next, id: last.id, box: grown };
        void annotations.change([last.id], { strokes, rects: [grown] });
      } else {
        drawing.current = { ...next, id: create(drawn), box };
      }
    },
    [annotations, create],
  );

  const onDrawn = useCallback(
    (drawn: Drawn) => {
      if (drawn.kind === 'ink') {
        addStroke(drawn);
        return;
      }
      reader.setTool(undefined);
      const id = create(drawn, { editNote: drawn.kind === 'note' });
      if (drawn.kind === 'area') reader.openMark(id);
    },
    [reader, create, addStroke],
  );

  /** Puts a note or an area at what is in view, for those who point at nothing; answers false with another tool. */
  const drawHere = useCallback((): boolean => {
    const { view, page, tool } = reader.store.getState();
    if (tool !== 'note' && tool !== 'area') return false;
    const drawn = view?.drawnInView(tool, page);
    if (drawn) onDrawn(drawn);
    return true;
  }, [reader, onDrawn]);

  const onErase = useCallback((id: string) => void annotations.remove([id]), [annotations]);

  return { onDrawn, onErase, drawHere };
}
