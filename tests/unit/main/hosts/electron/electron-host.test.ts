import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { testConfig } from '../../../../support/config.ts';
import { temporaryFolder } from '../../../../support/library.ts';

/** What Electron was asked for, in order. */
const stand = vi.hoisted(() => ({
  log: [] as string[],
  isFirst: true,
  windows: [] as object[],
  themes: [] as string[],
}));

function makeWindow() {
  stand.log.push('window');
  const window = {
    on: () => window,
    once: () => window,
    loadURL: async (url: string) => stand.log.push(url),
    isMinimized: () => false,
    show: () => stand.log.push('show'),
    focus: () => stand.log.push('focus'),
  };
  stand.windows.push(window);
  return window;
}

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  const note =
    (what: string, answer?: unknown) =>
    (..._args: unknown[]) => {
      stand.log.push(what);
      return answer;
    };
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    setPath: (name: string, path: string) => stand.log.push(`${name} ${path.split('/').at(-1)}`),
    requestSingleInstanceLock: () => stand.isFirst,
    enableSandbox: note('sandbox'),
    quit: note('quit'),
    setAsDefaultProtocolClient: (scheme: string) => stand.log.push(`takes ${scheme}`),
    whenReady: async () => stand.log.push('ready'),
  });
  return {
    app,
    BrowserWindow: Object.assign(makeWindow, { getAllWindows: () => stand.windows }),
    ipcMain: new EventEmitter(),
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: note('menu') },
    nativeTheme: {
      shouldUseDarkColors: false,
      set themeSource(theme: string) {
        stand.themes.push(theme);
      },
    },
    net: {},
    protocol: { registerSchemesAsPrivileged: note('scheme'), handle: note('protocol') },
    screen: { getAllDisplays: () => [] },
    session: {
      defaultSession: {
        setPermissionCheckHandler: note('permissions'),
        setPermissionRequestHandler: () => {},
        setDevicePermissionHandler: () => {},
        on: (name: string) => stand.log.push(name),
      },
    },
    shell: {},
    safeStorage: {},
  };
});

const { app } = await import('electron');
const { runElectronHost } = await import('../../../../../src/main/hosts/electron/electron-host.ts');

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
  stand.log.length = 0;
  stand.windows.length = 0;
  app.removeAllListeners();
});
afterEach(() => folder[Symbol.dispose]());

/** Asks the app to quit as the system does, and waits until it lets it. */
async function quit(): Promise<void> {
  const preventDefault = vi.fn();
  app.emit('will-quit', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(stand.log).toContain('quit'));
  const second = { preventDefault: vi.fn() };
  app.emit('will-quit', second);
  expect(second.preventDefault).not.toHaveBeenCalled();
}

test('a start sets up scheme, sandbox and guards before the window, and closes the library on quit', async () => {
  const dataDir = join(folder.path, 'library');
  stand.isFirst = true;
  await runElectronHost(testConfig(dataDir));
  expect(stand.log).toEqual([
    'userData electron',
    'scheme',
    'sandbox',
    'ready',
    'permissions',
    'will-download',
    'protocol',
    'menu',
    'window',
    'offprint://app/',
  ]);
  expect(stand.themes).toEqual(['system']);

  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  app.emit('web-contents-created', {}, contents);
  expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();

  stand.log.length = 0;
  app.emit('second-instance', {}, []);
  expect(stand.log).toEqual(['show', 'focus']);
  await quit();
});

test('a second start of the same library leaves at once and opens nothing', async () => {
  const dataDir = join(folder.path, 'library');
  stand.isFirst = false;
  await runElectronHost(testConfig(dataDir));
  expect(stand.log).toEqual(['userData electron', 'quit']);
  expect(existsSync(dataDir)).toBe(false);
});

describe('a link into the app', () => {
  const LINK = 'offprint://open?paper=arxiv%3A1706.03762&annotation=019a0000-0000-7000-8000-000000000000';
  const PAGE = 'offprint://app/#/read/arxiv%3A1706.03762?annotation=019a0000-0000-7000-8000-000000000000';

  beforeEach(() => {
    stand.isFirst = true;
  });

  test('that a second start was given is shown in the open window', async () => {
    await runElectronHost(testConfig(join(folder.path, 'library')));
    stand.log.length = 0;
    app.emit('second-instance', {}, ['/opt/Offprint/offprint', '--flag', LINK]);
    expect(stand.log).toEqual(['show', 'focus', PAGE]);
    await quit();
  });

  test('that macOS tells of is shown, and one that is none only brings the window forward', async () => {
    await runElectronHost(testConfig(join(folder.path, 'library')));
    stand.log.length = 0;
    const event = { preventDefault: vi.fn() };
    app.emit('open-url', event, LINK);
    app.emit('open-url', event, 'offprint://open?paper=../../etc');
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
    expect(stand.log).toEqual(['show', 'focus', PAGE, 'show', 'focus']);
    await quit();
  });

  test('that comes before the window is what the window opens with', async () => {
    const starting = runElectronHost(testConfig(join(folder.path, 'library')));
    app.emit('open-url', { preventDefault: () => {} }, LINK);
    await starting;
    expect(stand.log.slice(-2)).toEqual(['window', PAGE]);
    await quit();
  });

  test('that the app was started with is what the window opens with', async () => {
    await runElectronHost(testConfig(join(folder.path, 'library')), { paper: 'arxiv:1706.03762' });
    expect(stand.log.slice(-2)).toEqual(['window', 'offprint://app/#/read/arxiv%3A1706.03762']);
    await quit();
  });

  test('is asked for once the app is installed', async () => {
    Object.assign(app, { isPackaged: true });
    await runElectronHost(testConfig(join(folder.path, 'library')));
    Object.assign(app, { isPackaged: false });
    expect(stand.log).toContain('takes offprint');
    await quit();
  });
});
