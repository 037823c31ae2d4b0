import {
  ArrowLeft,
  ArrowRight,
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
import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import type { PaperDetail } from '#shared/entities/document.ts';
import { COMMAND_KEY } from '../../ui/command-key.ts';
import { MathText } from '../../ui/MathText.tsx';
import { AnnotateMenu } from './AnnotateMenu.tsx';
import { LayoutMenu } from './LayoutMenu.tsx';
import { PageBox } from './PageBox.tsx';
import styles from './ReaderToolbar.module.css';
import type { ReaderStore } from './reader-store.ts';
import { ToolbarButton } from './ToolbarButton.tsx';
import { useNarrower } from './use-narrower.ts';
import { VersionSelect } from './VersionSelect.tsx';
import { ZoomMenu } from './ZoomMenu.tsx';

/** Narrower than this, what the menus offer as well has no buttons of its own, in CSS pixels. */
const TIGHT_PX = 700;

interface ReaderToolbarProps {
  reader: ReaderStore;
  paper: PaperDetail;
  night: boolean;
  onNight: (night: boolean) => void;
  /** Undoes the last jump, and without one leaves the reader. */
  onBack: () => void;
  annotationsOpen: boolean;
  onAnnotations: (open: boolean) => void;
  /** What comes last: everything that is wanted now and then. */
  more?: ReactNode;
}

/** What can be done with the open paper. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { reader, paper, night, annotationsOpen } = props;
  const view = useStore(reader.store, (state) => state.view);
  const panel = useStore(reader.store, (state) => state.panel);
  const findOpen = useStore(reader.store, (state) => state.find.isOpen);
  const canGoForward = useStore(reader.store, (state) => state.ways.forward);
  const bar = useRef<HTMLElement>(null);
  const isTight = useNarrower(bar, TIGHT_PX);
  const isDisabled = !view;

  return (
    <header ref={bar} className={styles.bar}>
      <h1 className={styles.title} title={paper.title}>
        <MathText>{paper.title}</MathText>
      </h1>
      <VersionSelect paper={paper} document={reader.document} />
      <div className={styles.group}>
        <ToolbarButton icon={ArrowLeft} label="Back" word="Back" shortcut="Alt ←" onPress={props.onBack} />
        <ToolbarButton
          icon={ArrowRight}
          label="Forward"
          shortcut="Alt →"
          isDisabled={isDisabled || !canGoForward}
          onPress={() => view?.goForward()}
        />
        <ToolbarButton
          icon={ListTree}
          label="Outline"
          word="Outline"
          shortcut="O"
          isOn={panel !== undefined}
          onPress={() => (panel ? reader.showPanel(undefined) : reader.showPanel('outline'))}
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
        {!isTight && (
          <ToolbarButton
            icon={Minus}
            label="Zoom out"
            shortcut="−"
            isDisabled={isDisabled}
            onPress={() => view?.zoomBy(-1)}
          />
        )}
        <ZoomMenu reader={reader} />
        {!isTight && (
          <>
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
          </>
        )}
      </div>
      <div className={styles.group}>
        {!isTight && (
          <ToolbarButton
            icon={ChevronUp}
            label="Previous page"
            shortcut="P"
            isDisabled={isDisabled}
            onPress={() => view?.previousPage()}
          />
        )}
        <PageBox reader={reader} />
        {!isTight && (
          <ToolbarButton
            icon={ChevronDown}
            label="Next page"
            shortcut="N"
            isDisabled={isDisabled}
            onPress={() => view?.nextPage()}
          />
        )}
      </div>
      <div className={styles.group}>
        <AnnotateMenu reader={reader} />
        <LayoutMenu reader={reader} withSteps={isTight} />
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
        {props.more}
      </div>
    </header>
  );
}
