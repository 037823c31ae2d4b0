// The module `electron`: of its main process what Offprint uses, over a Chromium as it is installed. README.md says how true it is.
import { join } from 'node:path';
import { App } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { type Chromium, startChromium } from './chromium.ts';
import type { Host } from './host.ts';
import { createMenus } from './menu.ts';
import { ipcMain } from './ports.ts';
import { createSafeStorage } from './safe-storage.ts';
import { createSchemes } from './schemes.ts';
import { Session } from './session.ts';
import { createNativeTheme, createSystem, Notification } from './system.ts';

const started = Promise.withResolvers<Chromium>();
const schemes = createSchemes();

const app = new App({
  windows: () => BrowserWindow.getAllWindows(),
  async end() {
    schemes.close();
    if (app.isReady()) await (await started.promise).close();
  },
});
const defaultSession = new Session(started.promise, schemes);
const system = createSystem(app);
const nativeTheme = createNativeTheme(() => {
  nativeTheme.emit('updated');
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.dress();
});
const menus = createMenus(
  () => BrowserWindow.getFocusedWindow(),
  () => app.quit(),
  () => app.showAboutPanel(),
);
const host: Host = {
  app,
  schemes,
  chromium: started.promise,
  session: defaultSession,
  colorScheme: () => (nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource),
  press: menus.press,
  workArea: () => system.screen.getPrimaryDisplay().workArea,
};
BrowserWindow.host = host;

const session = {
  get defaultSession() {
    app.mustBeReady('session');
    return defaultSession;
  },
};
const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string }[]): void {
    app.mustNotBeReady('protocol.registerSchemesAsPrivileged');
    schemes.register(list);
  },
  handle(...args: Parameters<typeof schemes.handle>): void {
    app.mustBeReady('protocol');
    schemes.handle(...args);
  },
};
const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId: (id: string) => webContents.getAllWebContents().find(({ target }) => target === id),
};
const { dialog, shell, screen, nativeImage, net } = system;
Notification.onShown = system.onNotified;
const safeStorage = createSafeStorage(app);
const { api: Menu } = menus;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

/** Makes the app ready, once Chromium is there. */
export async function begin(): Promise<void> {
  if (app.isOver) return app.becomeReady();
  await schemes.listen();
  const profile = join(app.getPath('userData'), 'stand-in');
  const chromium = await startChromium(profile);
  await chromium.send('Target.setDiscoverTargets', { discover: true });
  // A window that a page opens is there before the handler's answer can reach Chromium. No handler of Offprint's allows one.
  chromium.on('Target.targetCreated', ({ targetInfo }) => {
    const { openerId, targetId } = targetInfo;
    if (openerId) void chromium.send('Target.closeTarget', { targetId }).catch(() => undefined);
  });
  await defaultSession.serveDownloads(chromium, join(profile, 'downloads'));
  // Playwright waits for this line.
  process.stderr.write(`\nDevTools listening on ${chromium.address}\n`);
  started.resolve(chromium);
  app.becomeReady();
}

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};
