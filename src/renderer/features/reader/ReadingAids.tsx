import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { PdfView } from '../../pdf/viewer.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './ReadingAids.module.css';
import { useReaderPreferences } from './reader-preferences.ts';
import { useLine } from './use-line.ts';

/** The ruler's height at a pointer that is on no line, in CSS pixels. */
const BAND_PX = 28;
/** Around a line, in CSS pixels. */
const AROUND_PX = 3;
const AROUND_COLUMN_PX = 10;

interface AidsProps {
  view: PdfView;
  host: RefObject<HTMLElement | null>;
  /** Keys are meant for this paper, and not for one beside it. */
  hasKeys: boolean;
}

/** A band over the line that is read, and all but its column dimmed. Lies over the pages and takes no click. */
export function ReadingAids({ view, host, hasKeys }: AidsProps) {
  const ruler = useReaderPreferences((state) => state.ruler);
  const focusColumn = useReaderPreferences((state) => state.focusColumn);
  if (!ruler && !focusColumn) return null;
  return <Aids view={view} host={host} hasKeys={hasKeys} ruler={ruler} focusColumn={focusColumn} />;
}

function Aids(props: AidsProps & { ruler: boolean; focusColumn: boolean }) {
  const { view, host, hasKeys, ruler, focusColumn } = props;
  const room = useRef<HTMLDivElement>(null);
  const { found, moved } = useLine({ view, host, byKeys: ruler && hasKeys });
  const [boxes, setBoxes] = useState<{ band?: CSSProperties; column?: CSSProperties }>({});

  // biome-ignore lint/correctness/useExhaustiveDependencies: what moved is elsewhere in the window now
  useLayoutEffect(() => {
    const frame = room.current?.getBoundingClientRect();
    if (!frame || !found) return;
    const { line, y } = found;
    const band = line && view.boxOf(line.rect);
    const column = line && view.boxOf(line.column);
    setBoxes({
      band: band
        ? {
            left: band.left - frame.left - AROUND_PX,
            top: band.top - frame.top - AROUND_PX,
            width: band.width + 2 * AROUND_PX,
            height: band.height + 2 * AROUND_PX,
          }
        : y !== undefined
          ? { left: 0, right: 0, top: y - frame.top - BAND_PX / 2, height: BAND_PX }
          : undefined,
      column: column && {
        left: column.left - frame.left - AROUND_COLUMN_PX,
        width: column.width + 2 * AROUND_COLUMN_PX,
      },
    });
  }, [found, moved, view]);

  return (
    <>
      <div ref={room} className={classNames(styles.room, styles.dimming)} aria-hidden>
        {focusColumn && boxes.column && <div className={styles.column} style={boxes.column} />}
      </div>
      <div className={classNames(styles.room, styles.tinting)} aria-hidden>
        {ruler && boxes.band && <div className={styles.ruler} style={boxes.band} />}
      </div>
    </>
  );
}
