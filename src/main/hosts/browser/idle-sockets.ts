import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps track of connections that carry no request, so that closing need not wait for them.
 * Node's own `closeIdleConnections` leaves those that never carried one, and browsers open some in advance.
 * @returns closes the idle ones now, and each other one when its answer is out
 */
export function trackIdleSockets(server: Server): () => void {
  const idle = new Set<Socket>();
  let isClosing = false;

  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
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
