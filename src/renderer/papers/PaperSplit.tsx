import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { keyPress } from '../commands/keys/key-press.ts';
import { setRouteQuery, useRouteQuery } from '../navigation/hash-location.ts';
import { useThreePanes } from '../ui/use-media-query.ts';
import styles from './PaperSplit.module.css';
import type { PagedRowsStore } from './paged-rows.ts';
import { PaperPane } from './pane/PaperPane.tsx';
import { selectRow, useSelection } from './row-memory.ts';

/** Which paper is open beside or over a list: the one in the address. */
const useOpenPaperId = (): string | undefined => useRouteQuery().get('paper') ?? undefined;

function focusPane(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-pane-title]')?.focus({ preventScroll: true }),
  );
}

/** Opens a paper beside the list where there is room, else over it, so that Back closes it. */
export function useOpenPaper(): (id: string) => void {
  const beside = useThreePanes();
  return useCallback(
    (id: string) => {
      setRouteQuery({ paper: id }, { replace: beside });
      focusPane();
    },
    [beside],
  );
}

function closePaper(): void {
  setRouteQuery({ paper: undefined }, { replace: true });
}

/** Longer than a key is held between two rows. */
const FOLLOW_MS = 120;

export interface PaperSplitProps<Row> {
  /** Accessible name of the list: "Papers". */
  label: string;
  /** The list; its selected paper is shown where there is room. */
  rows: PagedRowsStore<Row>;
  /** Whether the pane waits until a paper is opened, instead of following the selection from the start. */
  onDemand?: boolean;
  children: ReactNode;
}

/** A list with the open paper: a third pane from 1,100 px, over the list below that. */
export function PaperSplit<Row>({ label, rows, onDemand = false, children }: PaperSplitProps<Row>) {
  const beside = useThreePanes();
  const openId = useOpenPaperId();
  const { key, total } = rows.use();
  const listKey = `${label}:${key}`;
  const selectedId = useSelection(({ byList }) => byList[listKey]?.id);
  // While the next list loads, the paper open beside the one before stays: nothing jumps.
  const lastId = useRef<string>(undefined);
  const follows = beside && (!onDemand || openId !== undefined);
  const followedId = selectedId ?? openId ?? (total === undefined ? lastId.current : undefined);
  const shownId = follows ? followedId : openId;
  lastId.current = shownId;
  const covered = shownId !== undefined && !beside;

  // The address opens a paper, and a selection that moves on takes the address with it. What the selection wrote there opens
  // nothing: the selection may have moved on meanwhile.
  const written = useRef<string>(undefined);
  useEffect(() => {
    const isOwn = openId === written.current;
    written.current = undefined;
    if (openId === undefined || isOwn) return;
    const { byList } = useSelection.getState();
    if (byList[listKey]?.id !== openId) selectRow(listKey, { id: openId, index: -1 });
  }, [openId, listKey]);
  useEffect(() => {
    if (openId === undefined || selectedId === undefined || selectedId === openId) return;
    const timer = setTimeout(() => {
      written.current = selectedId;
      setRouteQuery({ paper: selectedId }, { replace: true });
    }, FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [openId, selectedId]);

  useEffect(() => {
    if (!covered && !(onDemand && openId !== undefined)) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement && event.target.value !== '';
      if (keyPress(event).key !== 'Escape' || event.defaultPrevented || typing) return;
      if (!document.querySelector('[data-modal], [role="dialog"]')) closePaper();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [covered, onDemand, openId]);

  return (
    <div className={styles.split} data-beside={(beside && shownId !== undefined) || undefined}>
      <div className={styles.list} inert={covered}>
        {children}
      </div>
      {shownId !== undefined && (
        <div className={covered ? styles.over : styles.pane}>
          <PaperPane
            id={shownId}
            onClose={covered || onDemand ? closePaper : undefined}
            closeWith={covered ? 'back' : 'cross'}
          />
        </div>
      )}
    </div>
  );
}
