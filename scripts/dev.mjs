// `npm run dev`: hot reload. In Electron when its binary and a display are here, else in the browser host.
import { fileURLToPath } from 'node:url';
import { hasDisplay } from './browsers.mjs';
import { findElectron } from './electron-binary.mjs';
import { childEnvironment, exitLike, main, node24, run, tool } from './runtime.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp();
  const args = process.argv.slice(2);
  const inElectron = hasDisplay() && findElectron() !== undefined && !args.includes('--browser');
  if (inElectron) {
    process.stdout.write('Developing in Electron: its binary and a display are here.\n');
    exitLike(
      await run(node24(), [tool('electron-vite/bin/electron-vite.js'), 'dev', '--watch', '--', ...args], {
        env: childEnvironment(),
      }),
    );
    return;
  }
  // Vite itself needs the newer Node, which may not be the one running this.
  const rest = args.filter((arg) => arg !== '--browser');
  const script = fileURLToPath(new URL('./dev-browser.mjs', import.meta.url));
  exitLike(await run(node24(), [script, ...rest], { env: childEnvironment() }));
});
