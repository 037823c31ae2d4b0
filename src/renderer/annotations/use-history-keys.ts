import { useEffect, useRef } from 'react';
import { type KeyPress, keyPress } from '../commands/keys/key-press.ts';
import type { AnnotationsStore } from './annotations-store.ts';

/** Where these keys mean what is being typed, or what lies over the page. */
const ELSEWHERE = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu]';

/** Which way a key goes: Ctrl/⌘+Z back, Ctrl/⌘+Shift+Z and Ctrl+Y forth. */
function wayOf({ key, command, ctrl, alt, shift }: KeyPress): 'undo' | 'redo' | undefined {
  if (alt || !command) return undefined;
  if (key.toLowerCase() === 'z') return shift ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && ctrl && !shift ? 'redo' : undefined;
}

/** Undoes and redoes changes of annotations by keys, unless a text is being written or the keys are not for this paper. */
export function useHistoryKeys(annotations: Pick<AnnotationsStore, 'undo' | 'redo'>, isHeard = true): void {
  const heard = useRef(isHeard);
  heard.current = isHeard;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || !heard.current) return;
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return;
      const way = wayOf(keyPress(event));
      if (!way) return;
      event.preventDefault();
      void annotations[way]();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [annotations]);
}
