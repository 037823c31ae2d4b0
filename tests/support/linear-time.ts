import { Session } from 'node:inspector';
import { runInThisContext } from 'node:vm';

/** Long enough for any linear rule on the slowest machine, and short of what a quadratic one takes for a megabyte. */
const WATCHDOG_MS = 20_000;

/** What text rules were ever slow on: signs that open, escape, end, join, break or combine, alone and in a row. */
export const WORST: readonly string[] = [
  ...['\\', '$', '{', '}', '(', '[', '<', '&', '*', '_', '`', '"', "'", '-', '.', ',', '#', '|', '~', '^'],
  ...[
    ' ',
    '\n',
    '\t',
    '\u00ad',
    '\u0002',
    '\u0301',
    '\u202e',
    'a',
    'A',
    '1',
    'é',
    'ﬁ',
    '一',
    'א',
    '😀',
    '\ud800',
  ],
  ...[
    'a ',
    'a\n',
    'a-\n',
    ' \n',
    '$a',
    '\\(',
    '\\$',
    '$$',
    '{\\"o}',
    '\\textbf{',
    '--',
    ' --',
    '``',
    "``a''",
  ],
  ...[
    'A. B, ',
    '1. ',
    '[1] ',
    '(a) ',
    'http://a/',
    '10.1/',
    'arXiv:',
    'a:"',
    'a b" ',
    '¨o',
    'a ´',
    'a\u001b',
    'a\u000c',
    'a\u0002',
    '1\n',
    '- \n',
    '1 ﬁ',
    '](',
    '**a',
    'a_',
  ],
];

/**
 * A text of at most `length` code units that repeats `pattern`, whole: where the last time takes another branch, V8 counts
 * apart what it counts as one otherwise.
 */
export const repeated = (pattern: string, length: number): string =>
  pattern.repeat(Math.floor(length / pattern.length));

/** Counts what JavaScript does. V8 itself counts: no clock is involved. */
export function createStepCounter() {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

  /** Blocks executed since it was asked last. */
  function take(): number {
    let blocks = 0;
    session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error) throw error;
      for (const script of coverage.result)
        for (const { ranges } of script.functions) for (const { count } of ranges) blocks += count;
    });
    return blocks;
  }

  return {
    /** How many blocks of code a call executes, without what is only set up once in a while. */
    stepsOf(work: () => unknown): number {
      const count = () => {
        take();
        work();
        return take();
      };
      return Math.min(count(), count());
    },
    /** Counting slows everything down: to be called before anything else is run. */
    close: () => session.disconnect(),
  };
}

/** Runs work that may be stuck in a regular expression too; throws when it takes longer than the watchdog allows. */
export function underWatchdog(work: () => unknown): void {
  const name = 'offprintWorkUnderWatchdog';
  Object.assign(globalThis, { [name]: work });
  try {
    runInThisContext(`${name}()`, { timeout: WATCHDOG_MS });
  } finally {
    Reflect.deleteProperty(globalThis, name);
  }
}
