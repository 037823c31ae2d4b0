import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { preventable } from './event.ts';
import type { Host } from './host.ts';
import { type ContentsOptions, WebContents } from './web-contents.ts';

/** A page that hangs is not waited for any longer. */
const CLOSE_MS = 5_000;

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowOptions extends ContentsOptions, Partial<Bounds> {
  show?: boolean;
  title?: string;
  progress?: number;
}

const all = new Set<BrowserWindow>();
let last = 0;

/** The one shown or focused last. */
const focused = () => [...all].sort((a, b) => b.focusedAt - a.focusedAt)[0];

/** No window manager: bounds are what the app says. */
export class BrowserWindow extends EventEmitter {
  /** Set once, by what makes the module. */
  static host: Host;
  static getAllWindows = (): BrowserWindow[] => [...all];
  /** The one shown or focused last. */
  static getFocusedWindow = (): BrowserWindow | null => focused() ?? null;
  static fromWebContents = (contents: WebContents | undefined): BrowserWindow | null =>
    [...all].find(({ webContents }) => webContents === contents) ?? null;
  static fromId = (id: number): BrowserWindow | null => [...all].find((window) => window.id === id) ?? null;

  readonly id = ++last;
  readonly webContents: WebContents;
  readonly options: WindowOptions;
  focusedAt = 0;
  #bounds: Bounds;
  #isVisible: boolean;
  #isMaximized = false;
  #isMinimized = false;
  #isFullScreen = false;
  #isClosing = false;

  constructor(options: WindowOptions = {}) {
    super();
    BrowserWindow.host.app.mustBeReady('BrowserWindow');
    this.options = options;
    const { width = 800, height = 600, x, y, show = true } = options;
    const area = BrowserWindow.host.workArea();
    this.#bounds = {
      x: x ?? area.x + Math.round((area.width - width) / 2),
      y: y ?? area.y + Math.round((area.height - height) / 2),
      width,
      height,
    };
    this.#isVisible = show;
    all.add(this);
    this.webContents = new WebContents(BrowserWindow.host, options);
    this.webContents.ownerWindow = this;
    BrowserWindow.host.app.emit('web-contents-created', preventable(), this.webContents);
    BrowserWindow.host.app.emit('browser-window-created', preventable(), this);
    this.webContents.on('stand-in-close', () => this.close());
    this.webContents.once('stand-in-paint', () => this.#painted());
    void this.#watch();
  }

  /** Under Wayland a hidden window never paints: electron#48859. */
  #painted(): void {
    const isMute = process.env.STAND_IN_WAYLAND !== undefined && !this.#isVisible;
    if (isMute) this.once('show', () => this.emit('ready-to-show'));
    else this.emit('ready-to-show');
  }
  async #watch(): Promise<void> {
    const chromium = await BrowserWindow.host.chromium;
    chromium.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.webContents.target) this.#closed();
    });
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  show(): void {
    this.#isVisible = true;
    this.focusedAt = performance.now();
    this.emit('show');
  }
  showInactive(): void {
    this.#isVisible = true;
    this.emit('show');
  }
  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }
  focus(): void {
    this.focusedAt = performance.now();
    this.emit('focus');
  }
  isFocused(): boolean {
    return focused() === this;
  }
  isVisible(): boolean {
    return this.#isVisible;
  }
  minimize(): void {
    this.#isMinimized = true;
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  restore(): void {
    this.#isMinimized = false;
  }
  /** Shows a window that is not shown yet, too. */
  maximize(): void {
    this.#isMaximized = true;
    this.#isVisible = true;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  setFullScreen(isFull: boolean): void {
    this.#isFullScreen = isFull;
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.#isFullScreen;
  }
  setProgressBar(progress: number): void {
    this.options.progress = progress;
  }
  setTitle(title: string): void {
    this.options.title = title;
  }
  getBounds(): Bounds {
    return { ...this.#bounds };
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Bounds>): void {
    Object.assign(this.#bounds, bounds);
  }
  isDestroyed(): boolean {
    return !all.has(this);
  }

  close(): void {
    if (this.#isClosing || !all.has(this)) return;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) BrowserWindow.host.app.closeCancelled();
    else this.destroy();
  }
  destroy(): void {
    this.#isClosing = true;
    void this.webContents
      .closePage()
      .then(() => setTimeout(CLOSE_MS, undefined, { ref: false }))
      .then(() => this.#closed());
  }
  #closed(): void {
    if (!all.delete(this)) return;
    this.webContents.gone();
    this.emit('closed');
    if (all.size === 0) BrowserWindow.host.app.allClosed();
  }
}
