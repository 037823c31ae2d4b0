// The command line in a checkout: sets up if needed, then runs src/main/cli.ts on Node 24. Prints nothing of its own on stdout.
import { join } from 'node:path';
import { buildRenderer } from './build.mjs';
import { exitLike, main, node24, nodeFlags, root, run } from './runtime.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  const args = process.argv.slice(2);
  if (args[0] === 'serve') await buildRenderer();
  const cli = join(root, 'src', 'main', 'cli.ts');
  // npm runs scripts in the checkout; files are named from where the user stands.
  const cwd = process.cwd() === root && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
  exitLike(await run(node24(), [...nodeFlags, cli, ...args], { cwd }));
});
