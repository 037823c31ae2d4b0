import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

type Handler = (request: Request) => Response | Promise<Response>;

/** Headers that belong to the connection, which a handler in Electron is not given. */
const OF_CONNECTION = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'keep-alive']);

/**
 * Schemes of the app's own. Chromium as it comes cannot be taught one, so `offprint://app/x` is
 * `http://app.offprint.localhost:<port>/x` to it: an origin of its own, a secure context, answered by this process alone, with
 * ranges, streams, bodies and aborts as Chromium's network stack has them.
 */
export function createSchemes() {
  const privileged = new Set<string>();
  const handlers = new Map<string, Handler>();
  const server = createServer((message, answer) => void serve(message, answer));
  let port = 0;

  function toBrowser(url: string): string {
    const [, blob = '', scheme = '', host, path] =
      /^(blob:)?([a-z][\w+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
    if (!privileged.has(scheme.toLowerCase())) return url;
    return `${blob}http://${host}.${scheme.toLowerCase()}.localhost:${port}${path || '/'}`;
  }

  function toApp(url: string): string {
    const found = /^(blob:)?http:\/\/([^/?#]*)\.([\w+-]+)\.localhost:(\d+)(.*)$/is.exec(url);
    const [, blob = '', host, scheme = '', at, path] = found ?? [];
    return Number(at) === port && privileged.has(scheme) ? `${blob}${scheme}://${host}${path}` : url;
  }

  async function serve(message: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = toApp(`http://${message.headers.host}${message.url}`);
    const scheme = url.slice(0, url.indexOf(':'));
    const handler = handlers.get(scheme);
    if (!handler) return void message.socket.destroy();
    try {
      const response = await handler(requestOf(message, url));
      const headers = Object.fromEntries(response.headers);
      if (headers['content-type']?.includes('javascript')) return await sendScript(response, headers, scheme);
      answer.writeHead(response.status, headers);
      if (!response.body) return void answer.end();
      await pipeline(Readable.fromWeb(response.body as never), answer);
    } catch (error) {
      // Also where the page hung up.
      if (!answer.headersSent) process.stderr.write(`A request failed: ${url} ${String(error)}\n`);
      answer.destroy();
    }

    /** The page has to believe that it lives at the scheme: the one thing that is changed in what the app serves. */
    async function sendScript(
      response: Response,
      headers: Record<string, string>,
      protocol: string,
    ): Promise<void> {
      const script = (await response.text()).replaceAll('location.protocol', JSON.stringify(`${protocol}:`));
      delete headers['content-length'];
      answer.writeHead(response.status, headers).end(script);
    }
  }

  return {
    toBrowser,
    toApp,
    register: (schemes: { scheme: string }[]) => {
      for (const { scheme } of schemes) privileged.add(scheme);
    },
    handle(scheme: string, handler: Handler): void {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    async listen(): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.listen(0, '127.0.0.1', resolve);
      await promise;
      port = (server.address() as AddressInfo).port;
    },
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

export type Schemes = ReturnType<typeof createSchemes>;

/** As Electron makes it: without a signal, and with a body in one piece. */
function requestOf(message: IncomingMessage, url: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    if (!OF_CONNECTION.has(name)) headers.set(name, String(value));
  const { method = 'GET' } = message;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { headers, method });
  const body = new ReadableStream({
    async pull(controller) {
      const whole = Buffer.concat(await message.toArray());
      if (whole.length > 0) controller.enqueue(new Uint8Array(whole));
      controller.close();
    },
  });
  return new Request(url, { headers, method, body, ...{ duplex: 'half' } });
}
