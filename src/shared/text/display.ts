import { cleanLatex, FORMULA } from './clean-latex.ts';
import { type Script, splitScripts, toPlainScript } from './scripts.ts';

/** A title or abstract taken apart for display. The record itself is never changed. */
export type Segment = { kind: 'text'; text: string } | Script | Formula;

export interface Formula {
  kind: 'maths';
  tex: string;
  display: boolean;
}

/** The openings and closings of maths, longest first. */
const DELIMITERS: [open: string, close: string, display: boolean][] = [
  ['$$', '$$', true],
  ['\\[', '\\]', true],
  ['\\(', '\\)', false],
  ['$', '$', false],
];

const LONGEST_FORMULA = 600;

const MAY_BE_MARKUP = /[\\{}~`$^]|--|''/;

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

const SIGN = /[\\$]/g;

/** Where the next sign is that may begin, end or escape a formula; the source's end where there is none. */
function nextSign(source: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(source)?.index ?? source.length;
}

/** Finds closing signs that are not escaped; each stretch of the source is searched once for each of them. */
function createClosings(source: string) {
  const found = new Map<string, { from: number; at: number }>();
  return (close: string, from: number): number => {
    const known = found.get(close);
    if (known && known.from <= from && from <= known.at) return known.at;
    let at = nextSign(source, from);
    while (at < source.length && !source.startsWith(close, at))
      at = nextSign(source, at + (source[at] === '\\' ? 2 : 1));
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

/** Parts a source at its formulas: one text more than there are formulas, as they stand in it. */
function partFormulas(source: string): { texts: string[]; formulas: Formula[] } {
  const texts: string[] = [];
  const formulas: Formula[] = [];
  const closing = createClosings(source);
  let textFrom = 0;
  for (let at = nextSign(source, 0); at < source.length; at = nextSign(source, at)) {
    const found = DELIMITERS.find(([open]) => source.startsWith(open, at));
    const from = at + (found?.[0].length ?? 0);
    const end = found && endOfFormula(source, from, found[1], closing(found[1], from));
    if (!found || end === undefined) {
      // A backslash escapes what follows it, another backslash too.
      at += source[at] === '\\' ? 2 : 1;
      continue;
    }
    texts.push(source.slice(textFrom, at));
    formulas.push({ kind: 'maths', tex: source.slice(from, end).trim(), display: found[2] });
    at = end + found[1].length;
    textFrom = at;
  }
  texts.push(source.slice(textFrom));
  return { texts, formulas };
}

/** Cleans the texts between formulas together, since a command may hold some of them: `\emph{$k$-anonymous}`. */
function cleaned(texts: readonly string[]): readonly string[] {
  const together = cleanLatex(texts.join(FORMULA)).split(FORMULA);
  return together.length === texts.length ? together : texts.map(cleanLatex);
}

/**
 * Splits a title or abstract into text, cleaned of stray LaTeX, scripts (the 2 of `X^{2}`), and formulas for a typesetter.
 * Never throws, and takes a time that grows with the length of the source, whatever it holds.
 */
export function toSegments(source: string): Segment[] {
  if (!MAY_BE_MARKUP.test(source)) return source === '' ? [] : [{ kind: 'text', text: source }];
  const { texts, formulas } = partFormulas(source);
  return cleaned(texts).flatMap((text, index): Segment[] => {
    const formula = formulas[index];
    return [...splitScripts(text), ...(formula ? [formula] : [])];
  });
}

/**
 * A source whose text is cleaned, and whose formulas stay as they are written: it reads as it is shown, and can be cut and
 * taken apart again. The source itself where cleaned text would be read differently.
 */
export function tidySource(source: string): string {
  if (!MAY_BE_MARKUP.test(source)) return source;
  const { texts, formulas } = partFormulas(source);
  const written = cleaned(texts).map((text) => text.replaceAll('$', '\\$'));
  if (written.some((text) => text.replaceAll('\\$', '$') !== cleanLatex(text))) return source;
  return written
    .map((text, index) => {
      const formula = formulas[index];
      const sign = formula?.display ? '$$' : '$';
      return formula ? `${text}${sign}${formula.tex || ' '}${sign}` : text;
    })
    .join('');
}

/** The same as plain text, its lines as they are: what is searched. Formulas as well as letters can tell them. */
export const toPlainLines = (source: string): string =>
  MAY_BE_MARKUP.test(source) ? toSegments(source).map(plainSegment).join('') : source;

/** The same as one line of plain text, for names and messages. */
export const toPlainText = (source: string): string => toPlainLines(source).replace(/\s+/g, ' ').trim();

function plainSegment(segment: Segment): string {
  if (segment.kind === 'text') return segment.text;
  if (segment.kind === 'script') return toPlainScript(segment);
  return splitScripts(cleanLatex(segment.tex), 'maths')
    .map((part) => (part.kind === 'script' ? toPlainScript(part) : part.text))
    .join('');
}
