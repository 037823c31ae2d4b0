import type { TextLine } from './text-line.ts';

/** How entries are marked: `[1]`, `(1)`, `1.`, `1`, or a name in brackets such as `[Knu84]`. */
const NUMBERED = [
  /^\[\s?(\d{1,4})\s?\]\s*/,
  /^\((\d{1,4})\)\s*/,
  /^(\d{1,4})\.\s+/,
  /^(\d{1,4})\.(?=\p{L})/u,
  /^(\d{1,3})\s+(?=[\p{L}“"])/u,
];
const NAMED = /^\[((?=[^\]]*[\p{L}\d])[^\][]{2,60})\]\s*/u;

/** Where an entry begins, and what marks it there. */
export interface EntryStart {
  /** Index of its first line. */
  line: number;
  label?: string;
  /** Length of the label and the space behind it, in the line's text. */
  skip: number;
}

/** The first label stands on one of these lines. */
const FIRST_LINES = 3;
/** So many lines that begin with a 1 are looked at, in search of a list. */
const MOST_TRIES = 50;
/** Labels that could not be read may be missing from a count. */
const MOST_MISSED = 3;

/** Follows a count from 1 up, whatever other numbers lines begin with. */
function count(lines: readonly TextLine[], pattern: RegExp): EntryStart[] {
  const starts: EntryStart[] = [];
  let last = 0;
  let lastX: number | undefined;
  for (const [line, { text, x1, height }] of lines.entries()) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const number = Number(match[1]);
    const isNext = number === last + 1;
    const isNear = number > last && number <= last + MOST_MISSED && Math.abs(x1 - (lastX ?? x1)) < height / 4;
    if (last === 0 ? line >= FIRST_LINES || number > MOST_MISSED : !isNext && !isNear) continue;
    starts.push({ line, label: match[1], skip: match[0].length });
    last = number;
    lastX = x1;
  }
  return starts;
}

/** Entries marked with numbers that count up; empty where there are none. */
export function numberedStarts(lines: readonly TextLine[]): EntryStart[] {
  const counts = NUMBERED.map((pattern) => count(lines, pattern));
  const longest = counts.reduce((a, b) => (b.length > a.length ? b : a));
  const isCount = longest.length > 1 || (longest.length === 1 && lines.length < 12);
  return isCount ? longest : [];
}

/** Entries marked with names in brackets; empty where there are none. */
export function namedStarts(lines: readonly TextLine[]): EntryStart[] {
  const starts = lines.flatMap(({ text }, line): EntryStart[] => {
    const match = NAMED.exec(text);
    return match?.[1] ? [{ line, label: match[1].replace(/\s+/g, ' ').trim(), skip: match[0].length }] : [];
  });
  const isStyle = (starts[0]?.line ?? FIRST_LINES) < FIRST_LINES && starts.length >= lines.length * 0.1;
  return isStyle ? starts : [];
}

/** The last line from which on a numbered list of at least `least` entries is found that passes the test. */
export function findNumberedList(
  lines: readonly TextLine[],
  least: number,
  passes: (list: readonly TextLine[]) => boolean,
): number | undefined {
  let tries = 0;
  for (let start = lines.length - least; start >= 0 && tries < MOST_TRIES; start -= 1) {
    const text = lines[start]?.text ?? '';
    if (!NUMBERED.some((pattern) => pattern.exec(text)?.[1] === '1')) continue;
    tries += 1;
    const rest = lines.slice(start);
    const starts = numberedStarts(rest);
    const last = starts.at(-1);
    if (last && starts.length >= least && passes(rest.slice(0, last.line))) return start;
  }
  return undefined;
}
