// Runs the browser host as a child and tells its address.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment, node24, nodeFlags, root } from './runtime.mjs';
import { passSignals } from './signals.mjs';

/**
 * Starts `offprint serve` from source. `onUrl` is called with each address it prints, and the page that leads to another:
 * once, for every Enter in the terminal, and after every restart when `nodeArgs` has `--watch`.
 */
export function spawnServe({ args = [], nodeArgs = [], onUrl }) {
  const cli = join(root, 'src', 'main', 'cli.ts');
  const child = spawn(node24(), [...nodeFlags, ...nodeArgs, cli, 'serve', ...args], {
    cwd: root,
    env: childEnvironment(),
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{"url"')) {
      const { url, page } = JSON.parse(line);
      onUrl(url, page);
    } else process.stderr.write(`${line}\n`);
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
