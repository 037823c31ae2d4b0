import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './library.ts';

interface Remembered {
  answer: string;
  /** A copy of the library as it was after the command. */
  folder: string;
}

const memory = new Map<string, Remembered>();
const copies = temporaryFolder();
process.once('exit', () => copies[Symbol.dispose]());

/** When the library's database was last written; undefined while there is none. */
function writtenAt(dataDir: string): number | undefined {
  return statSync(join(dataDir, 'library.sqlite'), { throwIfNoEntry: false })?.mtimeMs;
}

/** The arguments, files by what is in them; nothing for a folder, and for commands that depend on more than these. */
function said(args: readonly string[], dataDir: string): string | undefined {
  if (!['import', 'list'].includes(args[0] ?? '')) return undefined;
  if (args.some((arg) => existsSync(arg) && !statSync(arg).isFile())) return undefined;
  const files = args.map((arg) => (existsSync(arg) ? readFileSync(arg, 'base64') : ''));
  // A day and an hour, for tests live at moments of their own.
  return JSON.stringify([
    new Date().toISOString().slice(0, 13),
    args.map((arg) => arg.replace(dataDir, '')),
    files,
  ]);
}

/**
 * Runs commands on a library that begins empty. Where another test has begun with the very same commands, the library is
 * a copy of what came of them, and no process starts: nearly all tests begin with one of a few libraries.
 */
export function createRememberedRuns(dataDir: string, run: (args: readonly string[]) => Promise<string>) {
  /** What the library came of; undefined once that is not known. */
  let history: string | undefined = '';
  let seen = writtenAt(dataDir);

  /** Makes the library what it was after the command, where that is known. */
  function recall(key: string): string | undefined {
    const known = memory.get(key);
    if (known) cpSync(known.folder, dataDir, { recursive: true, preserveTimestamps: true });
    return known?.answer;
  }

  async function runAndKeep(key: string, args: readonly string[]): Promise<string> {
    const answer = await run(args);
    if (answer.includes(dataDir)) history = undefined;
    else {
      const folder = join(copies.path, key);
      cpSync(dataDir, folder, { recursive: true, preserveTimestamps: true });
      memory.set(key, { answer, folder });
    }
    return answer;
  }

  return {
    /** Something else works on the library from now on. */
    forget(): void {
      history = undefined;
    },
    async run(args: readonly string[]): Promise<string> {
      if (writtenAt(dataDir) !== seen) history = undefined;
      const told = history === undefined ? undefined : said(args, dataDir);
      if (told === undefined) {
        history = undefined;
        return run(args);
      }
      const key = createHash('sha256').update(`${history}${told}`).digest('hex');
      history = key;
      const answer = recall(key) ?? (await runAndKeep(key, args));
      seen = writtenAt(dataDir);
      return answer;
    },
  };
}
