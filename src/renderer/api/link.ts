import type { ClientLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { PORT_MESSAGE, PORT_WANTED } from '#shared/rpc-port.ts';
import { keyHeaders } from './session-key.ts';

// biome-ignore lint/complexity/noBannedTypes: oRPC's own name for "no context"
type NoContext = {};

/**
 * In Electron the preload hands a MessagePort over with `window.postMessage({ type: PORT_MESSAGE }, origin, [port])`.
 * The window asks for it, so that neither side depends on which of the two scripts ran first.
 */
function portLink(): ClientLink<NoContext> {
  const link = new Promise<ClientLink<NoContext>>((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data?.type !== PORT_MESSAGE || !port) return;
      window.removeEventListener('message', receive);
      port.start();
      resolve(new PortLink({ port }));
    };
    window.addEventListener('message', receive);
    window.postMessage({ type: PORT_WANTED }, window.origin);
  });
  return { call: async (path, input, options) => (await link).call(path, input, options) };
}

/** What is told in the moment a page is left, and must arrive all the same. Small, for a browser keeps but little. */
const OUTLIVING = new Set(['papers.savePosition', 'papers.addReadingTime', 'reader.keepDesk']);

/** Browsers keep 64 KB in all alive beyond the page. */
const OUTLIVING_CHARS = 30_000;

/** Whether a call is to arrive even if the page is left just now. What the user wrote is, as far as browsers let it. */
function outlives(path: readonly string[], input: unknown): boolean {
  const call = path.join('.');
  return (
    OUTLIVING.has(call) || (call === 'annotations.edit' && JSON.stringify(input).length < OUTLIVING_CHARS)
  );
}

/** The way to the library in this host; nothing else in the window knows which. */
export function createLink(): ClientLink<NoContext> {
  if (location.protocol === 'offprint:') return portLink();
  return new FetchLink({
    url: `${location.origin}/rpc`,
    headers: keyHeaders,
    fetch: (request, init, _options, path, input) =>
      globalThis.fetch(request, { ...init, keepalive: outlives(path, input) }),
  });
}
