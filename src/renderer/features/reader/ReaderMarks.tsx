import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import { markAround } from './join-marks.ts';
import { type MarkActions, MarkPopup } from './MarkPopup.tsx';
import { NotePeek } from './NotePeek.tsx';
import type { ReaderStore } from './reader-store.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { ToolBar } from './ToolBar.tsx';
import type { MarkRequest } from './use-marks.ts';

interface ReaderMarksProps {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  isHere: (annotation: ShownAnnotation) => boolean;
  onMark: (request: MarkRequest) => void;
  onSplit: (id: string) => void;
  actions: MarkActions & { copySelection: () => void; copySelectionCited: () => void };
}

/** What stands over the pages while something on them is selected, pointed at or drawn. */
export function ReaderMarks(props: ReaderMarksProps) {
  const { reader, annotations, isHere, onMark, onSplit, actions } = props;
  const selection = useStore(reader.store, (state) => state.selection);
  const rects = selection?.rects;
  const around = useMemo(
    () => rects && markAround(annotations.store.getState().annotations.filter(isHere), rects),
    [annotations, isHere, rects],
  );

  return (
    <>
      <ToolBar reader={reader} />
      {selection && (
        <SelectionToolbar
          selection={selection}
          onMark={onMark}
          onCopy={actions.copySelection}
          onCopyCited={actions.copySelectionCited}
          onSplit={around && (() => onSplit(around.id))}
          onLeave={() => reader.store.getState().view?.focus()}
        />
      )}
      <MarkPopup reader={reader} annotations={annotations} actions={actions} />
      <NotePeek reader={reader} annotations={annotations} />
    </>
  );
}
