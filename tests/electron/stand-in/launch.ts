// Starts an app's folder as Electron's binary does: by the `main` of its package.json, in a process whose argv is Electron's.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const NODE_MAJOR = 24;

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR)
  fail(
    `The stand-in for Electron needs Node ${NODE_MAJOR}: name one in STAND_IN_NODE. This is ${process.version}.`,
  );
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('-'));
if (folder === undefined) fail('Usage: electron [switches] <app folder> [arguments]');

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  main: string;
  name: string;
  productName?: string;
  version: string;
};
const register = join(import.meta.dirname, 'register.ts');
const entry = join(import.meta.dirname, 'entry.ts');
const inspect = args.filter((arg) => arg.startsWith('--inspect'));
// Packaged, the executable is the app: its arguments follow it.
const rest = process.env.STAND_IN_PACKAGED ? args.filter((arg) => arg !== folder) : args;
const child = spawn(process.execPath, [...inspect, '--import', register, entry], {
  stdio: 'inherit',
  env: {
    ...process.env,
    STAND_IN_APP: JSON.stringify({
      argv: [join(import.meta.dirname, 'electron'), ...rest],
      path: resolve(folder),
      main: join(resolve(folder), manifest.main),
      name: manifest.productName ?? manifest.name,
      version: manifest.version,
    }),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
