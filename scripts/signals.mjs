// Passing on to a child that Offprint shall end.

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const LOOK_MS = 200;

/**
 * Calls `onGone` when the npm that started us is no more: killed outright, it can pass nothing on, and nobody
 * would be left to end the server. (Scripts in package.json say `exec`, or npm would signal a shell in between.)
 */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
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
