import { create } from 'zustand';
import type { LibraryStats } from '#shared/entities/library-stats.ts';
import type { Settings } from '#shared/entities/settings.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';
import { showError, showToast } from '../../ui/toasts.ts';

interface SettingsState {
  stats: LibraryStats | undefined;
  settings: Settings | undefined;
  host: 'electron' | 'browser' | undefined;
  version: string | undefined;
  error: string | undefined;
}

export const useSettings = create<SettingsState>(() => ({
  stats: undefined,
  settings: undefined,
  host: undefined,
  version: undefined,
  error: undefined,
}));

export async function refetchSettings(): Promise<void> {
  try {
    const [stats, settings, info] = await Promise.all([
      api.library.stats(),
      api.settings.get(),
      api.shell.info(),
    ]);
    useSettings.setState({ stats, settings, host: info.host, version: info.version, error: undefined });
  } catch (error) {
    useSettings.setState({ error: reason(error) });
  }
}

/** Loads what the library tab shows, and follows changes until stopped. */
export function openSettings(): () => void {
  void refetchSettings();
  return refetchOn(
    () => true,
    () => void refetchSettings(),
  );
}

export async function restoreStarterShelf(): Promise<void> {
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
      message: 'Starter shelf removed.',
      action: { label: 'Undo', run: () => void restoreStarterShelf() },
    });
  } catch (error) {
    showError(`The starter shelf was not removed. ${reason(error)}`);
  }
}

export async function showDataFolder(path: string): Promise<void> {
  const shown = await api.shell.showDataFolder().then(
    ({ opened }) => opened,
    () => false,
  );
  if (!shown) showToast({ message: `The folder cannot be opened from here. It is ${path}` });
}
