import { useEffect, useRef } from 'react';
import { HIGHLIGHT_COLORS } from '../../annotations/highlight-colors.ts';
import { type KeyPress, keyPress } from '../../commands/keys/key-press.ts';
import { TOOLS } from './AnnotateMenu.tsx';
import { usePane } from './pane-context.ts';
import type { ReaderStore } from './reader-store.ts';
import { toggleCursor } from './toggle-cursor.ts';
import type { MarkRequest } from './use-marks.ts';

/** `h` waits this long for the digit that names the colour. */
const CHORD_MS = 1500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !== null
  );
}

interface Options {
  reader: ReaderStore;
  /** Makes a mark of the selection, or makes the marks that were clicked such ones. */
  mark: (request: MarkRequest) => void;
  /** Whether `mark` has something to do. */
  canMark: () => boolean;
  /** Opens the note of the mark that was clicked; answers false when there is none. */
  openNote: () => boolean;
  /** Moves the clicked mark's end, or its beginning, by an arrow key; answers whether there is such a mark. */
  stepMark: (key: string, end: 'begin' | 'end') => boolean;
  /** Puts a note or an area at what is in view; answers false where no such tool is on. */
  drawHere: () => boolean;
  /** Deletes the chosen marks; answers false when there are none. */
  removeChosen: () => boolean;
  /** Undoes the last jump, and without one leaves the reader. */
  goBack: () => void;
  /** Closes what lies over the pages; asked on Escape. */
  closeOverlay: () => void;
}

/**
 * The reader's keys: n p, + − 0, o, f, v, c, [ ], h 1…6, u, s, m, a, d, e, Delete, Alt+← →, Ctrl/⌘+F, Escape. Scrolling
 * keys are the browser's own.
 */
export function useReaderKeys(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  // Of two papers side by side one hears the keys; of those behind it none does.
  const { isActive } = usePane();
  const isHeard = useRef(isActive);
  isHeard.current = isActive;

  useEffect(() => {
    let chordUntil = 0;

    function onChord({ key }: KeyPress, at: number): boolean {
      const isOpen = at < chordUntil;
      chordUntil = 0;
      const choice = isOpen && HIGHLIGHT_COLORS[Number(key) - 1];
      if (!choice) return false;
      latest.current.mark({ kind: 'highlight', color: choice.color });
      return true;
    }

    /** The zoom keys mean the same with Ctrl and without. */
    function onZoom({ key }: KeyPress): boolean {
      const { view } = latest.current.reader.store.getState();
      if (key === '+' || key === '=') view?.zoomBy(1);
      else if (key === '-') view?.zoomBy(-1);
      else if (key === '0') view?.setZoom('1');
      else return false;
      return true;
    }

    /** Marks of the selection or of what was clicked, and the tools for all others. */
    function onMarking({ key }: KeyPress): boolean {
      const { reader, mark, canMark, openNote, drawHere, removeChosen } = latest.current;
      const { selection, tool } = reader.store.getState();
      if (key === 'u' || key === 's') {
        if (canMark()) mark({ kind: key === 'u' ? 'underline' : 'strikeout' });
        return canMark();
      }
      if (key === 'm' && selection) {
        mark({ kind: 'highlight', note: true });
        return true;
      }
      if (key === 'm' && openNote()) return true;
      if (key === 'Enter' && drawHere()) return true;
      if (key === 'Delete' || key === 'Backspace') return removeChosen();
      const chosen = TOOLS.find((each) => each.key === key);
      if (!chosen) return false;
      reader.setTool(chosen.kind === tool ? undefined : chosen.kind);
      return true;
    }

    /** Leaves what was begun last. */
    function onEscape(): void {
      const { reader, closeOverlay } = latest.current;
      const { view, selection, openMark, tool, cursor, find } = reader.store.getState();
      if (selection) {
        reader.dropSelection();
        view?.focus();
      } else if (openMark) reader.openMark(undefined);
      else if (tool) reader.setTool(undefined);
      else if (cursor) reader.setCursor(false);
      else if (find.isOpen) reader.closeFind();
      else closeOverlay();
    }

    function onPlain(press: KeyPress, at: number): boolean {
      const { reader } = latest.current;
      const { view, panel, hand } = reader.store.getState();
      switch (press.key) {
        case 'n':
          view?.nextPage();
          return true;
        case 'p':
          view?.previousPage();
          return true;
        case 'o':
          reader.showPanel(panel ? undefined : 'outline');
          return true;
        case 'f':
          reader.openFind();
          return true;
        case 'v':
          reader.setHand(!hand);
          return true;
        case 'c':
        case 'F7':
          toggleCursor(reader);
          return true;
        case '[':
          view?.rotate(-1);
          return true;
        case ']':
          view?.rotate(1);
          return true;
        case 'h':
          chordUntil = at + CHORD_MS;
          return true;
        case 'Escape':
          onEscape();
          return true;
        default:
          return onMarking(press);
      }
    }

    /** Back and forward, as in a browser. */
    function onHistory({ key, command, shift }: KeyPress): boolean {
      const { view } = latest.current.reader.store.getState();
      if (command || shift) return false;
      if (key === 'ArrowLeft') latest.current.goBack();
      else if (key === 'ArrowRight') view?.goForward();
      else return false;
      return true;
    }

    function onFind({ key }: KeyPress): boolean {
      if (key === 'f') latest.current.reader.openFind();
      return key === 'f';
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || !isHeard.current) return;
      const press = keyPress(event);
      const { key, command, alt, shift } = press;
      const typing = isTyping(event.target);
      if (alt) {
        if (!typing && onHistory(press)) event.preventDefault();
        return;
      }
      if (!command && typing) return;
      if (shift && key.startsWith('Arrow') && !typing) {
        if (latest.current.stepMark(key, command ? 'begin' : 'end')) event.preventDefault();
        return;
      }
      const isMeant =
        onZoom(press) ||
        (command ? onFind(press) : onChord(press, event.timeStamp) || onPlain(press, event.timeStamp));
      if (isMeant) event.preventDefault();
    }

    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
