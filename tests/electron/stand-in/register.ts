// Loaded before the app (`node --import`): from here on `electron` is the stand-in, and argv is what Electron shows.
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { theApp } from './the-app.ts';

const STAND_IN = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron' && specifier !== 'electron/main') return next(specifier, context);
    if (isMainThread) return { url: STAND_IN, shortCircuit: true };
    // Worker threads have no module of that name in Electron either.
    throw Object.assign(new Error("Cannot find module 'electron'"), { code: 'MODULE_NOT_FOUND' });
  },
});

if (isMainThread) {
  process.argv.splice(0, Number.POSITIVE_INFINITY, ...theApp.argv);
  Object.defineProperty(process.versions, 'electron', { value: '0.0.0', enumerable: true });
  // Electron warns of what nobody handles, and goes on.
  process.on('unhandledRejection', (error) => {
    process.stderr.write(
      `UnhandledPromiseRejectionWarning: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
  });
}
