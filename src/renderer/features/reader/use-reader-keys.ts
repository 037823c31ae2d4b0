import { useEffect, useRef } from 'react';
import { HIGHLIGHT_COLORS } from '../../annotations/highlight-colors.ts';
import type { ReaderStore } from './reader-store.ts';
import type { MarkRequest } from './use-marks.ts';

/** `h` waits this long for the digit that names the colour. */
const CHORD_MS = 1500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  );
}

interface Options {
  reader: ReaderStore;
  mark: (request: MarkRequest) => void;
  /** Closes what lies over the pages; asked on Escape. */
  closeOverlay: () => void;
}

/** The reader's keys: n p, + − 0, h 1…4, u, Ctrl/⌘+F, Escape. Scrolling keys are the browser's own. */
export function useReaderKeys(options: Options): void {
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    let chordUntil = 0;

    function onChord(event: KeyboardEvent): boolean {
      const isOpen = event.timeStamp < chordUntil;
      chordUntil = 0;
      const choice = isOpen && HIGHLIGHT_COLORS[Number(event.key) - 1];
      if (!choice) return false;
      latest.current.mark({ kind: 'highlight', color: choice.color });
      return true;
    }

    /** The zoom keys mean the same with Ctrl and without. */
    function onZoom({ key }: KeyboardEvent): boolean {
      const { view } = latest.current.reader.store.getState();
      if (key === '+' || key === '=') view?.zoomBy(1);
      else if (key === '-') view?.zoomBy(-1);
      else if (key === '0') view?.setZoom('1');
      else return false;
      return true;
    }

    function onPlain(event: KeyboardEvent): boolean {
      const { reader, mark, closeOverlay } = latest.current;
      const { view, selection } = reader.store.getState();
      switch (event.key) {
        case 'n':
          view?.nextPage();
          return true;
        case 'p':
          view?.previousPage();
          return true;
        case 'h':
          chordUntil = event.timeStamp + CHORD_MS;
          return true;
        case 'u':
          if (selection) mark({ kind: 'underline' });
          return Boolean(selection);
        case 'Escape':
          if (selection) {
            reader.dropSelection();
            view?.focus();
          } else if (reader.store.getState().find.isOpen) reader.closeFind();
          else closeOverlay();
          return true;
        default:
          return false;
      }
    }

    function onFind({ key }: KeyboardEvent): boolean {
      if (key === 'f') latest.current.reader.openFind();
      return key === 'f';
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (!isCommand && isTyping(event.target)) return;
      const isMeant = onZoom(event) || (isCommand ? onFind(event) : onChord(event) || onPlain(event));
      if (isMeant) event.preventDefault();
    }

    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
