import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PaperDetail, PaperDocument } from '#shared/entities/document.ts';
import { AnnotationsPanel } from '../../annotations/AnnotationsPanel.tsx';
import { CarryOver } from '../../annotations/CarryOver.tsx';
import { useHistoryKeys } from '../../annotations/use-history-keys.ts';
import { classNames } from '../../ui/class-names.ts';
import { useThreePanes } from '../../ui/use-media-query.ts';
import { DocumentStatus } from './DocumentStatus.tsx';
import { FindBar } from './FindBar.tsx';
import { FollowLink } from './FollowLink.tsx';
import { LinkCard } from './LinkCard.tsx';
import { leaveReader } from './leave-reader.ts';
import { PasswordDialog } from './PasswordDialog.tsx';
import { usePane } from './pane-context.ts';
import styles from './Reader.module.css';
import { ReaderComfort } from './ReaderComfort.tsx';
import { ReaderMarks } from './ReaderMarks.tsx';
import { ReaderMenu } from './ReaderMenu.tsx';
import { ReaderToolbar } from './ReaderToolbar.tsx';
import { setReaderPreferences, useReaderPreferences } from './reader-preferences.ts';
import { SidePanel } from './SidePanel.tsx';
import { useAreaPictures } from './use-area-pictures.ts';
import { useChosenMarks } from './use-chosen-marks.ts';
import { useCopy } from './use-copy.ts';
import { useFindRequest } from './use-find-request.ts';
import { useJoinedMarks } from './use-joined-marks.ts';
import { useMarks } from './use-marks.ts';
import { useNight } from './use-night.ts';
import { useOpenDocument } from './use-open-document.ts';
import { useOwnAnnotations } from './use-own-annotations.ts';
import { usePageLook } from './use-page-look.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReaderRoom } from './use-reader-room.ts';
import { useReferences } from './use-references.ts';
import { useReshape } from './use-reshape.ts';
import { useTools } from './use-tools.ts';

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
  const [look] = usePageLook();
  // In one of two panes what stands beside the pages lies over them, as in a narrow window.
  const { isSplit, isActive } = usePane();
  const isWide = useThreePanes() && !isSplit;
  const prefersAnnotations = useReaderPreferences((state) => state.annotationsOpen);
  const [overlay, setOverlay] = useState<'annotations' | undefined>();
  const references = useReferences(reader, paper.id);
  const panel = useStore(reader.store, (state) => state.panel);
  const annotationsOpen = isWide ? prefersAnnotations : overlay === 'annotations';
  const editing = useStore(annotations.store, (state) => state.editing);
  const linkHint = useStore(reader.store, (state) => state.linkHint);

  function showAnnotations(open: boolean): void {
    if (isWide) setReaderPreferences({ annotationsOpen: open });
    else setOverlay(open ? 'annotations' : undefined);
  }

  function goBack(): void {
    if (!reader.store.getState().view?.goBack()) leaveReader(paper.id);
  }
  function closeOverlays(): void {
    setOverlay(undefined);
    if (!isWide) reader.showPanel(undefined);
  }

  useFindRequest(reader, paper.id);
  const own = useOwnAnnotations({ reader, marks: annotations, paperId: paper.id });
  const { drawn } = own;
  const { jumpTo, mark, placeOf, isHere } = useMarks({ reader, annotations, paper, annotationId, drawn });
  const { merge, split, mergeable } = useJoinedMarks({ reader, annotations, isHere });
  const { onDrawn, onErase, drawHere } = useTools({ reader, annotations, paperId: paper.id });
  const chosen = useChosenMarks({ reader, annotations, mark });
  const { onReshaped, step } = useReshape({ reader, annotations });
  const copies = useCopy(reader, paper);
  useAreaPictures({ reader, annotations, isHere });
  useOpenDocument({ reader, host, saver, onMark: chosen.click, onDrawn, onErase, onReshaped });
  useReaderKeys({
    reader,
    mark: chosen.markOrChange,
    canMark: chosen.canMark,
    openNote: chosen.openNote,
    stepMark: step,
    drawHere,
    removeChosen: chosen.removeChosen,
    goBack,
    closeOverlay: closeOverlays,
  });
  useHistoryKeys(annotations, isActive);

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
        onBack={goBack}
        annotationsOpen={annotationsOpen}
        onAnnotations={showAnnotations}
        more={<ReaderMenu reader={reader} paper={paper} own={own} />}
      />
      <div className={styles.body}>
        {panel && (
          <div className={classNames(styles.side, styles.start)}>
            <SidePanel
              reader={reader}
              references={references}
              panel={panel}
              onLeave={() => !isWide && reader.showPanel(undefined)}
            />
          </div>
        )}
        <div className={styles.middle}>
          <FindBar reader={reader} />
          <section ref={host} className={styles.document} aria-label="Document" data-pages={look}>
            {/* The pdf room puts its pages in here. */}
          </section>
          <DocumentStatus reader={reader} paper={paper} />
          <ReaderComfort reader={reader} paper={paper} host={host} />
          <ReaderMarks
            reader={reader}
            annotations={annotations}
            isHere={isHere}
            onMark={mark}
            onSplit={split}
            actions={{ ...copies, merge, mergeable }}
          />
          <LinkCard reader={reader} references={references} />
          <FollowLink reader={reader} />
          {linkHint && <div className={styles.hint}>{linkHint}</div>}
        </div>
        {annotationsOpen && (
          <div className={classNames(styles.side, styles.end)}>
            <AnnotationsPanel
              annotations={annotations}
              onJump={jumpTo}
              placeOf={placeOf}
              onMerge={merge}
              top={<CarryOver annotations={annotations} paper={paper} document={document} onJump={jumpTo} />}
            />
          </div>
        )}
      </div>
      <PasswordDialog reader={reader} />
    </div>
  );
}
