import { type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import type { PaperDetail } from '#shared/entities/document.ts';
import { Presentation } from './Presentation.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { usePane } from './pane-context.ts';
import { ReadAloudBar } from './ReadAloudBar.tsx';
import { ReadingAids } from './ReadingAids.tsx';
import type { ReaderStore } from './reader-store.ts';
import { ScanHint } from './ScanHint.tsx';

interface ReaderComfortProps {
  reader: ReaderStore;
  paper: PaperDetail;
  /** The element that the pages are in; what is shown here lies over it. */
  host: RefObject<HTMLElement | null>;
}

/** What makes an open paper easier to read: ruler, focus, presentation, reading aloud, print. Lies over the pages. */
export function ReaderComfort({ reader, paper, host }: ReaderComfortProps) {
  const view = useStore(reader.store, (state) => (state.phase === 'shown' ? state.view : undefined));
  const activity = useStore(reader.store, (state) => state.activity);
  const { isShown, isActive } = usePane();
  // Behind another tab nothing is read aloud, shown or printed.
  useEffect(() => {
    if (!isShown) reader.setActivity(undefined);
  }, [reader, isShown]);
  if (!view || !isShown) return null;
  const stop = () => reader.setActivity(undefined);
  return (
    <>
      <ReadingAids view={view} host={host} hasKeys={isActive} />
      <ScanHint reader={reader} view={view} isUnreadable={paper.documents[0]?.isUnreadable} />
      {activity === 'presentation' && <Presentation reader={reader} view={view} host={host} onEnd={stop} />}
      {activity === 'read-aloud' && <ReadAloudBar reader={reader} view={view} onEnd={stop} />}
      {activity === 'print' && <PrintDialog reader={reader} paper={paper} view={view} onEnd={stop} />}
    </>
  );
}
