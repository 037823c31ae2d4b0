import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import { commandNames, runCli } from './commands/run-cli.ts';
import { resolveConfig } from './config.ts';
import { readStartArguments } from './hosts/electron/arguments.ts';
import { runElectronHost } from './hosts/electron/electron-host.ts';
import { log, openLog } from './log/log.ts';

// The composition root of the Electron host: the window, or one command of the command line.

/** What follows the executable, and the app's folder where there is one among the arguments. */
function ownArguments(): string[] {
  const args = process.argv.slice(1);
  if (app.isPackaged) return args;
  const folder = args.findIndex((arg) => !arg.startsWith('-') && resolve(arg) === app.getAppPath());
  return args.slice(folder + 1);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** What was printed is out before the process ends: to a pipe it may still be on its way. */
async function flush(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => void stream.write('', () => done()));
}

const start = readStartArguments(ownArguments(), { commands: commandNames(), isFile });

if ('command' in start) {
  // Until this is done Electron waits with everything that needs a display.
  const code = await runCli(start.command);
  await flush();
  process.exit(code);
}

const config = resolveConfig({ dataDir: start.dataDir, patienceMs: Number.POSITIVE_INFINITY });
openLog(config.logDir);
const files = start.files.map((path) => resolve(path));
// Not waited for: the app is ready only after this.
runElectronHost(config, { ...start, files }).catch((error: unknown) => {
  log.error('Offprint could not start', error);
  dialog.showErrorBox(
    'Offprint cannot open its library',
    error instanceof Error ? error.message : String(error),
  );
  app.exit(1);
});
