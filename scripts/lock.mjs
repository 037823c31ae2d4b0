// One process at a time, over several processes of one checkout.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './runtime.mjs';

const POLL_MS = 150;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock file, or says who holds it. A file left by a process that died is thrown away. */
function tryTake(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  let holder = '';
  try {
    holder = readFileSync(file, 'utf8');
  } catch {
    return false; // let go meanwhile
  }
  // An empty file is one whose process is about to write its id.
  if (holder !== '' && !isAlive(Number(holder))) rmSync(file, { force: true });
  return false;
}

/**
 * Runs `work` while holding the lock `name`; waits for another process that holds it,
 * calling `onWait` once when it has to.
 */
export async function withLock(name, work, onWait = () => {}) {
  const directory = join(root, '.cache');
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${name}.lock`);
  let waited = false;
  while (!tryTake(file)) {
    if (!waited) onWait();
    waited = true;
    await delay(POLL_MS);
  }
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  try {
    return await work();
  } finally {
    process.off('exit', letGo);
    letGo();
  }
}
