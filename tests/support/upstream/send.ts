import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.ts';
import type { Fault } from './faults.ts';

const WIRE = new Set(['cut', 'drip', 'stall', 'length-too-long', 'length-too-short']);

/** Writes a part of the body; resolves once it was handed to the system, false when the client has gone. */
function write(response: ServerResponse, part: Uint8Array, count: (bytes: number) => void): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(false);
    const gone = () => resolve(false);
    response.once('close', gone);
    response.write(part, (error) => {
      response.off('close', gone);
      if (!error) count(part.length);
      resolve(!error);
    });
  });
}

async function drip(
  response: ServerResponse,
  rest: Uint8Array,
  fault: Fault,
  count: (bytes: number) => void,
) {
  const { bytes = 1, everyMs = 50, times = Infinity } = fault.drip ?? {};
  let sent = 0;
  for (let drop = 0; drop < times && sent < rest.length; drop++) {
    await wait(everyMs);
    if (!(await write(response, rest.subarray(sent, sent + bytes), count))) return;
    sent += bytes;
  }
  if (sent < rest.length && !(await write(response, rest.subarray(sent), count))) return;
  response.end();
}

/** Sends the answer, as badly as the fault says. `count` is told the bytes of the body that were sent. */
export async function send(
  response: ServerResponse,
  { status, headers, body }: Answer,
  faults: readonly Fault[],
  count: (bytes: number) => void,
): Promise<void> {
  const fault = status < 300 ? faults.find(({ kind }) => WIRE.has(kind)) : undefined;
  const half = Math.floor(body.length / 2);
  const firstBytes = Math.min(fault?.firstBytes ?? half, body.length);
  let length = body.length;
  if (fault?.kind === 'length-too-long') length += 1000;
  if (fault?.kind === 'length-too-short') length = half;
  response.writeHead(status, status === 304 ? headers : { ...headers, 'content-length': length });
  if (response.req.method === 'HEAD' || body.length === 0) {
    response.end();
    return;
  }
  if (!fault) {
    if (await write(response, body, count)) response.end();
    return;
  }
  const isWhole = fault.kind.startsWith('length');
  if (!(await write(response, isWhole ? body : body.subarray(0, firstBytes), count))) return;
  if (fault.kind === 'drip') await drip(response, body.subarray(firstBytes), fault, count);
  else if (fault.kind !== 'stall') response.destroy();
}
