import { useEffect } from 'react';
import { keyPress } from '../../commands/keys/key-press.ts';
import { goToNthTab } from '../../desk/desk-actions.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { useShell } from './shell-state.ts';

const SEARCHBOX_ID = 'search-papers';

const TYPING = 'input, textarea, select, [contenteditable="true"]';
/** How long after `g` the next key names a place. */
const JUMP_MS = 1200;

const JUMPS: Record<string, string> = {
  f: routes.feed(),
  s: routes.search(),
  l: routes.lists(),
  i: routes.library(),
  h: routes.highlights(),
  r: routes.reading(),
  d: routes.downloads(),
  ',': routes.settings(),
};

function goToSearch(): void {
  const searchbox = document.getElementById(SEARCHBOX_ID);
  // The screen focuses its searchbox itself when it appears.
  if (!(searchbox instanceof HTMLInputElement)) {
    navigate(routes.search());
    return;
  }
  searchbox.focus();
  searchbox.select();
}

/** The keys that work everywhere in the window. */
export function useShortcuts(): void {
  useEffect(() => {
    let jumpUntil = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, command, alt } = keyPress(event);
      if (event.defaultPrevented || alt) return;
      if (command && key.toLowerCase() === 'k') {
        event.preventDefault();
        useShell.setState(({ palette }) => ({ palette: !palette, shortcuts: false }));
        return;
      }
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (command || target.closest(`${TYPING}, [role="dialog"], [role="menu"]`)) return;
      const isJump = event.timeStamp < jumpUntil;
      const jump = isJump ? JUMPS[key] : undefined;
      const tab = isJump && /^[1-9]$/.test(key) ? Number(key) : undefined;
      jumpUntil = key === 'g' ? event.timeStamp + JUMP_MS : 0;
      if (jump) navigate(jump);
      else if (tab) void goToNthTab(tab);
      else if (key === '/') goToSearch();
      else if (key === '?') useShell.setState({ shortcuts: true });
      else return;
      event.preventDefault();
      // A list must not take the second key of a jump for its own.
      event.stopImmediatePropagation();
    };
    // Capturing, to come before the lists' own keys.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
