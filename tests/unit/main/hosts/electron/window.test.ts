import { describe, expect, test, vi } from 'vitest';
import { placeWindow } from '../../../../../src/main/hosts/electron/window-state.ts';

const stand = vi.hoisted(() => ({ nativeTheme: { shouldUseDarkColors: false } }));

vi.mock('electron', () => {
  const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
  return {
    BrowserWindow: class {},
    dialog: {},
    nativeTheme: stand.nativeTheme,
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
  };
});

const { windowOptions } = await import('../../../../../src/main/hosts/electron/window.ts');

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
});

describe('the place of a window', () => {
  const first = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: -200, width: 1280, height: 800 };
  const at = (x: number, y: number, width = 1000, height = 700) =>
    placeWindow({ bounds: { x, y, width, height }, isMaximized: false }, [first, second]);

  test('is kept where all of it can be seen', () =>
    expect(at(500, 100)).toEqual({ x: 500, y: 100, width: 1000, height: 700 }));
  test('is given up on a screen that is gone', () =>
    expect(at(5000, 100)).toEqual({ width: 1000, height: 700 }));
  test('is moved onto the screen that it was mostly on', () => {
    expect(at(1300, 500)).toEqual({ x: 920, y: 340, width: 1000, height: 700 });
    expect(at(1850, -300)).toEqual({ x: 1920, y: -200, width: 1000, height: 700 });
  });
  test('is never below the least size, nor larger than its screen', () => {
    expect(at(0, 0, 10, 10)).toEqual({ x: 0, y: 0, width: 900, height: 600 });
    expect(at(2000, 0, 3000, 3000)).toMatchObject({ x: 1920, y: -200, width: 1280, height: 800 });
  });
  test('the first time is the middle of a screen that may be small', () => {
    expect(placeWindow(undefined, [first])).toEqual({ width: 1280, height: 840 });
    expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1024, height: 728 }])).toEqual({
      width: 1024,
      height: 728,
    });
    expect(placeWindow(undefined, [])).toEqual({ width: 1280, height: 840 });
  });
});
