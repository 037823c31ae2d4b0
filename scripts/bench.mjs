// `npm run bench [-- NAME…] [--json] [--corpus DIR] [--rounds N]`: measurements against a peer in the same run.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { buildRenderer } from './build.mjs';
import { childEnvironment, exitLike, main, node24, nodeFlags, root, run } from './runtime.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  await buildRenderer();
  const env = childEnvironment({
    OFFPRINT_CHROMIUM: findBrowser(),
    // What is measured writes no log among the user's.
    OFFPRINT_LOG_DIR: join(tmpdir(), 'offprint-bench-logs'),
  });
  const args = [...nodeFlags, 'tests/bench/bench.ts', ...process.argv.slice(2)];
  exitLike(await run(node24(), args, { cwd: root, env }));
});
