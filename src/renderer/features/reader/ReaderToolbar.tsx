import {
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  ListTree,
  Minus,
  Moon,
  MoveHorizontal,
  PanelRight,
  Plus,
  Search,
} from 'lucide-react';
import { useStore } from 'zustand';
import type { PaperDetail } from '#shared/entities/document.ts';
import { COMMAND_KEY } from '../../ui/command-key.ts';
import { MathText } from '../../ui/MathText.tsx';
import { leaveReader } from './leave-reader.ts';
import { PageBox } from './PageBox.tsx';
import styles from './ReaderToolbar.module.css';
import type { ReaderStore } from './reader-store.ts';
import { ToolbarButton } from './ToolbarButton.tsx';

interface ReaderToolbarProps {
  reader: ReaderStore;
  paper: PaperDetail;
  night: boolean;
  onNight: (night: boolean) => void;
  isOutlineOpen: boolean;
  onOutline: (open: boolean) => void;
  annotationsOpen: boolean;
  onAnnotations: (open: boolean) => void;
}

/** What can be done with the open paper. "Back" undoes the last jump, and without one leaves the reader. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { reader, paper, night, isOutlineOpen, annotationsOpen } = props;
  const view = useStore(reader.store, (state) => state.view);
  const zoom = useStore(reader.store, (state) => state.zoom);
  const findOpen = useStore(reader.store, (state) => state.find.isOpen);
  const isDisabled = !view;

  return (
    <header className={styles.bar}>
      <h1 className={styles.title} title={paper.title}>
        <MathText>{paper.title}</MathText>
      </h1>
      <div className={styles.group}>
        <ToolbarButton
          icon={ArrowLeft}
          label="Back"
          word="Back"
          onPress={() => {
            if (!view?.goBack()) leaveReader(paper.id);
          }}
        />
        <ToolbarButton
          icon={ListTree}
          label="Outline"
          word="Outline"
          isOn={isOutlineOpen}
          onPress={() => props.onOutline(!isOutlineOpen)}
        />
        <ToolbarButton
          icon={Search}
          label="Find in document"
          word="Find"
          shortcut={`${COMMAND_KEY} F`}
          isOn={findOpen}
          isDisabled={isDisabled}
          onPress={findOpen ? reader.closeFind : reader.openFind}
        />
      </div>
      <div className={styles.group}>
        <ToolbarButton
          icon={Minus}
          label="Zoom out"
          shortcut="−"
          isDisabled={isDisabled}
          onPress={() => view?.zoomBy(-1)}
        />
        <span className={styles.zoom}>{Math.round(zoom * 100)} %</span>
        <ToolbarButton
          icon={Plus}
          label="Zoom in"
          shortcut="+"
          isDisabled={isDisabled}
          onPress={() => view?.zoomBy(1)}
        />
        <ToolbarButton
          icon={MoveHorizontal}
          label="Fit width"
          isDisabled={isDisabled}
          onPress={() => view?.setZoom('page-width')}
        />
      </div>
      <div className={styles.group}>
        <ToolbarButton
          icon={ChevronUp}
          label="Previous page"
          shortcut="P"
          isDisabled={isDisabled}
          onPress={() => view?.previousPage()}
        />
        <PageBox reader={reader} />
        <ToolbarButton
          icon={ChevronDown}
          label="Next page"
          shortcut="N"
          isDisabled={isDisabled}
          onPress={() => view?.nextPage()}
        />
      </div>
      <div className={styles.group}>
        <ToolbarButton
          icon={Moon}
          label="Night mode"
          word="Night"
          isOn={night}
          onPress={() => props.onNight(!night)}
        />
        <ToolbarButton
          icon={PanelRight}
          label="Annotations"
          isOn={annotationsOpen}
          onPress={() => props.onAnnotations(!annotationsOpen)}
        />
      </div>
    </header>
  );
}
