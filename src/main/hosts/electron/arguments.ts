import { type OpenLink, parseOpenLink } from '#shared/open-link.ts';

/** What the app was started for: one command of the command line, or a window. */
export type StartArguments =
  /** Its arguments, those of Chromium left out. */
  | { command: string[] }
  | {
      /** The library to open. */
      dataDir?: string;
      /** What to show: the system starts the app with a link that was followed elsewhere. */
      link?: OpenLink;
      /** Files to bring in, as they were named: "open with" starts the app with them. */
      files: string[];
    };

interface Surroundings {
  /** The names of the commands. */
  commands: readonly string[];
  /** Whether something names a file that is there. */
  isFile: (path: string) => boolean;
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

/** Switches of the command line's own that say by themselves that it is meant. */
const OF_COMMANDS = new Set(['-h', '--help', '-V', '--version', '--json']);

/** Splits arguments in what has a meaning here: words, our own switches with their values. Chromium's stay out. */
function sort(args: readonly string[]): { words: string[]; switches: string[]; dataDir: string | undefined } {
  const words: string[] = [];
  const switches: string[] = [];
  let dataDir: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--data-dir') dataDir = args[++i] ?? '';
    else if (arg.startsWith('--data-dir=')) dataDir = arg.slice('--data-dir='.length);
    else if (OF_COMMANDS.has(arg)) switches.push(arg);
    // What follows is no switch, whatever it looks like.
    else if (arg === '--') words.push(...args.slice(i + 1).filter(isLink));
    else if (!arg.startsWith('-')) words.push(arg);
    if (arg === '--') break;
  }
  return { words, switches, dataDir };
}

/**
 * Reads the arguments of the app's own start, in any order: `offprint list --json` and `offprint --json list` are the command
 * line, `offprint --data-dir D`, `offprint paper.pdf` and `offprint offprint://open?…` open a window.
 * @param args what follows the executable (and, unpackaged, the app's folder)
 */
export function readStartArguments(
  args: readonly string[],
  { commands, isFile }: Surroundings,
): StartArguments {
  const { words, switches, dataDir } = sort(args);
  const [word] = words;
  const given = dataDir === undefined ? [] : dataDir === '' ? ['--data-dir'] : ['--data-dir', dataDir];
  if (word !== undefined && commands.includes(word)) {
    const at = args.indexOf(word);
    const before = sort(args.slice(0, at));
    const first = before.dataDir === undefined ? [] : ['--data-dir', before.dataDir];
    return { command: [...before.switches, ...first, ...args.slice(at)] };
  }
  const isWindow = words.every((each) => isLink(each) || isFile(each));
  // Wrong usage is for the command line to tell.
  if (switches.length > 0 || dataDir === '' || !isWindow)
    return { command: [...switches, ...given, ...words] };
  const link = linkAmong(words);
  const files = words.filter((each) => !isLink(each));
  return { files, ...(dataDir !== undefined && { dataDir }), ...(link && { link }) };
}
