import { app, dialog } from 'electron';
import { runCli } from './commands/run-cli.ts';
import { resolveConfig } from './config.ts';
import { readStartArguments } from './hosts/electron/arguments.ts';
import { runElectronHost } from './hosts/electron/electron-host.ts';
import { log, openLog } from './log/log.ts';

// The composition root of the Electron host: the window, or one command of the command line.
const { command, dataDir, link } = readStartArguments(process.argv.slice(app.isPackaged ? 1 : 2));

if (command) {
  runCli(command).then((code) => app.exit(code));
} else {
  const config = resolveConfig({ dataDir, patienceMs: Number.POSITIVE_INFINITY });
  openLog(config.logDir);
  runElectronHost(config, link).catch((error: unknown) => {
    log.error('Offprint could not start', error);
    dialog.showErrorBox(
      'Offprint cannot open its library',
      error instanceof Error ? error.message : String(error),
    );
    app.exit(1);
  });
}
