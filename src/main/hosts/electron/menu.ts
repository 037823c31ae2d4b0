import type { MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  openSettings(): void;
  showDataFolder(): void;
}

/** The application menu: the platform's standard items, and the app's two. */
export function menuTemplate(
  { openSettings, showDataFolder }: MenuActions,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings: MenuItemConstructorOptions = {
    label: 'Settings…',
    accelerator: 'CommandOrControl+,',
    click: openSettings,
  };
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const fileMenu: MenuItemConstructorOptions = {
    role: 'fileMenu',
    submenu: [
      ...(isMac ? [] : [settings]),
      { label: 'Show data folder', click: showDataFolder },
      ...(isMac ? [] : [separator, { role: 'quit' } as const]),
    ],
  };
  // Ctrl+W is the page's: it closes the paper in front, on every screen alike, and never the window.
  const windowMenu: MenuItemConstructorOptions = {
    role: 'windowMenu',
    submenu: [
      { role: 'minimize' },
      ...(isMac ? [{ role: 'zoom' } as const, separator, { role: 'front' } as const] : []),
      { role: 'close', accelerator: 'CommandOrControl+Shift+W' },
    ],
  };
  return [
    ...(isMac ? [appMenu] : []),
    fileMenu,
    { role: 'editMenu' },
    { role: 'viewMenu' },
    windowMenu,
    ...(isMac ? [] : [{ role: 'help', submenu: [{ role: 'about' }] } satisfies MenuItemConstructorOptions]),
  ];
}
