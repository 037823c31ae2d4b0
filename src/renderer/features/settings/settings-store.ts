import { create } from 'zustand';
import type { LibraryStats } from '#shared/entities/library-stats.ts';
import type { Settings } from '#shared/entities/settings.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { refetchStatus } from '../../sync/sync-store.ts';
import { showError, showToast, withdrawToast } from '../../ui/toasts.ts';

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

/** Shows a change at once and saves it; answers why, and takes it back, when the library refuses. */
export async function saveSettings(change: SettingsChange): Promise<string | undefined> {
  const before = useSettings.getState().settings;
  if (!before) return 'The settings are not loaded yet.';
  useSettings.setState({ settings: { ...before, ...change } });
  saving += 1;
  try {
    const settings = await api.settings.set(change);
    if (saving === 1) useSettings.setState({ settings });
    return undefined;
  } catch (error) {
    useSettings.setState(({ settings = before }) => {
      const keys = Object.keys(change) as (keyof SettingsChange)[];
      const old = Object.fromEntries(keys.map((key) => [key, before[key]]));
      return { settings: { ...settings, ...old } };
    });
    return reason(error);
  } finally {
    saving -= 1;
    void refetchStatus();
  }
}

/** Saves a change, and says so in a toast when it could not be. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const why = await saveSettings(change);
  if (why === undefined) return;
  showError(`The setting was not saved. ${why}`, {
    label: 'Try again',
    run: () => void changeSettings(change),
  });
}

const STARTER_SHELF = 'starter shelf';

export async function restoreStarterShelf(): Promise<void> {
  withdrawToast(STARTER_SHELF);
  try {
    await api.library.restoreStarterShelf();
    await refetchSettings();
  } catch (error) {
    showError(`The starter shelf was not put back. ${reason(error)}`);
  }
}

/** Takes the starter shelf out and offers to put it back. */
export async function removeStarterShelf(): Promise<void> {
  try {
    await api.library.removeStarterShelf();
    await refetchSettings();
    showToast({
      subject: STARTER_SHELF,
      message: 'Starter shelf removed.',
      action: { label: 'Undo', run: () => void restoreStarterShelf() },
    });
  } catch (error) {
    showError(`The starter shelf was not removed. ${reason(error)}`);
  }
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
