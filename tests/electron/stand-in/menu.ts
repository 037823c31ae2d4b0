type Click = (item: MenuItem, window: unknown, event: object) => void;

/** What a role of one item stands for: its words, its keys, and what it does. */
export interface Role {
  label: string;
  accelerator?: string;
  do(window: MenuWindow | null): void;
}

/** What roles do to a window. */
export interface MenuWindow {
  close(): void;
  minimize(): void;
  setFullScreen(isFull: boolean): void;
  isFullScreen(): boolean;
  webContents: { reload(): void; toggleDevTools(): void; zoomBy(factor: number | undefined): void };
}

export interface MenuTemplate {
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  id?: string;
  click?: Click;
  submenu?: MenuTemplate[] | Menu;
}

const STEP = 1.2;

/** Of Electron's lib/browser/api/menu-item-roles.ts what a menu of Offprint's may have; editing roles go to the page itself. */
const roles = (quit: () => void, about: () => void): Record<string, Role> => ({
  about: { label: 'About', do: about },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', do: quit },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', do: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', do: (window) => window?.minimize() },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', do: (window) => window?.webContents.reload() },
  forceReload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    do: (window) => window?.webContents.reload(),
  },
  toggleDevTools: {
    label: 'Toggle Developer Tools',
    accelerator: 'Ctrl+Shift+I',
    do: (window) => window?.webContents.toggleDevTools(),
  },
  resetZoom: {
    label: 'Actual Size',
    accelerator: 'CommandOrControl+0',
    do: (window) => window?.webContents.zoomBy(undefined),
  },
  zoomIn: {
    label: 'Zoom In',
    accelerator: 'CommandOrControl+Plus',
    do: (window) => window?.webContents.zoomBy(STEP),
  },
  zoomOut: {
    label: 'Zoom Out',
    accelerator: 'CommandOrControl+-',
    do: (window) => window?.webContents.zoomBy(1 / STEP),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    do: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
});

const MENUS: Record<string, { label: string; roles: string[] }> = {
  appMenu: { label: 'Offprint', roles: ['about', 'quit'] },
  fileMenu: { label: 'File', roles: ['quit'] },
  editMenu: { label: 'Edit', roles: [] },
  viewMenu: {
    label: 'View',
    roles: ['reload', 'forceReload', 'toggleDevTools', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  },
  windowMenu: { label: 'Window', roles: ['minimize', 'close'] },
  help: { label: 'Help', roles: [] },
};

export class MenuItem {
  id: string;
  label: string;
  role: string | undefined;
  type: string;
  accelerator: string | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  submenu: Menu | undefined;
  readonly click: (event?: object, window?: MenuWindow | null) => void;

  constructor(template: MenuTemplate, known: Record<string, Role>, focused: () => MenuWindow | null) {
    const { role, submenu, click } = template;
    const whole = role === undefined ? undefined : MENUS[role];
    const single = role === undefined ? undefined : known[role];
    this.id = template.id ?? '';
    this.label = template.label ?? whole?.label ?? single?.label ?? '';
    this.role = role;
    this.type = template.type ?? 'normal';
    this.accelerator = template.accelerator ?? single?.accelerator;
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    const items = submenu ?? whole?.roles.map((name) => ({ role: name }));
    this.submenu = Array.isArray(items) ? new Menu(items, known, focused) : items;
    this.click = (event = {}, window = focused()) => {
      if (single) single.do(window);
      else click?.(this, window, event);
    };
  }
}

export class Menu {
  readonly items: MenuItem[];

  constructor(template: MenuTemplate[], known: Record<string, Role>, focused: () => MenuWindow | null) {
    this.items = template.map((item) => new MenuItem(item, known, focused));
  }
  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
  popup(): void {}
}

/** `Menu` as the app has it. */
export function createMenus(focused: () => MenuWindow | null, quit: () => void, about: () => void) {
  const known = roles(quit, about);
  let current: Menu | null = null;
  return {
    api: {
      buildFromTemplate: (template: MenuTemplate[]): Menu => new Menu(template, known, focused),
      setApplicationMenu(menu: Menu | null): void {
        current = menu;
      },
      getApplicationMenu: (): Menu | null => current,
    },
    /** Chooses what a key stands for, by its name. */
    press(key: string, modifiers: string[], window: MenuWindow | null): void {
      const item = current
        ?.all()
        .find(({ accelerator }) => accelerator && isPressed(accelerator, key, modifiers));
      if (item?.enabled) item.click({}, window);
    },
  };
}

/** https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts */
function isPressed(accelerator: string, key: string, modifiers: string[]): boolean {
  const parts = accelerator.toLowerCase().split('+');
  const last = parts.pop();
  const needed = parts.map((part) =>
    /^(cmdorctrl|commandorcontrol|ctrl|cmd|command|control)$/.test(part) ? 'mod' : part,
  );
  return (
    (last === 'plus' ? '+' : last) === key.toLowerCase() &&
    needed.length === modifiers.length &&
    needed.every((part) => modifiers.includes(part))
  );
}
