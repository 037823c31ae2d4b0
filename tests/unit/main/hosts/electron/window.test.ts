import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { placeWindow } from '../../../../../src/main/hosts/electron/window-state.ts';
import { temporaryFolder } from '../../../../support/library.ts';

const stand = vi.hoisted(() => ({
  nativeTheme: { shouldUseDarkColors: false },
  made: [] as StandInWindow[],
}));

type Listener = () => void;

class StandInWindow {
  readonly calls: string[] = [];
  readonly listeners = new Map<string, Listener>();
  readonly options: object;
  constructor(options: object) {
    this.options = options;
    stand.made.push(this);
  }
  once = (name: string, listener: Listener) => this.listeners.set(name, listener);
  on = this.once;
  maximize = () => this.calls.push('maximize');
  show = () => this.calls.push('show');
  focus = () => this.calls.push('focus');
  restore = () => this.calls.push('restore');
  isMinimized = () => true;
  isMaximized = () => true;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
  loadURL = async (url: string) => this.calls.push(url);
}

vi.mock('electron', () => ({
  BrowserWindow: StandInWindow,
  nativeTheme: stand.nativeTheme,
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
}));

const { focusWindow, openWindow, windowOptions } = await import(
  '../../../../../src/main/hosts/electron/window.ts'
);

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
const stateFile = join(folder.path, 'window.json');

describe('a new window', () => {
  test('is isolated, sandboxed and has no Node', () => {
    expect(windowOptions(undefined).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('is hidden until it has something to show, in the colour of the theme', () => {
    expect(windowOptions(undefined)).toMatchObject({
      show: false,
      minWidth: 900,
      minHeight: 600,
      backgroundColor: '#f7f8f9',
    });
    stand.nativeTheme.shouldUseDarkColors = true;
    expect(windowOptions(undefined).backgroundColor).toBe('#15171a');
  });

  test('opens the app, shows itself when ready and keeps its place when closed', () => {
    openWindow(stateFile);
    const window = stand.made.at(-1);
    expect(window?.calls).toEqual(['offprint://app/']);
    window?.listeners.get('ready-to-show')?.();
    expect(window?.calls.at(-1)).toBe('show');
    window?.listeners.get('close')?.();
    const kept = { bounds: { x: 10, y: 20, width: 1000, height: 700 }, isMaximized: true };
    expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toEqual(kept);
    openWindow(stateFile);
    expect(stand.made.at(-1)?.options).toMatchObject(kept.bounds);
    expect(stand.made.at(-1)?.calls[0]).toBe('maximize');
  });

  test('opens as the first time when what was kept is damaged', () => {
    writeFileSync(stateFile, '{"bounds":{"x":"left"}}');
    openWindow(stateFile);
    expect(stand.made.at(-1)?.options).toMatchObject({ width: 1280, height: 840 });
  });

  test('comes to the front, from the dock too', () => {
    const window = new StandInWindow({});
    focusWindow(window as never);
    expect(window.calls).toEqual(['restore', 'show', 'focus']);
  });
});

describe('the place of a window', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  const at = (x: number, y: number, width = 1000, height = 700) =>
    placeWindow({ bounds: { x, y, width, height }, isMaximized: false }, screens);

  test('is kept where it can be seen', () =>
    expect(at(500, 100)).toEqual({ x: 500, y: 100, width: 1000, height: 700 }));
  test('is given up on a screen that is gone', () =>
    expect(at(2500, 100)).toEqual({ width: 1000, height: 700 }));
  test('is given up where only a sliver is left', () =>
    expect(at(1850, 100)).toEqual({ width: 1000, height: 700 }));
  test('is never below the least size', () =>
    expect(at(0, 0, 10, 10)).toEqual({ x: 0, y: 0, width: 900, height: 600 }));
});
