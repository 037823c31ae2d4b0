// Runs the browser host as a child and tells its address.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment, node24, nodeFlags, root } from './runtime.mjs';

/**
 * Starts `offprint serve` from source. `onUrl` is called with each address it prints:
 * once, or after every restart when `nodeArgs` has `--watch`.
 */
export function spawnServe({ args = [], nodeArgs = [], onUrl }) {
  const cli = join(root, 'src', 'main', 'cli.ts');
  const child = spawn(node24(), [...nodeFlags, ...nodeArgs, cli, 'serve', ...args], {
    cwd: root,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{"url"')) onUrl(JSON.parse(line).url);
    else process.stderr.write(`${line}\n`);
  });
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  return { child, ended };
}
