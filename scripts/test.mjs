// `npm test`: everything a change must pass. The end-to-end tests run beside all others: they wait for much of their time, and the
// others calculate meanwhile. `--corpus` adds the tests over the corpus. What a part says is shown in one piece, once it has ended.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, run } from './runtime.mjs';
import { setUp } from './setup.mjs';

/** Why a part takes more than a minute. */
const WHY = {
  'test:unit': 'two thousand tests, some of them with thousands of made inputs',
  'test:integration': 'real servers that stall, real processes that are killed again and again',
  'test:e2e': 'two hundred windows, each with a server of its own',
  'test:corpus': 'hundreds of real papers are read whole, and opened in a browser',
};

/** Runs one of package.json's scripts and shows what it said; answers its name if it failed. */
async function part(name, folder) {
  const begun = Date.now();
  const file = join(folder, name.replace(':', '-'));
  const log = openSync(file, 'w');
  const { code } = await run('npm', ['run', '--silent', name], {
    shell: process.platform === 'win32',
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const seconds = Math.round((Date.now() - begun) / 1000);
  const why = seconds > 60 && WHY[name] ? `: ${WHY[name]}` : '';
  process.stdout.write(`── ${name}, ${seconds} s${why}\n${readFileSync(file)}`);
  return code === 0 ? [] : [name];
}

async function inTurn(names, folder) {
  const failed = [];
  for (const name of names) failed.push(...(await part(name, folder)));
  return failed;
}

await main(async () => {
  await setUp();
  const corpus = process.argv.includes('--corpus') ? ['test:corpus'] : [];
  const folder = mkdtempSync(join(tmpdir(), 'offprint-tests-'));
  const failed = await Promise.all([
    inTurn(['test:e2e'], folder),
    inTurn(['check', 'test:unit', 'test:integration', ...corpus], folder),
  ]);
  rmSync(folder, { recursive: true });
  if (failed.flat().length > 0) throw new Error(`Failed: ${failed.flat().join(', ')}`);
});
