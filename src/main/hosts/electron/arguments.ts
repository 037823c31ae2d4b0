import { parseArgs } from 'node:util';

export interface StartArguments {
  /** A command and what follows it, when the app was started as the command line. */
  command?: string[];
  /** The library to open in a window. */
  dataDir?: string;
}

/**
 * Reads the arguments of the app's own start. `offprint list --json` is the command line;
 * `offprint --data-dir D` opens a window. Chromium's switches may stand among them.
 * @param args what follows the executable (and, unpackaged, the app's folder)
 */
export function readStartArguments(args: readonly string[]): StartArguments {
  const isHelp = args[0] === '--help' || args[0] === '--version';
  if (isHelp || (args[0] !== undefined && !args[0].startsWith('-'))) return { command: [...args] };
  const { values } = parseArgs({
    args: [...args],
    options: { 'data-dir': { type: 'string' } },
    strict: false,
  });
  const dataDir = values['data-dir'];
  return typeof dataDir === 'string' ? { dataDir } : {};
}
