// `npm run demo [-- --data DIR] [--browser]`: Offprint as `npm start` opens it, on a library that is thrown away, with a stand-in
// for Hugging Face and arXiv on this machine. `--data` takes captures (DIR/daily_papers/*.json), moved to the days before now.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openOffprint } from './open-offprint.mjs';
import { childEnvironment, exitLike, main, node24, nodeFlags, root } from './runtime.mjs';
import { setUp } from './setup.mjs';

/** A demo does not wait three seconds for each PDF, as arXiv asks for: nobody else uses this one. */
const ARXIV_SPACING_MS = 200;

function readArguments() {
  const options = { data: { type: 'string' }, browser: { type: 'boolean', default: false } };
  const { data, browser } = parseArgs({ options }).values;
  // npm runs scripts in the checkout; files are named from where the user stands.
  return { data: data && resolve(process.env.INIT_CWD ?? '.', data), browser };
}

/** Starts the stand-in; resolves to what the environment must say to ask there. It ends with this process. */
function startUpstream(data) {
  const server = join(root, 'tests', 'support', 'upstream', 'serve-upstream.ts');
  const args = ['--arxiv-spacing', String(ARXIV_SPACING_MS), ...(data ? ['--data', data] : [])];
  // A Ctrl+C is meant for Offprint; a group of its own keeps the stand-in there until Offprint has ended.
  const child = spawn(node24(), [...nodeFlags, server, ...args], {
    env: childEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  return new Promise((ready, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('The stand-in for Hugging Face and arXiv did not start.')));
    createInterface({ input: child.stdout }).once('line', (line) => {
      ready({ env: JSON.parse(line).env, stop: () => child.stdin.end() });
    });
  });
}

await main(async () => {
  const { data, browser } = readArguments();
  await setUp();
  const upstream = await startUpstream(data);
  Object.assign(process.env, upstream.env);
  const library = mkdtempSync(join(tmpdir(), 'offprint-demo-'));
  let end;
  try {
    end = await openOffprint({ args: ['--data-dir', library], browser });
  } finally {
    upstream.stop();
    rmSync(library, { recursive: true, force: true, maxRetries: 5 });
  }
  exitLike(end);
});
