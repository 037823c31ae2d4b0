import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Cdp } from './chromium.ts';
import { decodeClone } from './clone.ts';
import { preventable } from './event.ts';
import type { Host } from './host.ts';
import { type FromPage, pageScript, preloadScript } from './page-side.ts';
import { ipcMain, MessagePortMain } from './ports.ts';

/** The functions by which pages reach this process, one a world, and the world of the preload script. */
const PRELOAD_BINDING = 'standInFromPreload';
const PAGE_BINDING = 'standInFromPage';
const WORLD = 'Electron Isolated Context';

interface Frame {
  id: string;
  parent: Frame | null;
  url: string;
  readonly origin: string;
}

interface OpenRequest {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
}

export interface ContentsOptions {
  width?: number;
  height?: number;
  webPreferences?: { preload?: string };
}

let last = 0;

/** What a window shows: a page of Chromium. What it is told before Chromium has made the page waits for that. */
export class WebContents extends EventEmitter {
  readonly id = ++last;
  readonly session: Host['session'];
  /** Chromium's id of the page, once there is one. */
  target: string | undefined;
  mainFrame: Frame | null = null;
  #host: Host;
  #frames = new Map<string, Frame>();
  /** The preload script's world of the page of now. */
  #world: number | undefined;
  #ports = new Map<number, MessagePortMain>();
  #open: (request: OpenRequest) => { action: string } = () => ({ action: 'allow' });
  #load: (PromiseWithResolvers<void> & { url: string }) | undefined;
  /** Navigations that main asked for, which nobody is asked about. */
  #own = new Set<string>();
  #isCrashed = false;
  #isDestroyed = false;
  #zoom = 1;
  #attached: Promise<Cdp>;

