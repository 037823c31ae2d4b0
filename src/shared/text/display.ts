import { cleanLatex } from './clean-latex.ts';

/** A title or abstract taken apart for display. The record itself is never changed. */
export type Segment = { kind: 'text'; text: string } | { kind: 'maths'; tex: string; display: boolean };

/** The openings and closings of maths, longest first. */
const DELIMITERS: [open: string, close: string, display: boolean][] = [
  ['$$', '$$', true],
  ['\\[', '\\]', true],
  ['\\(', '\\)', false],
  ['$', '$', false],
];

const LONGEST_FORMULA = 600;

/** A formula has signs, commands or single letters; prose has words one after the other. */
function looksLikeMaths(tex: string): boolean {
  const bare = tex
    .replace(/\\(?:text|mathrm|textbf|mbox|operatorname|textit|texttt)\s*\{[^{}]*\}/g, '')
    .replace(/\\[a-zA-Z]+/g, '');
  if (/[A-Za-z]{3,}[,.]? +[A-Za-z]{2,}[,.]? +[A-Za-z]{2,}/.test(bare)) return false;
  if (/[\\^_{}=<>+*/|]/.test(tex)) return true;
  if (/^[A-Za-z]{1,24}$/.test(tex)) return true;
  return /^[\d.,\s%-]+$/.test(tex) || !/(?:^|\s)[A-Za-z]{2,}(?:\s|$)|[a-z]{4,}/.test(tex);
}

/** Finds closing signs that are not escaped; each stretch of the source is searched once for each of them. */
function createClosings(source: string) {
  const found = new Map<string, { from: number; at: number }>();
  return (close: string, from: number): number => {
    const known = found.get(close);
    if (known && known.from <= from && from <= known.at) return known.at;
    let at = from;
    while (at < source.length && !source.startsWith(close, at)) at += source[at] === '\\' ? 2 : 1;
    found.set(close, { from, at });
    return at;
  };
}

/** End of the formula whose content begins at `from`, or undefined when this is no maths (a price, a lone sign). */
function endOfFormula(source: string, from: number, close: string, at: number): number | undefined {
  if (at >= source.length || at === from || at - from > LONGEST_FORMULA) return undefined;
  const tex = source.slice(from, at);
  if (!looksLikeMaths(tex)) return undefined;
  if (close !== '$') return at;
  // "$5 and $10", "$5-$10": a price's sign stands after a space or before a figure.
  const priced = /^\d/.test(tex) && (/\s$/.test(tex) || /\d/.test(source[at + 1] ?? ''));
  return priced ? undefined : at;
}

/**
 * Splits a title or abstract into text, cleaned of stray LaTeX, and formulas for a typesetter. Never throws, and takes a
 * time that grows with the length of the source, whatever it holds.
 */
export function toSegments(source: string): Segment[] {
  const segments: Segment[] = [];
  const closing = createClosings(source);
  let textFrom = 0;
  let at = 0;
  const pushText = (to: number) => {
    if (to > textFrom) segments.push({ kind: 'text', text: cleanLatex(source.slice(textFrom, to)) });
  };
  while (at < source.length) {
    const found = DELIMITERS.find(([open]) => source.startsWith(open, at));
    const from = at + (found?.[0].length ?? 0);
    const end = found && endOfFormula(source, from, found[1], closing(found[1], from));
    if (!found || end === undefined) {
      // A backslash escapes what follows it, another backslash too.
      at += source[at] === '\\' ? 2 : 1;
      continue;
    }
    pushText(at);
    segments.push({ kind: 'maths', tex: source.slice(from, end).trim(), display: found[2] });
    at = end + found[1].length;
    textFrom = at;
  }
  pushText(source.length);
  return segments;
}

/** The same as one line of plain text, for names, tooltips and messages; formulas stay as their source. */
export function toPlainText(source: string): string {
  return toSegments(source)
    .map((segment) => (segment.kind === 'text' ? segment.text : cleanLatex(segment.tex)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
