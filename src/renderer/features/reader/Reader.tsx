import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PaperDetail, PaperDocument } from '#shared/entities/document.ts';
import { AnnotationsPanel } from '../../annotations/AnnotationsPanel.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useThreePanes } from '../../ui/use-media-query.ts';
import { DocumentStatus } from './DocumentStatus.tsx';
import { FindBar } from './FindBar.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import styles from './Reader.module.css';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { useMarks } from './use-marks.ts';
import { useNight } from './use-night.ts';
import { useOpenDocument } from './use-open-document.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReaderRoom } from './use-reader-room.ts';

export interface ReaderProps {
  paper: PaperDetail;
  document: PaperDocument;
  annotationId: string | undefined;
}

/** The open paper: toolbar, pages, outline and annotations. */
export function Reader({ paper, document, annotationId }: ReaderProps) {
  const { reader, annotations, saver } = useReaderRoom(paper, document);
  const host = useRef<HTMLElement>(null);
  const [night, setNight] = useNight();
  const isWide = useThreePanes();
  const prefersAnnotations = useReaderPreferences((state) => state.annotationsOpen);
  const [overlay, setOverlay] = useState<'annotations' | undefined>();
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  const annotationsOpen = isWide ? prefersAnnotations : overlay === 'annotations';
  const editing = useStore(annotations.store, (state) => state.editing);
  const linkHint = useStore(reader.store, (state) => state.linkHint);
  const selection = useStore(reader.store, (state) => state.selection);

  function showAnnotations(open: boolean): void {
    if (isWide) setReaderPreferences({ annotationsOpen: open });
    else setOverlay(open ? 'annotations' : undefined);
  }

  const { jumpTo, mark, copy } = useMarks({ reader, annotations, paper, annotationId });
  useOpenDocument({
    reader,
    host,
    saver,
    onMark(key) {
      annotations.select(key);
      if (key) showAnnotations(true);
    },
  });
  useReaderKeys({ reader, mark, closeOverlay: () => setOverlay(undefined) });

  // A note is written in the annotations: they have to be there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when writing begins
  useEffect(() => {
    if (editing) showAnnotations(true);
  }, [editing]);

  return (
    <div className={styles.reader} data-narrow={!isWide || undefined}>
      <ReaderToolbar
        reader={reader}
        paper={paper}
        night={night}
        onNight={setNight}
        isOutlineOpen={isOutlineOpen}
        onOutline={setOutlineOpen}
        annotationsOpen={annotationsOpen}
        onAnnotations={showAnnotations}
      />
      <div className={styles.body}>
        {isOutlineOpen && (
          <div className={classNames(styles.side, styles.start)}>
            <OutlinePanel reader={reader} onLeave={() => !isWide && setOutlineOpen(false)} />
          </div>
        )}
        <div className={styles.middle}>
          <FindBar reader={reader} />
          <section ref={host} className={styles.document} aria-label="Document" data-night={night}>
            {/* The pdf room puts its pages in here. */}
          </section>
          <DocumentStatus reader={reader} />
          {selection && <SelectionToolbar selection={selection} onMark={mark} onCopy={copy} />}
          {linkHint && <div className={styles.hint}>{linkHint}</div>}
        </div>
        {annotationsOpen && (
          <div className={classNames(styles.side, styles.end)}>
            <AnnotationsPanel annotations={annotations} onJump={jumpTo} />
          </div>
        )}
      </div>
      <PasswordDialog reader={reader} />
    </div>
  );
}
