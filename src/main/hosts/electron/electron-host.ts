import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, session } from 'electron';
import { addressOf, type OpenLink } from '#shared/open-link.ts';
import type { App } from '../../app.ts';
import { rendererDir } from '../../app-paths.ts';
import type { Config } from '../../config.ts';
import { log } from '../../log/log.ts';
import { type HostedApp, openApp } from '../../open-app.ts';
import type { Services } from '../../services/create-services.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { isReadOnlyFolder } from '../../storage/writable-folder.ts';
import { APP_SCHEME, START_PAGE } from './app-address.ts';
import { APP_SCHEME_PRIVILEGES, createAppProtocol } from './app-protocol.ts';
import { createElectronShell } from './electron-shell.ts';
import { guardContents, guardDownloads, guardSession } from './guards.ts';
import { menuTemplate } from './menu.ts';
import { listenForOpenings, type Opening, openFiles } from './openings.ts';
import { serveRpcPorts } from './rpc-ports.ts';
import { focusWindow, openWindow } from './window.ts';

/** As `appId` in electron-builder.yml. */
const APP_ID = 'io.github.offprint.Offprint';

/** Follows the theme setting in what the system draws: title bar, menus, and the window before its first paint. */
async function followTheme({ services }: App, signal: AbortSignal): Promise<void> {
  const apply = () => {
    nativeTheme.themeSource = services.settings.get().theme;
  };
  apply();
  for await (const change of services.changes.subscribe(signal)) {
    if (change.type === 'settings.changed' || change.type === 'library.changed') apply();
  }
}

/** Opens the one window, or brings it to the front when it is open. @param page what it is to show then */
function showWindow(stateFile: string, page?: string): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return void openWindow(stateFile, page);
  focusWindow(window);
  // Another fragment is another screen of the page that is there; the same address once more would load it anew.
  if (page && window.webContents.getURL() !== page) void window.loadURL(page);
}

const pageOf = (link: OpenLink | undefined): string | undefined => link && `${START_PAGE}${addressOf(link)}`;

/** Closes the library once, before the process ends; Electron does not wait by itself. */
function closeBeforeQuit(library: HostedApp, running: AbortController): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    running.abort();
    void library.stop().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

/**
 * Runs Offprint in Electron until it quits. A second start of the same library brings this one's window forward.
 * @param first what to show first
 * @throws when the library cannot be opened
 */
export async function runElectronHost(config: Config, first: Opening = { files: [] }): Promise<void> {
  // Chromium's own files, apart from the library; the single-instance lock lies there, so it is one per library.
  const profileDir = isReadOnlyFolder(config.dataDir)
    ? mkdtempSync(join(app.getPath('temp'), 'offprint-profile-'))
    : join(config.dataDir, 'electron');
  makeFolder(profileDir);
  app.setPath('userData', profileDir);
  if (!app.requestSingleInstanceLock()) return app.quit();
  const stateFile = join(profileDir, 'window.json');
  const show = (page?: string): void => showWindow(stateFile, page);
  const openings = listenForOpenings((opening) => void showOpening(opening));
  // Unpackaged, the system would start Electron without the app. `--`: what a link holds is never a switch.
  if (app.isPackaged) app.setAsDefaultProtocolClient(APP_SCHEME, process.execPath, ['--']);
  // Notifications and jump lists of Windows go by the id that the installer gives its shortcut.
  app.setAppUserModelId(APP_ID);
  // Without it Linux has no voices.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
  app.enableSandbox();
  const shell = createElectronShell(profileDir);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, shell.openExternal));

  await app.whenReady();
  const library = await openApp(config, { shell });
  const running = new AbortController();
  closeBeforeQuit(library, running);
  guardSession(session.defaultSession);
  guardDownloads(
    session.defaultSession,
    () => app.getPath('downloads'),
    (path) => void library.ready.then(({ services }) => noteSaved(services, path)),
  );
  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  protocol.handle(
    APP_SCHEME,
    createAppProtocol({ files: (request) => library.files(request), rendererDir: rendererDir(), devServer }),
  );
  serveRpcPorts(ipcMain, library);
  library.ready.then((app) => followTheme(app, running.signal)).catch(() => {}); // ends by abort
  const template = menuTemplate(
    {
      openSettings: () => show(`${START_PAGE}#/settings`),
      showDataFolder: () => void shell.showFolder(config.dataDir),
    },
    process.platform,
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  app.on('activate', () => show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  /** Files come in behind the window; the paper is shown when it is there. */
  async function showOpening({ link, files }: Opening): Promise<void> {
    show(pageOf(link));
    if (files.length > 0) show(pageOf(await openFiles(await library.ready, files)));
  }
  const asked = [first, ...openings()].filter(({ link, files }) => link || files.length > 0);
  if (asked.length === 0) show();
  for (const opening of asked) void showOpening(opening);
}

/** Later exports then know the file for their own. One that is not noted is left alone, which loses nothing. */
async function noteSaved({ writeLock, exportFiles }: Services, path: string): Promise<void> {
  await writeLock
    .whenFree(() => exportFiles.noteWritten(path))
    .catch((error: unknown) => log.error('noting what was saved', error));
}
