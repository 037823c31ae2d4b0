// `npm test`: everything a change must pass. The end-to-end tests run beside all others: they wait for much of their time, and the
// others calculate meanwhile. What they say is shown in one piece, once the others have ended.
import { main, run } from './runtime.mjs';
import { setUp } from './setup.mjs';

const BESIDE = ['check', 'test:unit', 'test:integration'];

/** Runs one of package.json's scripts; `code` is not 0 where it failed. */
const script = (name, options) =>
  run('npm', ['run', '--silent', name], { shell: process.platform === 'win32', ...options });

/** Runs a script and keeps what it says. */
async function quietly(name) {
  const said = [];
  const { code } = await script(name, {
    stdio: ['ignore', 'pipe', 'pipe'],
    onSpawn(child) {
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    },
  });
  return { name, code, said: Buffer.concat(said) };
}

await main(async () => {
  await setUp();
  const endToEnd = quietly('test:e2e');
  const failed = [];
  for (const name of BESIDE) {
    const { code } = await script(name);
    if (code !== 0) failed.push(name);
  }
  const { name, code, said } = await endToEnd;
  process.stdout.write(said);
  if (code !== 0) failed.push(name);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}`);
});
