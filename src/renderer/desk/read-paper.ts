import { navigate } from '../navigation/hash-location.ts';
import { routes } from '../navigation/routes.ts';
import { openInBackground } from './desk-actions.ts';

interface PressedKeys {
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Whether a click or press asks for a tab behind what is shown. */
export const asksForTab = ({ ctrlKey, metaKey }: PressedKeys): boolean => ctrlKey || metaKey;

/** Reads a paper in its tab; with Ctrl or ⌘ the tab opens behind what is shown. */
export function readPaper(paper: { id: string; title: string }, pressed?: PressedKeys): void {
  if (pressed && asksForTab(pressed)) void openInBackground(paper);
  else navigate(routes.read(paper.id));
}
