import { EventEmitter } from 'node:events';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Chromium } from './chromium.ts';
import { preventable } from './event.ts';
import type { Schemes } from './schemes.ts';

type Check = (contents: null, permission: string, origin: string, details: object) => boolean;
type Ask = (
  contents: null,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;

/** Electron's permissions, as the DevTools protocol describes them. */
const PERMISSIONS: readonly (readonly [permission: string, descriptor: object])[] = [
  ['clipboard-sanitized-write', { name: 'clipboard-write', allowWithoutSanitization: false }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['midi', { name: 'midi' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['display-capture', { name: 'display-capture' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['window-management', { name: 'window-management' }],
  ['local-fonts', { name: 'local-fonts' }],
];

/** The session of all windows. */
export class Session extends EventEmitter {
  /** The handlers, for tests to ask as Chromium would. */
  permissionCheck: Check = () => true;
  permissionAsk: Ask = (_contents, _permission, answer) => answer(true);
  devicePermission: (details: object) => boolean = () => true;
  #chromium: Promise<Chromium>;
  #schemes: Schemes;

  constructor(chromium: Promise<Chromium>, schemes: Schemes) {
    super();
    this.#chromium = chromium;
    this.#schemes = schemes;
  }

  setPermissionCheckHandler(handler: Check): void {
    this.permissionCheck = handler;
    void this.#tellPermissions();
  }
  setPermissionRequestHandler(handler: Ask): void {
    this.permissionAsk = handler;
    void this.#tellPermissions();
  }
  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.devicePermission = handler;
  }

  isGranted(permission: string, page: string): boolean {
    let isGranted = false;
    const details = { requestingUrl: page, isMainFrame: true };
    this.permissionAsk(null, permission, (answer) => (isGranted = answer), details);
    return isGranted && this.permissionCheck(null, permission, page, {});
  }

  /** Chromium cannot ask this process: it is told what the handlers answer, for the app's pages and for strange ones. */
  async #tellPermissions(): Promise<void> {
    const chromium = await this.#chromium;
    for (const page of ['offprint://app/', 'https://example.com/']) {
      const { origin } = new URL(this.#schemes.toBrowser(page));
      for (const [name, permission] of PERMISSIONS) {
        const setting = this.isGranted(name, page) ? 'granted' : 'denied';
        await chromium.send('Browser.setPermission', { origin, permission, setting }).catch(() => undefined);
      }
    }
  }

  /** Lets Chromium download into a folder of the stand-in's, from where each file goes where the app, or the dialog, says. */
  async serveDownloads(chromium: Chromium, folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await chromium.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const under = new Map<string, DownloadItem>();
    chromium.on('Browser.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
      const item = new DownloadItem(this.#schemes.toApp(url), suggestedFilename);
      const event = preventable();
      this.emit('will-download', event, item, null);
      if (event.defaultPrevented) return void chromium.send('Browser.cancelDownload', { guid });
      under.set(guid, item);
    });
    chromium.on('Browser.downloadProgress', ({ guid, state }) => {
      const item = under.get(guid);
      if (!item || state === 'inProgress') return;
      under.delete(guid);
      const path = item.getSavePath();
      if (state === 'completed') {
        mkdirSync(dirname(path), { recursive: true });
        copyFileSync(join(folder, guid), path);
        rmSync(join(folder, guid));
      }
      item.emit('done', preventable(), state === 'completed' ? 'completed' : 'cancelled');
    });
  }
}

class DownloadItem extends EventEmitter {
  #path = '';
  #offered = '';
  readonly getURL: () => string;
  readonly getFilename: () => string;

  constructor(url: string, name: string) {
    super();
    this.getURL = () => url;
    this.getFilename = () => name;
  }
  /** The dialog takes what it is offered. */
  setSaveDialogOptions({ defaultPath = '' }: { defaultPath?: string }): void {
    this.#offered = defaultPath;
  }
  setSavePath(path: string): void {
    this.#path = path;
  }
  getSavePath(): string {
    return this.#path || this.#offered;
  }
}
