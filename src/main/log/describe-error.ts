const MOST_FRAMES = 12;
const MOST_CHARS = 300;

/** What was thrown, twice: what may always stand in the log, and all of it. */
export interface Description {
  /** Without a word that could come from a paper, a note, a search or an address. */
  safe: string;
  full: string;
}

/** Errors of the engine: their words are V8's, but for what they quote. */
const ENGINE = new Set(['TypeError', 'RangeError', 'ReferenceError', 'EvalError']);

const withoutQuotes = (text: string): string => text.replace(/(["'`“‘])[\s\S]*?["'`”’]/g, '“…”');

/** Where it was thrown: the frames below the message, whatever lines the message has. */
function framesOf({ stack = '', message }: Error): string {
  const below = message === '' ? stack : stack.slice(stack.indexOf(message) + message.length);
  const frames = below.split('\n').filter((line) => /^\s+at \S/.test(line));
  return frames
    .slice(0, MOST_FRAMES)
    .map((frame) => `\n${frame}`)
    .join('');
}

function safeWords(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  // The words of SQLite name tables and columns; those of a system call name a file, which is called as a paper is.
  const isSpoken = ENGINE.has(error.name) || error.name === 'SqliteError';
  const words = isSpoken ? withoutQuotes(error.message).slice(0, MOST_CHARS) : '';
  const call = 'syscall' in error ? String(error.syscall) : '';
  return [error.name, code, call, words].filter(Boolean).join(' ');
}

/**
 * An error for the log. Its message is written only where it cannot tell of what the user reads or wrote: the place where it
 * was thrown, which is always named, says the rest to who has the source.
 */
export function describeError(error: unknown): Description {
  if (!(error instanceof Error)) return { safe: typeof error, full: String(error) };
  const frames = framesOf(error);
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  const because = (words: string | undefined) => (words === undefined ? '' : `\n  because of ${words}`);
  return {
    safe: `${safeWords(error)}${frames}${because(cause?.safe)}`,
    full: `${error.stack ?? error}${because(cause?.full)}`,
  };
}
