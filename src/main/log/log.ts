import { isMainThread, parentPort, type Worker } from 'node:worker_threads';
import { type Description, describeError } from './describe-error.ts';
import { createFold } from './fold-lines.ts';
import { createLogFile } from './log-file.ts';

export type Level = 'error' | 'warn' | 'info' | 'debug';

interface Entry {
  level: Level;
  /** What happened, in fixed words: never a title, a note, a query or an address. */
  what: string;
  detail?: Description;
}

let file: ReturnType<typeof createLogFile> | undefined;
let isDebugging = false;

/** Failures are said on stderr too: there is a terminal behind the command line and the browser host. */
function write({ level, what, detail }: Entry, more: number): void {
  const words = isDebugging ? detail?.full : detail?.safe;
  const said = [what, words].filter(Boolean).join(': ');
  const line = more > 0 ? `${said.split('\n', 1)[0]} (${more} more times)` : said;
  file?.append(`${new Date().toISOString()} ${process.pid} ${level} ${line}`);
  if (level === 'error' || level === 'warn') console.error(`offprint: ${line}`);
}

const fold = createFold<Entry>(write);

/** One process writes one log: its threads hand over what they have to say. */
function take(entry: Entry): void {
  if (!isMainThread) parentPort?.postMessage({ log: entry });
  else if (entry.level === 'debug') {
    if (isDebugging) write(entry, 0);
  } else fold.add(`${entry.level} ${entry.what} ${entry.detail?.full ?? ''}`, entry);
}

const say =
  (level: Level) =>
  (what: string, error?: unknown): void =>
    take({ level, what, ...(error !== undefined && { detail: describeError(error) }) });

/**
 * What Offprint notes of its own doing. What repeats itself is written once and then counted. Until `openLog` it goes to stderr
 * only, as in tests.
 */
export const log = {
  error: say('error'),
  warn: say('warn'),
  info: say('info'),
  /** Written only while debugging is on, with all its words. */
  debug(what: string, words = ''): void {
    take({ level: 'debug', what, detail: { safe: '', full: words } });
  },
};

/** Whether what was read, written and searched for may stand in the log, as the user set it. */
export function debugLog(isOn: boolean): void {
  isDebugging = isOn || process.env.OFFPRINT_LOG === 'debug';
}

/** Has this process write its log to files in a folder, which is made when there is something to write. */
export function openLog(dir: string): void {
  file = createLogFile(dir);
  debugLog(false);
  // Before the process ends by it, which it does all the same.
  process.on('uncaughtExceptionMonitor', (error) => log.error('Offprint ended by an error', error));
  process.on('exit', fold.flush);
}

/** Takes over what a thread has to say. */
export function logThread(worker: Worker): void {
  worker.on('message', (message: { log?: Entry }) => {
    if (message.log) take(message.log);
  });
}
