import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { App } from './app.ts';

/** What of the system the app reaches through Electron. What it asks for is kept in `app.asked`, for tests to look at. */
export function createSystem(app: App) {
  const ask = (what: string, how: unknown): void => {
    const before = app.asked[what];
    app.asked[what] = [...(Array.isArray(before) ? before : []), how];
  };

  const dialog = {
    /** Shown without a loop of its own only before the app is ready; then it waits for its button. */
    showErrorBox(title: string, content: string): void {
      ask('errorBoxes', { title, content });
      process.stderr.write(`${title}\n${content}\n`);
    },
    /** Takes the first button. */
    async showMessageBox(...args: object[]): Promise<{ response: number; checkboxChecked: boolean }> {
      ask('messageBoxes', args.at(-1));
      return { response: 0, checkboxChecked: false };
    },
  };

  const shell = {
    async openExternal(url: string): Promise<void> {
      ask('external', url);
    },
    async openPath(path: string): Promise<string> {
      ask('paths', path);
      return existsSync(path) ? '' : 'The path does not exist';
    },
    showItemInFolder: (path: string): void => ask('shownInFolder', path),
  };

  const display = {
    id: 1,
    bounds: { x: 0, y: 0, width: 1920, height: 1080 },
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
    scaleFactor: 1,
  };
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays() {
      app.mustBeReady("The 'screen' module");
      return [display];
    },
    getPrimaryDisplay: () => display,
    getDisplayMatching: () => display,
  });

  const nativeImage = { createFromPath: (path: string) => ({ path, isEmpty: () => !existsSync(path) }) };
  const net = { fetch: (...args: Parameters<typeof fetch>) => fetch(...args), isOnline: () => true };
  const onNotified = (options: object) => ask('notifications', options);
  return { dialog, shell, screen, nativeImage, net, onNotified };
}

/** `nativeTheme`. @param onChange told after the theme changed */
export function createNativeTheme(onChange: () => void) {
  let source = 'system';
  return Object.defineProperties(
    Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: source }),
    {
      themeSource: {
        get: () => source,
        set(value: string) {
          if (!['system', 'light', 'dark'].includes(value))
            throw new TypeError(`Error processing argument: ${value}`);
          source = value;
          onChange();
        },
      },
      shouldUseDarkColors: { get: () => source === 'dark' },
    },
  );
}

export class Notification extends EventEmitter {
  static onShown: (options: object) => void = () => {};
  static isSupported = (): boolean => true;
  readonly options: object;
  constructor(options: object) {
    super();
    this.options = options;
  }
  show(): void {
    Notification.onShown(this.options);
    this.emit('show');
  }
  close(): void {
    this.emit('close');
  }
}
