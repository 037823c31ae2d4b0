// Passing on to a child that Offprint shall end.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LOOK_MS = 200;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The parent of another process; undefined where the system does not say. */
function parentOf(pid) {
  try {
    // The name, second in the line, is in brackets and may hold anything.
    if (process.platform === 'linux')
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
    return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
  } catch {
    return undefined;
  }
}

/**
 * Calls `onGone` when the npm that started us has ended. npm passes signals to the shell between it and us only,
 * and that shell just dies: without looking, `kill` on `npm run serve` would leave the server running.
 */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return () => {};
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && (!npm || isAlive(npm))) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Makes the child end when this process is told to, or when its npm is gone. Returns how to stop that. */
export function passSignals(child) {
  const forward = (signal) => child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  const stopWatching = watchNpm(() => child.kill('SIGTERM'));
  return () => {
    stopWatching();
    for (const signal of FORWARDED) process.off(signal, forward);
  };
}
