// What runs in pages: sent to them as source, before any script of theirs. Neither function uses anything from around it.
import { decodeClone, encodeClone } from './clone.ts';

/** What a page tells this process. */
export type FromPage =
  | { is: 'post'; channel: string; text: string; ports: number[] }
  | { is: 'port-message'; port: number; text: string }
  | { is: 'port-closed'; port: number }
  | { is: 'key'; key: string; modifiers: string[] }
  | { is: 'open'; url: string };

interface Preload {
  call: (message: FromPage) => void;
  encode: typeof encodeClone;
  decode: typeof decodeClone;
  /** Tells the page's own world which of its ports leads to main. */
  portEvent: string;
  script: (require: (name: string) => unknown) => void;
}

/** The world of the preload script: its `require`, and the page's ends of ports. */
function preloadSide({ call, encode, decode, portEvent, script }: Preload): void {
  // Without `nodeIntegrationInSubFrames` a frame within the page has no preload script.
  if (window.top !== window) return;
  const ports = new Map<number, MessagePort>();
  const idOf = new WeakMap<MessagePort, number>();
  const partnerOf = new WeakMap<MessagePort, MessagePort>();

  // A page that is being closed has no tasks left, and yet what it posts arrives in Electron: so its own world hands that over
  // by itself, and must know which port it is. It is told when the partner of a port to main is posted to it.
  const RealChannel = MessageChannel;
  globalThis.MessageChannel = class extends RealChannel {
    constructor() {
      super();
      partnerOf.set(this.port1, this.port2);
      partnerOf.set(this.port2, this.port1);
    }
  };
  const post = window.postMessage.bind(window);
  window.postMessage = ((message: unknown, target: string, transfer: Transferable[] = []) => {
    for (const port of transfer) {
      const partner = partnerOf.get(port as MessagePort);
      const detail = String((partner && idOf.get(partner)) ?? '');
      dispatchEvent(new CustomEvent(portEvent, { detail }));
    }
    post(message, target, transfer);
  }) as typeof window.postMessage;

  function handOver(port: MessagePort): number {
    const id = ports.size + 1;
    ports.set(id, port);
    idOf.set(port, id);
    port.onmessage = ({ data }) => call({ is: 'port-message', port: id, text: encode(data) });
    port.addEventListener('close', () => call({ is: 'port-closed', port: id }));
    return id;
  }

  Object.assign(globalThis, {
    standInPost: (id: number, text: string) => ports.get(id)?.postMessage(decode(text)),
    standInClose: (id: number) => ports.get(id)?.close(),
  });

  const ipcRenderer = {
    postMessage(channel: string, message: unknown, transfer: MessagePort[] = []) {
      call({ is: 'post', channel, text: encode(message), ports: transfer.map(handOver) });
    },
  };
  // What the page leaves of a key, its menu gets.
  addEventListener('keydown', (event) => {
    setTimeout(() => {
      if (event.defaultPrevented) return;
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      const held = { mod: ctrlKey || metaKey, alt: altKey, shift: shiftKey };
      const modifiers = Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? name : []));
      call({ is: 'key', key, modifiers });
    });
  });
  script((name) => {
    if (name === 'electron' || name === 'electron/renderer') return { ipcRenderer };
    throw new Error(`module not found: ${name}`);
  });
}

/**
 * The page's own world: what it posts on a port to main is handed over at once, and main is asked about windows before there
 * are any. No handler of Offprint's lets one be opened.
 */
function pageSide(call: (message: FromPage) => void, encode: typeof encodeClone, portEvent: string): void {
  if (window.top !== window) return;
  const coming: string[] = [];
  const idOf = new WeakMap<MessagePort, number>();
  addEventListener(portEvent, (event) => coming.push((event as CustomEvent<string>).detail), true);
  addEventListener(
    'message',
    (event) => {
      if (event.source !== window) return;
      for (const port of event.ports) {
        const id = Number(coming.shift());
        if (id) idOf.set(port, id);
      }
    },
    true,
  );
  window.open = (url = '') => {
    call({ is: 'open', url: new URL(url, location.href).href });
    return null;
  };
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.href || event.defaultPrevented || !['_blank', '_new'].includes(link.target)) return;
    event.preventDefault();
    call({ is: 'open', url: link.href });
  });
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function postMessage(this: MessagePort, ...args: [unknown]) {
    const port = idOf.get(this);
    if (port === undefined) return post.apply(this, args);
    call({ is: 'port-message', port, text: encode(args[0]) });
  };
}

const PORT_EVENT = 'stand-in-port';

/** Takes the binding out of the page's sight, and gives it to the function. */
const withBinding = (binding: string, body: string): string =>
  `{ const binding = globalThis.${binding}; delete globalThis.${binding};
  const call = (message) => binding(JSON.stringify(message)); ${body} }`;

/** For the page's own world. @param binding the name of the function that reaches this process */
export const pageScript = (binding: string): string =>
  withBinding(binding, `(${pageSide})(call, ${encodeClone}, ${JSON.stringify(PORT_EVENT)});`);

/** For the world of the preload script. @param preload its source, CommonJS */
export const preloadScript = (binding: string, preload: string): string =>
  withBinding(
    binding,
    `(${preloadSide})({ call, encode: ${encodeClone}, decode: ${decodeClone}, portEvent: ${JSON.stringify(PORT_EVENT)},
    script(require) { const module = { exports: {} }; const { exports } = module;
    const process = { type: 'renderer', sandboxed: true, contextIsolated: true, versions: {}, env: {} };
    ${preload}
    } });`,
  );
