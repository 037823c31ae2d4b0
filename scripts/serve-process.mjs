// Runs the browser host as a child and tells its address.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment, node24, nodeFlags, root } from './runtime.mjs';
import { passSignals } from './signals.mjs';

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
  const stopPassing = passSignals(child);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopPassing();
      resolve({ code, signal });
    });
  });
  return { child, ended };
}
