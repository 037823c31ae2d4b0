import { create } from 'zustand';
import type { Theme } from '#shared/entities/settings.ts';
import { onChange } from '../api/changes.ts';
import { api } from '../api/client.ts';
import { write } from '../write/write.ts';

// The library keeps the theme; this copy only spares the window a flash of the wrong one at the next start.
const KEY = 'offprint.theme';

function remembered(): Theme {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  localStorage.setItem(KEY, theme);
}

export const useTheme = create<{ theme: Theme }>(() => ({ theme: 'system' }));

function show(theme: Theme): void {
  apply(theme);
  useTheme.setState({ theme });
}

async function refetch(): Promise<void> {
  const settings = await api.settings.get().catch(() => undefined);
  if (settings) show(settings.theme);
}

/** What the window looked like last; the library may say otherwise. */
export const showRememberedTheme = (): void => show(remembered());

/** Follows the library's setting. */
export function startTheme(): void {
  void refetch();
  onChange((event) => {
    if (event.type === 'settings.changed' || event.type === 'library.changed') void refetch();
  });
}

export async function setTheme(theme: Theme): Promise<void> {
  await write({
    failure: 'The theme was not saved.',
    subject: 'settings/theme',
    show() {
      const before = useTheme.getState().theme;
      show(theme);
      return (isTaken) => isTaken || show(before);
    },
    ask: (library) => library.settings.set({ theme }),
  });
}

/** Whether the window is dark now, whoever decided it. */
export function isDark(theme: Theme): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}
