import { parseArgs } from 'node:util';
import { type OpenLink, parseOpenLink } from '#shared/open-link.ts';

export interface StartArguments {
  /** A command and what follows it, when the app was started as the command line. */
  command?: string[];
  /** The library to open in a window. */
  dataDir?: string;
  /** What to show in it: the system starts the app with a link that was followed elsewhere. */
  link?: OpenLink;
}

/** The link among what the app was started with; Chromium's switches may stand around it. */
export function linkAmong(args: readonly string[]): OpenLink | undefined {
  for (const arg of args) {
    const link = parseOpenLink(arg);
    if (link) return link;
  }
  return undefined;
}

/** A link into the app, also one that it does not understand: never a command. */
const isLink = (arg: string): boolean => /^offprint:/i.test(arg);

/**
 * Reads the arguments of the app's own start. `offprint list --json` is the command line;
 * `offprint --data-dir D` opens a window, `offprint offprint://open?…` too. Chromium's switches may stand among them.
 * @param args what follows the executable (and, unpackaged, the app's folder)
 */
export function readStartArguments(args: readonly string[]): StartArguments {
  const isHelp = args[0] === '--help' || args[0] === '--version';
  if (isHelp || (args[0] !== undefined && !args[0].startsWith('-') && !isLink(args[0])))
    return { command: [...args] };
  const { values } = parseArgs({
    args: [...args],
    options: { 'data-dir': { type: 'string' } },
    strict: false,
  });
  const dataDir = values['data-dir'];
  const link = linkAmong(args);
  return { ...(typeof dataDir === 'string' && { dataDir }), ...(link && { link }) };
}
