import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** The command line's entry. */
export const CLI_SOURCE = join(root, 'src', 'main', 'cli.ts');

/** `offprint` as a user of the checkout types it. */
export const NPM_RUN = ['npm', 'run', '--silent', 'offprint', '--'];

/** Starts `offprint serve` as a process of its own; the caller ends it. @param env what it has besides ours */
export function spawnServe(
  dataDir: string,
  args: string[] = [],
  offprint = [process.execPath, CLI_SOURCE],
  env: Record<string, string> = {},
) {
  const [command = '', ...first] = offprint;
  const child = spawn(command, [...first, 'serve', '--data-dir', dataDir, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  // 'close' comes after both streams have ended.
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, lines, errors }));
  const url = once(reader, 'line').then(([line]) => (JSON.parse(String(line)) as { url: string }).url);
  return {
    child,
    ended,
    url: Promise.race([url, ended.then(({ errors }) => Promise.reject(new Error(errors)))]),
  };
}
