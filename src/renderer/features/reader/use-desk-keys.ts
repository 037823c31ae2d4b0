import { useEffect } from 'react';
import { type KeyPress, keyPress } from '../../commands/keys/key-press.ts';
import { closeTab, reopenLastClosed, stepTab, switchPane } from '../../desk/desk-actions.ts';
import { activePaper } from '../../desk/desk-moves.ts';
import { useDesk } from '../../desk/desk-store.ts';

function closeActive(): void {
  const paperId = activePaper(useDesk.getState().desk);
  if (paperId !== undefined) void closeTab(paperId);
}

function meaning({ key, command, ctrl, alt, shift }: KeyPress): (() => void) | undefined {
  const letter = key.toLowerCase();
  if (key === 'F6' && !command && !alt) return () => void switchPane();
  if (alt && !command) {
    if (key === 'PageDown') return () => stepTab(1);
    if (key === 'PageUp') return () => stepTab(-1);
    if (letter === 'w') return closeActive;
    if (letter === 't' && shift) return reopenLastClosed;
  }
  // A browser keeps these for its own tabs and never tells; Electron tells.
  if (ctrl && key === 'Tab') return () => stepTab(shift ? -1 : 1);
  if (command && !alt && letter === 'w' && !shift) return closeActive;
  if (command && !alt && letter === 't' && shift) return reopenLastClosed;
  return undefined;
}

/**
 * The keys of tabs and panes: Alt+Page Down and Up walk through the tabs, Alt+W closes one, Alt+Shift+T brings it
 * back, F6 goes to the other pane.
 */
export function useDeskKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[aria-modal="true"], [data-modal]')) return;
      const act = meaning(keyPress(event));
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
