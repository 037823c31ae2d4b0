import { useEffect, useRef } from 'react';
import { keyPress } from '../commands/keys/key-press.ts';

export interface RowKeys {
  /** Moves the selection by so many rows; not sent to `first` or `last`. */
  move: (by: number) => void;
  goTo: (end: 'first' | 'last') => void;
  open: () => void;
  /** Any other single key, such as "r". Returns whether it meant something. */
  act: (key: string) => boolean;
}

const TYPING = 'input, textarea, select, [contenteditable="true"]';
const OWN_ARROWS = '[role="tablist"], [role="radiogroup"], [role="toolbar"], [data-pane]';
const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

function keyMeans(key: string, keys: RowKeys, onRow: boolean, typing: boolean): boolean {
  if (key === 'ArrowDown' || (key === 'j' && !typing)) keys.move(1);
  else if (key === 'ArrowUp' || (key === 'k' && !typing)) keys.move(-1);
  else if (key === 'Enter' && (onRow || typing)) keys.open();
  else if (typing) return false;
  else if (key === 'Home') keys.goTo('first');
  else if (key === 'End') keys.goTo('last');
  else return keys.act(key);
  return true;
}

/**
 * The keys of a list, wherever the focus is: j and k, arrows, Home, End, Enter and the caller's own.
 * What is typed into a field stays there, except arrows and Enter in a field marked `data-list-keys`.
 */
export function useRowKeys(keys: RowKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, command, alt } = keyPress(event);
      if (event.defaultPrevented || command || alt) return;
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (target.closest(OVERLAYS) || document.querySelector('[aria-modal="true"], [data-modal]')) return;
      const typing = target.closest(TYPING) !== null;
      if (typing && !target.hasAttribute('data-list-keys')) return;
      const free = target === document.body || target.id === 'main';
      // Arrows belong to the tabs and choices that have the focus, and to an open paper that is being scrolled.
      if (!/^[a-z]$/.test(key) && target.closest(OWN_ARROWS)) return;
      if (keyMeans(key, latest.current, free, typing)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
