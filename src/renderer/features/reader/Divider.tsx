import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { keyPress } from '../../commands/keys/key-press.ts';
import { changeDesk } from '../../desk/desk-store.ts';
import styles from './Desk.module.css';

const LEAST = 0.25;
const MOST = 0.75;
const STEP = 0.02;

const within = (share: number) => Math.min(MOST, Math.max(LEAST, share));

const setSplit = (share: number) =>
  void changeDesk((desk) => ({ ...desk, split: Math.round(within(share) * 1000) / 1000 }));

/** What stands between two panes: dragged, or moved with the arrow keys, Home and End; a double click evens them. */
export function Divider({ panes, split }: { panes: RefObject<HTMLDivElement | null>; split: number }) {
  const dragged = useRef<number>(undefined);

  function shareAt({ clientX }: PointerEvent): number {
    const box = panes.current?.getBoundingClientRect();
    return box && box.width > 0 ? within((clientX - box.left) / box.width) : split;
  }
  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    dragged.current = shareAt(event);
    // Drawn at once; kept when it is let go.
    panes.current?.style.setProperty('--split', String(dragged.current));
  }
  function onLetGo(): void {
    if (dragged.current !== undefined) setSplit(dragged.current);
    dragged.current = undefined;
  }
  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowLeft: split - STEP, ArrowRight: split + STEP, Home: LEAST, End: MOST }[
      keyPress(event).key
    ];
    if (to === undefined) return;
    event.preventDefault();
    setSplit(to);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Divider between the panes"
      aria-valuemin={LEAST * 100}
      aria-valuemax={MOST * 100}
      aria-valuenow={Math.round(split * 100)}
      aria-controls="pane-first pane-second"
      tabIndex={0}
      className={styles.divider}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onLostPointerCapture={onLetGo}
      onDoubleClick={() => setSplit(0.5)}
      onKeyDown={onKeyDown}
    />
  );
}
