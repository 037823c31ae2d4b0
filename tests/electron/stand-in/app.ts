import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { preventable } from './event.ts';
import { createInstanceLock, type InstanceLock } from './instance-lock.ts';
import { theApp } from './the-app.ts';

/** What the app needs of the rest. */
export interface AppHost {
  windows(): { close(): void }[];
  /** Ends Chromium and the like. */
  end(): Promise<void>;
}

/** `app`: the life of the process, its events in the order of Electron's shell/browser/browser.cc. */
export class App extends EventEmitter {
  readonly isPackaged = process.env.STAND_IN_PACKAGED !== undefined;
  readonly name = theApp.name;
  readonly commandLine = {
    switches: new Map<string, string>(),
    appendSwitch: (name: string, value = '') => void this.commandLine.switches.set(name, value),
    hasSwitch: (name: string) => this.commandLine.switches.has(name),
    getSwitchValue: (name: string) => this.commandLine.switches.get(name) ?? '',
  };
  dock: undefined;
  /** What the app has asked of the system, for tests to look at. */
  readonly asked: Record<string, unknown> = {};
  #host: AppHost;
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  #isQuitting = false;
  #isOver = false;
  #lock: InstanceLock | undefined;
  #early: unknown[][] = [];
  #paths = new Map([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['appData', join(homedir(), '.config')],
    ['userData', join(homedir(), '.config', theApp.name)],
    ['sessionData', join(homedir(), '.config', theApp.name)],
    ['downloads', join(homedir(), 'Downloads')],
    ['exe', theApp.argv[0] ?? ''],
  ]);

  constructor(host: AppHost) {
    super();
    this.#host = host;
  }

  isReady(): boolean {
    return this.#isReady;
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  get isOver(): boolean {
    return this.#isOver;
  }
  mustBeReady(what: string): void {
    if (!this.#isReady) throw new Error(`${what} cannot be used before the app is ready`);
  }
  mustNotBeReady(what: string): void {
    if (this.#isReady) throw new Error(`${what} should be called before app is ready`);
  }
  becomeReady(): void {
    // Told to quit before: Electron gets as far as its message loop, and ends there.
    if (this.#isOver) return void this.#end();
    mkdirSync(this.getPath('userData'), { recursive: true });
    this.#isReady = true;
    this.emit('ready', preventable(), {});
    this.#ready.resolve();
    // It is promised that they come after `ready`.
    setImmediate(() => {
      for (const args of this.#early.splice(0)) this.emit('second-instance', preventable(), ...args);
    });
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  /** As documented: the folder must be there. */
  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (!this.#paths.has(name) || !existsSync(path)) throw new Error('Failed to set path');
    this.#paths.set(name, path);
  }
  getAppPath = (): string => theApp.path;
  getName = (): string => theApp.name;
  getVersion = (): string => theApp.version;
  getLocale = (): string => 'en-GB';
  enableSandbox(): void {
    this.mustNotBeReady('app.enableSandbox()');
  }
  focus(): void {}
  setAppUserModelId(id: string): void {
    this.asked.appUserModelId = id;
  }
  setAsDefaultProtocolClient(scheme: string, path?: string, args?: string[]): boolean {
    this.asked.protocolClient = { scheme, path, args };
    return true;
  }
  addRecentDocument(path: string): void {
    this.asked.recentDocuments = [...((this.asked.recentDocuments as string[]) ?? []), path];
  }
  clearRecentDocuments(): void {
    this.asked.recentDocuments = [];
  }
  setJumpList(list: unknown): string {
    this.asked.jumpList = list;
    return 'ok';
  }
  setAboutPanelOptions(options: unknown): void {
    this.asked.aboutPanel = options;
  }
  showAboutPanel(): void {}

  /** One lock a `userData` folder; a second start hands its arguments to the first. */
  requestSingleInstanceLock(data?: unknown): boolean {
    this.#lock ??= createInstanceLock(this.getPath('userData'), data, (args) => {
      if (this.#isReady) this.emit('second-instance', preventable(), ...args);
      else this.#early.push(args);
    });
    return this.#lock !== undefined;
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined;
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  /** Browser::Quit */
  quit(): void {
    if (this.#isQuitting) return;
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    const windows = this.#host.windows();
    for (const window of windows) window.close();
    if (windows.length === 0) this.#shutDown();
  }
  /** Browser::OnWindowCloseCancelled */
  closeCancelled(): void {
    this.#isQuitting = false;
  }
  /** Browser::OnWindowAllClosed */
  allClosed(): void {
    if (this.#isQuitting) this.#shutDown();
    else if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
  /** Browser::NotifyAndShutdown */
  #shutDown(): void {
    if (this.#isOver) return;
    const event = preventable();
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.#isQuitting = false;
      return;
    }
    this.#isOver = true;
    this.emit('quit', preventable(), 0);
    if (this.#isReady) void this.#end();
  }
  exit(code = 0): void {
    this.#isOver = true;
    void this.#end(code);
  }
  async #end(code = Number(process.exitCode ?? 0)): Promise<void> {
    this.releaseSingleInstanceLock();
    await this.#host.end();
    process.removeAllListeners('exit');
    process.exit(code);
  }
}
