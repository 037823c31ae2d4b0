import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Far more than all windows of one person have open: a browser opens six at most to one server. */
const MOST_CONNECTIONS = 128;
/** A request may arrive so slowly, in milliseconds; a large PDF takes seconds on this machine. */
const REQUEST_MS = 120_000;
const HEADERS_MS = 20_000;

/**
 * Bounds what connections may cost: too many of them, or requests that never end. Of too many, those that carry no request go
 * first, the oldest of them before the others; a new one is turned away where all are at work.
 *
 * Also keeps track of idle ones, so that closing need not wait for them: Node's own `closeIdleConnections` leaves those
 * that never carried a request, and browsers open some in advance.
 * @returns closes the idle ones now, and each other one when its answer is out
 */
export function limitConnections(server: Server, most = MOST_CONNECTIONS): () => void {
  const open = new Set<Socket>();
  /** In the order they became idle. */
  const idle = new Set<Socket>();
  let isClosing = false;
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = HEADERS_MS;

  server.on('connection', (socket) => {
    if (open.size >= most) {
      const [oldest] = idle;
      if (!oldest) {
        socket.destroy();
        return;
      }
      open.delete(oldest);
      idle.delete(oldest);
      oldest.destroy();
    }
    open.add(socket);
    idle.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      idle.delete(socket);
    });
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (isClosing) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
  });

  return () => {
    isClosing = true;
    for (const socket of idle) socket.destroy();
  };
}
