import { create } from 'zustand';
import type { LibraryStats } from '#shared/entities/library-stats.ts';
import type { Settings } from '#shared/entities/settings.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import type { Library } from '../../api/library.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { refetchStatus } from '../../sync/sync-store.ts';
import { showToast } from '../../ui/toasts.ts';
import { attempt, write } from '../../write/write.ts';

/** What the user can change; the rest Offprint remembers by itself. */
export type SettingsChange = Partial<Omit<Settings, 'starterShelf'>>;

interface SettingsState {
  stats: LibraryStats | undefined;
  settings: Settings | undefined;
  host: 'electron' | 'browser' | undefined;
  version: string | undefined;
  /** Where the log lies. */
  logDir: string | undefined;
  error: string | undefined;
}

export const useSettings = create<SettingsState>(() => ({
  stats: undefined,
  settings: undefined,
  host: undefined,
  version: undefined,
  logDir: undefined,
  error: undefined,
}));

/** Changes on their way to the library: an answer from before them must not take them back. */
let saving = 0;

export async function refetchSettings(): Promise<void> {
  try {
    const [stats, settings, info] = await Promise.all([
      api.library.stats(),
      api.settings.get(),
      api.shell.info(),
    ]);
    useSettings.setState({ stats, ...info, error: undefined });
    if (saving === 0) useSettings.setState({ settings });
  } catch (error) {
    useSettings.setState({ error: reason(error) });
  }
}

/** Loads what the tabs show, and follows changes until stopped. */
export function openSettings(): () => void {
  void refetchSettings();
  return refetchOn(
    (event) => concernsLibrary(event) || event.type === 'settings.changed',
    () => void refetchSettings(),
  );
}

/** Shows a change before it is saved, and takes it back where it is refused. */
function showChange(change: SettingsChange): (isTaken: boolean) => void {
  const before = useSettings.getState().settings;
  if (before) useSettings.setState({ settings: { ...before, ...change } });
  saving += 1;
  return (isTaken) => {
    saving -= 1;
    void refetchStatus();
    if (isTaken || !before) return;
    const old = Object.fromEntries(keysOf(change).map((key) => [key, before[key]]));
    useSettings.setState(({ settings = before }) => ({ settings: { ...settings, ...old } }));
  };
}

const keysOf = (change: SettingsChange) => Object.keys(change) as (keyof SettingsChange)[];

const saveChange = (change: SettingsChange) => async (library: Library) => {
  const settings = await library.settings.set(change);
  if (saving === 1) useSettings.setState({ settings });
};

/** Saves a change for a field that keeps what was typed; answers why not where the library refuses. */
export async function saveSettings(change: SettingsChange): Promise<string | undefined> {
  const settle = showChange(change);
  const answer = await attempt(saveChange(change));
  settle('taken' in answer);
  return 'refused' in answer ? answer.refused : undefined;
}

/** Shows a change at once and saves it. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  await write({
    failure: 'The setting was not saved.',
    subject: `settings/${keysOf(change).join()}`,
    show: () => showChange(change),
    ask: saveChange(change),
  });
}

const STARTER_SHELF = 'starter shelf';

export async function restoreStarterShelf(): Promise<void> {
  await write({
    failure: 'The starter shelf was not put back.',
    subject: STARTER_SHELF,
    ask: (library) => library.library.restoreStarterShelf(),
  });
  await refetchSettings();
}

/** Takes the starter shelf out and offers to put it back. */
export async function removeStarterShelf(): Promise<void> {
  const removed = await write({
    failure: 'The starter shelf was not removed.',
    subject: STARTER_SHELF,
    ask: (library) => library.library.removeStarterShelf(),
  });
  if (!removed) return;
  await refetchSettings();
  showToast({
    subject: STARTER_SHELF,
    message: 'Starter shelf removed.',
    action: { label: 'Undo', run: () => void restoreStarterShelf() },
  });
}

export const showDataFolder = (path: string): Promise<void> => show(path, () => api.shell.showDataFolder());

export const showLog = (path: string): Promise<void> => show(path, () => api.shell.showLog());

/** Shows a folder in the system's file manager; where the host cannot, says where it is. */
async function show(path: string, ask: () => Promise<{ opened: boolean }>): Promise<void> {
  const shown = await ask().then(
    ({ opened }) => opened,
    () => false,
  );
  if (!shown) showToast({ message: `The folder cannot be opened from here. It is ${path}` });
}
