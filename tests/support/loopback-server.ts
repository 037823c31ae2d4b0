import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer extends AsyncDisposable {
  url: string;
  requests: { path: string; headers: IncomingMessage['headers']; at: number }[];
  /** Requests that are answered just now, and the most that ever were; the same for open connections. */
  underWay: { now: number; most: number };
  connections: { now: number; most: number; total: number };
}

/** A bare server on a free port of this machine that answers as the test says. */
export async function startLoopbackServer(
  handle: (request: IncomingMessage, response: ServerResponse, count: number) => void,
): Promise<LoopbackServer> {
  const requests: LoopbackServer['requests'] = [];
  const underWay = { now: 0, most: 0 };
  const connections = { now: 0, most: 0, total: 0 };
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers, at: Date.now() });
    underWay.most = Math.max(underWay.most, ++underWay.now);
    response.once('close', () => underWay.now--);
    handle(request, response, requests.length);
  });
  server.on('connection', (socket) => {
    connections.total++;
    connections.most = Math.max(connections.most, ++connections.now);
    socket.once('close', () => connections.now--);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    underWay,
    connections,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
