// `npm start`: sets up, builds, and opens Offprint in the host this machine can run.
import { openOffprint } from './open-offprint.mjs';
import { exitLike, main } from './runtime.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--browser');
  const browser = args.length < process.argv.length - 2;
  await setUp();
  exitLike(await openOffprint({ args, browser }));
});
