import { Command, CommanderError } from 'commander';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { resolveConfig } from '../config.ts';
import { log, openLog } from '../log/log.ts';
import { addAddCommand } from './add.ts';
import { oneLine } from './command.ts';
import { addDoctorCommand } from './doctor.ts';
import { addExportCommand } from './export.ts';
import { addImportCommand } from './import.ts';
import { addListCommand } from './list.ts';
import { addSearchCommand } from './search.ts';
import { addServeCommand } from './serve.ts';
import { addStatsCommand } from './stats.ts';
import { addSyncCommand } from './sync.ts';

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

/** The options that all commands take: before the command or behind it. */
function createProgram(): Command {
  const program = new Command('offprint')
    .description('A desktop reader for research papers. Without a command: see `npm start`.')
    .version(resolveConfig().version)
    .option('--data-dir <dir>', 'the library to use (else OFFPRINT_DATA_DIR, else the usual place)')
    .option('--json', 'one JSON document on stdout')
    .hook('preAction', (given, command) => {
      for (const [name, value] of Object.entries(given.opts())) command.setOptionValue(name, value);
    })
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .showHelpAfterError('(offprint --help lists the commands)');
  for (const add of [
    addServeCommand,
    addSyncCommand,
    addAddCommand,
    addImportCommand,
    addExportCommand,
    addListCommand,
    addSearchCommand,
    addStatsCommand,
    addDoctorCommand,
  ])
    add(program);
  // Set before the first parse: sub-commands do not take over their parent's settings.
  for (const command of program.commands) command.exitOverride().configureHelp({ showGlobalOptions: true });
  return program;
}

export const commandNames = (): string[] => createProgram().commands.map((command) => command.name());

/**
 * Runs one command of the command line.
 * @param args what follows the program's name
 * @returns the exit code: 0 done, 1 failed (one line on stderr says why), 2 wrong usage
 */
export async function runCli(args: readonly string[]): Promise<number> {
  openLog(resolveConfig().logDir);
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
    log.info('A command failed', error);
    process.stderr.write(`offprint: ${oneLine(libraryErrorOf(error) ?? error)}\n`);
    return EXIT_FAILURE;
  }
}
