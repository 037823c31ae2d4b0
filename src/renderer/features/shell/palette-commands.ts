import { openAddPapers } from '../../imports/add-papers.ts';
import { chooseAndImportFiles, chooseAndImportFolder } from '../../imports/choose-files.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { syncNow } from '../../sync/sync-actions.ts';
import { isDark, setTheme, useTheme } from '../../ui/theme.ts';
import { useShell } from './shell-state.ts';

export interface Command {
  id: string;
  name: string;
  /** Said at the right: the shortcut, or what kind of thing it is. */
  hint?: string;
  run: () => void;
}

const go = (to: string) => () => navigate(to);

/** What the palette can do besides opening papers. */
export const COMMANDS: readonly Command[] = [
  { id: 'feed', name: 'Go to Feed', hint: 'g f', run: go(routes.feed()) },
  { id: 'search', name: 'Go to Search', hint: '/', run: go(routes.search()) },
  { id: 'lists', name: 'Go to Lists', hint: 'g l', run: go(routes.lists()) },
  { id: 'library', name: 'Go to Library', hint: 'g i', run: go(routes.library()) },
  { id: 'highlights', name: 'Go to Highlights', hint: 'g h', run: go(routes.highlights()) },
  { id: 'downloads', name: 'Go to Downloads', hint: 'g d', run: go(routes.downloads()) },
  { id: 'settings', name: 'Go to Settings', hint: 'g ,', run: go(routes.settings()) },
  { id: 'sync', name: 'Sync now', run: () => void syncNow() },
  { id: 'add-papers', name: 'Add paper…', run: openAddPapers },
  { id: 'import-files', name: 'Import files', run: () => void chooseAndImportFiles() },
  { id: 'import-folder', name: 'Import folder', run: () => void chooseAndImportFolder() },
  {
    id: 'theme',
    name: 'Switch between light and dark',
    run: () => void setTheme(isDark(useTheme.getState().theme) ? 'light' : 'dark'),
  },
  {
    id: 'shortcuts',
    name: 'Keyboard shortcuts',
    hint: '?',
    run: () => useShell.setState({ shortcuts: true }),
  },
];

/** Those whose name holds every word typed. */
export function matching(typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return COMMANDS.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}
