import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface InstanceLock {
  release(): void;
}

/** Sends its last argument to the socket that its first one names; run as a process of its own, for the caller waits. */
const TELL = `require('node:net').connect(process.argv[1]).end(process.argv[2])`;

/**
 * Chromium's ProcessSingleton: a lock in the profile's folder.
 * @param onSecond told what a second start hands over: argv, working directory, its data
 * @returns undefined where another process has it; that is told
 */
export function createInstanceLock(
  folder: string,
  data: unknown,
  onSecond: (args: unknown[]) => void,
): InstanceLock | undefined {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'stand-in.lock');
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const socket = join(tmpdir(), `stand-in-${name}.sock`);
  if (isHeld(file)) {
    const told = JSON.stringify([process.argv, process.cwd(), data ?? null]);
    spawnSync(process.execPath, ['-e', TELL, socket, told], { env: {} });
    return undefined;
  }
  writeFileSync(file, String(process.pid));
  rmSync(socket, { force: true });
  const server = createServer({ allowHalfOpen: true }, async (connection) => {
    const text = Buffer.concat(await connection.toArray()).toString();
    connection.end();
    onSecond(JSON.parse(text) as unknown[]);
  });
  server.listen(socket).unref();
  return {
    release() {
      server.close();
      rmSync(file, { force: true });
      rmSync(socket, { force: true });
    },
  };
}

function isHeld(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
