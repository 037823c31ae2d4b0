import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { menuTemplate } from '../../../../../src/main/hosts/electron/menu.ts';

const actions = { openSettings: vi.fn(), showDataFolder: vi.fn() };

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  const all = items(menuTemplate(actions, platform));

  test('has the standard menus', () => {
    const roles = all.map((item) => item.role);
    expect(roles).toEqual(
      expect.arrayContaining(['fileMenu', 'editMenu', 'viewMenu', 'windowMenu', 'about', 'quit']),
    );
    expect(roles.includes('appMenu')).toBe(platform === 'darwin');
  });

  test('opens the settings and the data folder', () => {
    const click = (label: string) => all.filter((item) => item.label === label).map((item) => item.click);
    expect(click('Settings…')).toEqual([actions.openSettings]);
    expect(click('Show data folder')).toEqual([actions.showDataFolder]);
  });
});
