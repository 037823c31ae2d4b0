import { useEffect } from 'react';
import { closeTab, reopenLastClosed, stepTab, switchPane } from '../../desk/desk-actions.ts';
import { activePaper } from '../../desk/desk-moves.ts';
import { useDesk } from '../../desk/desk-store.ts';

function closeActive(): void {
  const paperId = activePaper(useDesk.getState().desk);
  if (paperId !== undefined) void closeTab(paperId);
}

function meaning(event: KeyboardEvent): (() => void) | undefined {
  const { code, key, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === 'F6' && !isCommand && !altKey) return () => void switchPane();
  if (altKey && !isCommand) {
    if (code === 'PageDown') return () => stepTab(1);
    if (code === 'PageUp') return () => stepTab(-1);
    if (code === 'KeyW') return closeActive;
    if (code === 'KeyT' && shiftKey) return reopenLastClosed;
  }
  // A browser keeps these for its own tabs and never tells; Electron tells.
  if (event.ctrlKey && key === 'Tab') return () => stepTab(shiftKey ? -1 : 1);
  if (isCommand && !altKey && code === 'KeyW' && !shiftKey) return closeActive;
  if (isCommand && !altKey && code === 'KeyT' && shiftKey) return reopenLastClosed;
  return undefined;
}

/**
 * The keys of tabs and panes: Alt+Page Down and Up walk through the tabs, Alt+W closes one, Alt+Shift+T brings it
 * back, F6 goes to the other pane. By code, for with Alt a key types other letters on a Mac.
 */
export function useDeskKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[aria-modal="true"], [data-modal]')) return;
      const act = meaning(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
