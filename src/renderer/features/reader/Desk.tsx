import { type CSSProperties, useRef } from 'react';
import type { Desk as DeskState } from '#shared/entities/desk.ts';
import { activePaper } from '../../desk/desk-moves.ts';
import { useThreePanes } from '../../ui/use-media-query.ts';
import styles from './Desk.module.css';
import { DeskPane } from './DeskPane.tsx';
import { Divider } from './Divider.tsx';
import { TabStrip } from './TabStrip.tsx';
import { useReadingTime } from './time-read.ts';
import { useDeskKeys } from './use-desk-keys.ts';

interface DeskProps {
  desk: DeskState;
  /** The annotation to show in the active pane, by its id. */
  annotationId: string | undefined;
}

/** The open papers: their tabs, and one pane or two. A narrow window has room for the active one only. */
export function Desk({ desk, annotationId }: DeskProps) {
  const hasRoom = useThreePanes();
  const panes = useRef<HTMLDivElement>(null);
  useDeskKeys();
  useReadingTime(activePaper(desk));
  const { second, active, split } = desk;
  const isSplit = second !== undefined && hasRoom;
  const isInSight = (pane: DeskState['active']) => isSplit || active === pane;

  return (
    <div className={styles.desk}>
      <TabStrip desk={desk} hasRoom={hasRoom} />
      <div ref={panes} className={styles.panes} style={{ '--split': split } as CSSProperties}>
        <DeskPane
          pane="first"
          desk={desk}
          isSplit={isSplit}
          isInSight={isInSight('first')}
          annotationId={active === 'first' ? annotationId : undefined}
        />
        {isSplit && <Divider panes={panes} split={split} />}
        {second && (
          <DeskPane
            pane="second"
            desk={desk}
            isSplit={isSplit}
            isInSight={isInSight('second')}
            annotationId={active === 'second' ? annotationId : undefined}
          />
        )}
      </div>
    </div>
  );
}
