// Preloaded into a process (`--import`): writes down whom it connects to, a line each, in the file OFFPRINT_CONNECTIONS names.
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const connect = Socket.prototype.connect;

Socket.prototype.connect = function watched(...args) {
  // net.connect passes its normalised arguments on as an array.
  const options = [args].flat(2).find((arg) => typeof arg === 'object' && arg !== null) ?? {};
  appendFileSync(process.env.OFFPRINT_CONNECTIONS, `${options.path ?? options.host ?? 'localhost'}\n`);
  return connect.apply(this, args);
};