  constructor(host: Host, options: ContentsOptions) {
    super();
    this.#host = host;
    this.session = host.session;
    this.#attached = this.#attach(options);
    this.#attached.catch((error: unknown) =>
      process.stderr.write(`No page for a window: ${String(error)}\n`),
    );
  }

  /** Resolves once Chromium has made the page. */
  async attached(): Promise<void> {
    await this.#attached;
  }
  async #send(method: string, params?: object): Promise<unknown> {
    const page = await this.#attached;
    return await page.send(method, params).catch(() => undefined);
  }

  getURL(): string {
    return this.mainFrame?.url ?? '';
  }
  isCrashed(): boolean {
    return this.#isCrashed;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  isLoading(): boolean {
    return this.#load !== undefined;
  }
  setWindowOpenHandler(handler: (request: OpenRequest) => { action: string }): void {
    this.#open = handler;
  }
  reload(): void {
    void this.#send('Page.reload');
  }
  forcefullyCrashRenderer(): void {
    void this.#send('Page.crash');
  }
  toggleDevTools(): void {
    this.emit('devtools-opened');
  }
  getZoomFactor(): number {
    return this.#zoom;
  }
  zoomBy(factor: number | undefined): void {
    this.#zoom = factor === undefined ? 1 : this.#zoom * factor;
  }
  print(options: object = {}): void {
    this.#host.app.asked.print = options;
  }
  async executeJavaScript(expression: string): Promise<unknown> {
    const page = await this.#attached;
    const { result } = await page.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result?.value;
  }
  close(): void {
    this.emit('stand-in-close');
  }
  /** After `nativeTheme` changed. */
  dress(): void {
    const features = [{ name: 'prefers-color-scheme', value: this.#host.colorScheme() }];
    void this.#send('Emulation.setEmulatedMedia', { features });
  }

  /** Rejects as `ERR_ABORTED` when another load takes its place; a load that nobody waits for fails in silence. */
  loadURL(url: string): Promise<void> {
    this.#load?.reject(
      Object.assign(new Error(`ERR_ABORTED (-3) loading '${this.#load.url}'`), { errno: -3 }),
    );
    const load = Object.assign(Promise.withResolvers<void>(), { url });
    load.promise.catch(() => undefined);
    this.#load = load;
    void this.#navigate(url).catch((error: unknown) => load.reject(error));
    return load.promise;
  }
  async #navigate(url: string): Promise<void> {
    const page = await this.#attached;
    if (this.#load?.url !== url) return;
    const address = this.#host.schemes.toBrowser(url);
    const document = address.replace(/#.*$/, '');
    this.#own.add(document);
    // The same address again is a reload.
    if (this.getURL() === url) return void (await page.send('Page.reload'));
    const { errorText, loaderId } = await page.send('Page.navigate', { url: address });
    if (loaderId === undefined) this.#own.delete(document);
    if (errorText) throw new Error(`${errorText} loading '${url}'`);
  }
  #loaded(): void {
    this.#load?.resolve();
    this.#load = undefined;
  }

  async #attach({ width = 800, height = 600, webPreferences = {} }: ContentsOptions): Promise<Cdp> {
    const chromium = await this.#host.chromium;
    const size = { width, height, newWindow: true };
    const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank', ...size });
    this.target = targetId;
    const { sessionId } = await chromium.send('Target.attachToTarget', { targetId, flatten: true });
    const page = chromium.session(sessionId);
    this.#listen(page);
    for (const domain of ['Page', 'Inspector', 'Runtime']) await page.send(`${domain}.enable`);
    await page.send('Page.setLifecycleEventsEnabled', { enabled: true });
    await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await page.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
    if (webPreferences.preload) {
      const preload = readFileSync(webPreferences.preload, 'utf8');
      await page.send('Runtime.addBinding', { name: PRELOAD_BINDING, executionContextName: WORLD });
      await page.send('Runtime.addBinding', { name: PAGE_BINDING });
      await page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(PAGE_BINDING) });
      await page.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(PRELOAD_BINDING, preload),
        worldName: WORLD,
      });
    }
    const { frameTree } = await page.send('Page.getFrameTree');
    this.mainFrame ??= this.#frame(frameTree.frame.id);
    const features = [{ name: 'prefers-color-scheme', value: this.#host.colorScheme() }];
    await page.send('Emulation.setEmulatedMedia', { features });
    return page;
  }

  #frame(id: string, parent?: string): Frame {
    const known = this.#frames.get(id);
    if (known) return known;
    const frame: Frame = {
      id,
      parent: parent === undefined ? null : this.#frame(parent),
      url: '',
      get origin() {
        return URL.canParse(this.url) ? new URL(this.url).origin : 'null';
      },
    };
    this.#frames.set(id, frame);
    if (!frame.parent) this.mainFrame ??= frame;
    return frame;
  }

  #listen(page: Cdp): void {
    const { toApp } = this.#host.schemes;
    page.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#frame(frameId, parentFrameId));
    page.on('Page.frameNavigated', ({ frame }) => {
      const known = this.#frame(frame.id, frame.parentId);
      known.url = toApp(frame.url + (frame.urlFragment ?? ''));
      if (known !== this.mainFrame) return;
      this.#isCrashed = false;
      this.emit('did-navigate', preventable(), known.url);
    });
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frame(frameId);
      frame.url = toApp(url);
      if (frame !== this.mainFrame) return;
      this.emit('did-navigate-in-page', preventable(), frame.url, true);
      this.#loaded();
    });
    page.on('Page.loadEventFired', () => {
      this.emit('did-finish-load');
      this.#loaded();
    });
    page.on('Page.lifecycleEvent', ({ name, frameId }) => {
      const isOwn = frameId === this.mainFrame?.id && !this.getURL().startsWith('about:');
      if (name === 'firstPaint' && isOwn) this.emit('stand-in-paint');
    });
    page.on('Fetch.requestPaused', (request) => void this.#onDocument(page, request));
    // What Chromium hands to the system, and what it makes itself, is never requested.
    page.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      if (!/^(?:https?|about|javascript):/i.test(url)) this.#mayNavigate(frameId, url);
    });
    page.on('Page.javascriptDialogOpening', () => {
      void page.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => undefined);
    });
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData.frameId === this.mainFrame?.id) this.#world = context.id;
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#cutPorts();
    });
    page.on('Runtime.executionContextsCleared', () => this.#cutPorts());
    page.on('Runtime.bindingCalled', ({ payload }) => this.#hear(page, JSON.parse(payload) as FromPage));
    page.on('Inspector.targetCrashed', () => this.#crashed());
  }

  #crashed(): void {
    this.#isCrashed = true;
    this.#cutPorts();
    const details = { reason: 'crashed', exitCode: 5 };
    this.emit('render-process-gone', preventable(), details);
    this.#host.app.emit('render-process-gone', preventable(), this, details);
  }

  /** Asks main about what the page itself wants. */
  #mayNavigate(frameId: string, url: string): boolean {
    const frame = this.#frame(frameId);
    const details = { url: this.#host.schemes.toApp(url), isMainFrame: frame === this.mainFrame, frame };
    const event = preventable(details);
    this.emit('will-frame-navigate', event);
    if (event.isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, event.url);
    return !event.defaultPrevented;
  }

  async #onDocument(page: Cdp, request: PausedRequest): Promise<void> {
    const { requestId, frameId, redirectedRequestId } = request;
    const { url } = request.request;
    const isOwn = this.#own.delete(url.replace(/#.*$/, ''));
    let isAllowed = true;
    if (redirectedRequestId) {
      const event = preventable({
        url: this.#host.schemes.toApp(url),
        isMainFrame: frameId === this.mainFrame?.id,
      });
      this.emit('will-redirect', event, event.url);
      isAllowed = !event.defaultPrevented;
    } else if (!isOwn) isAllowed = this.#mayNavigate(frameId, url);
    const answer = isAllowed
      ? page.send('Fetch.continueRequest', { requestId })
      : page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    await answer.catch(() => undefined);
  }

  #cutPorts(): void {
    this.#world = undefined;
    const ports = [...this.#ports.values()];
    this.#ports.clear();
    for (const port of ports) port.cut();
  }

  #hear(page: Cdp, message: FromPage): void {
    if (message.is === 'post') this.#receive(page, message);
    else if (message.is === 'open') {
      const url = this.#host.schemes.toApp(message.url);
      this.#open({ url, frameName: '', features: '', disposition: 'foreground-tab' });
    } else if (message.is === 'key') this.#host.press(message.key, message.modifiers, this.ownerWindow);
    else if (message.is === 'port-message') this.#ports.get(message.port)?.receive(message.text);
    else {
      this.#ports.get(message.port)?.cut();
      this.#ports.delete(message.port);
    }
  }

  /** What the preload script posts, with ports. Only the top frame has one. */
  #receive(page: Cdp, message: FromPage & { is: 'post' }): void {
    const contextId = this.#world;
    // Not waited for: messages keep their order all the same.
    const call = (name: string, ...args: unknown[]) => {
      const expression = `${name}(${args.map((arg) => JSON.stringify(arg)).join()})`;
      void page.send('Runtime.evaluate', { expression, contextId, silent: true }).catch(() => undefined);
    };
    const ports = message.ports.map((id) => {
      const port = new MessagePortMain({
        send: (text) => call('standInPost', id, text),
        close: () => call('standInClose', id),
      });
      this.#ports.set(id, port);
      return port;
    });
    const event = preventable({ ports, sender: this, senderFrame: this.mainFrame, type: 'frame' });
    ipcMain.emit(message.channel, event, decodeClone(message.text));
  }

  /** The window these contents are in; set by it. */
  ownerWindow: Parameters<Host['press']>[2] = null;

  /** Closes the page as a window's button does: what it does at its end runs. */
  async closePage(): Promise<void> {
    await this.#attached.catch(() => undefined);
    const chromium = await this.#host.chromium;
    await chromium.send('Target.closeTarget', { targetId: this.target }).catch(() => undefined);
  }
  /** The page is closed. */
  gone(): void {
    this.#isDestroyed = true;
    this.#cutPorts();
    this.#loaded();
    this.emit('destroyed');
  }
}

interface PausedRequest {
  requestId: string;
  frameId: string;
  redirectedRequestId?: string;
  request: { url: string };
}
