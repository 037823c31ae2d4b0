import { fieldNamed } from './fields.ts';
import { type PastedPaper, pastedPaper } from './pasted-paper.ts';

interface Place {
  /** Offsets into the query, end exclusive. */
  start: number;
  end: number;
}

export type Token = Place &
  (
    | { kind: 'open' | 'close' | 'minus' | 'stray-quote' }
    /** `or`, `AND`: joins what stands beside it, or is a word where nothing does. */
    | { kind: 'joiner'; text: string; joins: 'or' | 'and' }
    | { kind: 'field'; name: string }
    | { kind: 'quoted'; text: string; hasStar: boolean }
    | { kind: 'paper'; paper: PastedPaper }
    | { kind: 'word'; text: string; hasStar: boolean }
  );

const SPACE = /\s/;
/** Straight quotation marks, and those that keyboards make of them. */
const QUOTE = /["“”„]/;
const FIELD = /^([A-Za-z]+):/;

const isEdge = (char: string | undefined): boolean =>
  char === undefined || SPACE.test(char) || QUOTE.test(char) || char === '(' || char === ')';

/** Reads a run of characters up to the next edge; a backslash takes the character after it as it is. */
function readRun(query: string, start: number): { text: string; end: number; hasStar: boolean } {
  let text = '';
  let end = start;
  let stars = 0;
  while (end < query.length) {
    const char = query[end];
    if (isEdge(char)) break;
    const next = query[end + 1];
    const isEscape = char === '\\' && next !== undefined && !SPACE.test(next);
    stars = char === '*' ? stars + 1 : 0;
    text += isEscape ? next : char;
    end += isEscape ? 2 : 1;
  }
  return { text: text.slice(0, text.length - stars), end, hasStar: stars > 0 };
}

/** Reads what stands in quotation marks; a backslash keeps one of them, or itself, from meaning more. */
function readQuoted(query: string, start: number): Token {
  let text = '';
  for (let at = start + 1; at < query.length; at += 1) {
    const char = query[at] ?? '';
    const next = query[at + 1] ?? '';
    if (QUOTE.test(char)) {
      const hasStar = next === '*';
      return { kind: 'quoted', text, hasStar, start, end: at + (hasStar ? 2 : 1) };
    }
    const isEscape = char === '\\' && (next === '\\' || QUOTE.test(next));
    text += isEscape ? next : char;
    if (isEscape) at += 1;
  }
  return { kind: 'stray-quote', start, end: start + 1 };
}

function readToken(query: string, start: number, follows: Token | undefined): Token {
  const char = query[start] ?? '';
  if (char === '(') return { kind: 'open', start, end: start + 1 };
  if (char === ')') return { kind: 'close', start, end: start + 1 };
  if (QUOTE.test(char)) return readQuoted(query, start);
  const isValue = follows?.kind === 'field' && follows.end === start;
  if (!isValue) {
    if (char === '-' && start + 1 < query.length && !SPACE.test(query[start + 1] ?? '')) {
      return { kind: 'minus', start, end: start + 1 };
    }
    const paper = pastedPaper(query.slice(start));
    if (paper) return { kind: 'paper', paper, start, end: start + paper.length };
    const name = query.slice(start).match(FIELD)?.[1];
    if (name !== undefined && fieldNamed(name)) {
      return { kind: 'field', name, start, end: start + name.length + 1 };
    }
  }
  const { text, end, hasStar } = readRun(query, start);
  const raw = query.slice(start, end);
  if (!isValue && /^or$/i.test(raw)) return { kind: 'joiner', text, joins: 'or', start, end };
  if (!isValue && raw === 'AND') return { kind: 'joiner', text, joins: 'and', start, end };
  return { kind: 'word', text, hasStar, start, end };
}

/** Takes a query apart. Every character but white space is in one token. */
export function lex(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    if (SPACE.test(query[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = readToken(query, at, tokens.at(-1));
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}
