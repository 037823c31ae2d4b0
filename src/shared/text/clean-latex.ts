import { ACCENTS, COLOR_WORDS, LETTERS, STYLE_COMMANDS, STYLE_WORDS, SYMBOLS } from './latex-symbols.ts';

const MAY_BE_MARKUP = /[\\{}~`]|--|''/;
const ADDRESS = /https?:\/\/(?:\\[_%&#~]|[^\s<>"'`{}|\\^~])+(?:~[\w./-]+)*/gi;

/** Bounds what hostile text can cost: no author's braces span or nest deeper. */
const LONGEST_GROUP = 2000;
const DEEPEST = 12;

/** By the place of each opening brace that of its partner; 0 where it has none. Backslashes escape. */
function matchBraces(text: string): Int32Array {
  const partners = new Int32Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') open.push(at);
    else if (text[at] === '}') {
      const opened = open.pop();
      if (opened !== undefined) partners[opened] = at;
    }
  }
  return partners;
}

/** The braces of the stretch being cleaned, looked for once, when first asked for. */
let braces: Int32Array | undefined;

/** The text between the brace at `at` and its partner; undefined when it has none near. */
function group(text: string, at: number): { inner: string; end: number } | undefined {
  if (text[at] !== '{') return undefined;
  braces ??= matchBraces(text);
  const partner = braces[at] ?? 0;
  if (partner === 0 || partner - at >= LONGEST_GROUP) return undefined;
  return { inner: text.slice(at + 1, partner), end: partner + 1 };
}

interface Cleaned {
  text: string;
  /** Where in the source to go on. */
  end: number;
}

const SPACES = /[ \t]*\n?[ \t]*/y;

/** Where something else than space begins, which TeX passes over behind a command. */
function behindSpace(source: string, at: number): number {
  SPACES.lastIndex = at;
  return SPACES.test(source) ? SPACES.lastIndex : at;
}

/** `\'e`, `\' e`, `\'{e}`, `\c{c}`, `\'{\i}`, `\'\i` as one letter. */
function accented(source: string, mark: string, from: number): Cleaned | undefined {
  const at = behindSpace(source, from);
  const braced = group(source, at);
  const raw = braced
    ? braced.inner.trim()
    : (/^\\[ij](?![a-zA-Z])|^[^\\]/u.exec(source.slice(at, at + 3))?.[0] ?? '');
  const dotless = /^\\([ij])$/.exec(raw)?.[1];
  const [, letter = '', rest = ''] = /^(\p{L})(\p{L}*)$/u.exec(dotless ?? raw) ?? [];
  if (letter === '') return undefined;
  const end = at + raw.length;
  return {
    text: (letter + mark).normalize('NFC') + rest,
    end: braced ? braced.end : dotless ? behindLetter(source, dotless, end) : end,
  };
}

/** A named command at `at` (behind its backslash); undefined when it is none we know. */
function command(source: string, name: string, at: number): Cleaned | undefined {
  const argument = group(source, STYLE_COMMANDS.has(name) ? behindSpace(source, at) : at);
  if (argument && name === 'textsuperscript')
    return { text: `^{${clean(argument.inner)}}`, end: argument.end };
  if (argument && name === 'textsubscript') return { text: `_{${clean(argument.inner)}}`, end: argument.end };
  if (argument && STYLE_COMMANDS.has(name)) return { text: clean(argument.inner), end: argument.end };
  if (argument && /^(cite[pt]?|ref|label)$/.test(name)) return { text: '', end: argument.end };
  if (argument && name === 'footnote') return { text: ` (${clean(argument.inner)})`, end: argument.end };
  if (argument && name === 'color' && /^[a-z]+$/.test(argument.inner)) return { text: '', end: argument.end };
  if (argument && (name === 'textcolor' || name === 'href')) {
    const second = group(source, argument.end);
    if (!second) return undefined;
    const label = clean(second.inner);
    return { text: name === 'href' ? linked(cleanAddress(argument.inner), label) : label, end: second.end };
  }
  const mark = name.length === 1 ? ACCENTS[name] : undefined;
  if (mark && (argument || /\s/.test(source[at] ?? ''))) {
    // `\r{ho}` was `\rho` before somebody took its beginning for an accent.
    const whole = SYMBOLS[name + (argument?.inner ?? '')];
    return whole && argument ? { text: whole, end: argument.end } : accented(source, mark, at);
  }
  const symbol = Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined;
  if (symbol === undefined) return undefined;
  if (source.startsWith('{}', at)) return { text: symbol, end: at + 2 };
  return { text: symbol, end: LETTERS.has(name) ? behindLetter(source, name, at) : at };
}

/** Behind a letter that is a command, the space is TeX's (`Stra\ss e`), where a word goes on; after figures `\AA` is a unit. */
function behindLetter(source: string, name: string, at: number): number {
  const next = behindSpace(source, at);
  const isUnit = name === 'AA' && /[\d.)}$][\s~]*$/.test(source.slice(Math.max(0, at - 8), at - 3));
  return next > at && !isUnit && /\p{Ll}/u.test(source[next] ?? '') ? next : at;
}

/** What stands behind a backslash. */
function escaped(source: string, at: number): Cleaned {
  const char = source[at + 1] ?? '';
  const name = /^[a-zA-Z]+/.exec(source.slice(at + 1, at + 40))?.[0];
  if (name)
    return command(source, name, at + 1 + name.length) ?? { text: `\\${name}`, end: at + 1 + name.length };
  // `\$1 million` whose sign was dropped on the way; `\3)` numbers a point of a list instead.
  if (/\d/.test(char) && !/^\d\)/.test(source.slice(at + 1))) return { text: '$', end: at + 1 };
  if (/[%&_#${}]/.test(char)) return { text: char, end: at + 2 };
  if (/[,;:\s]/.test(char)) return { text: ' ', end: at + 2 };
  if (char !== '' && '!/-@'.includes(char)) return { text: '', end: at + 2 };
  if (char === '\\') return { text: ' ', end: at + 2 };
  const mark = ACCENTS[char];
  const letter = mark && accented(source, mark, at + 2);
  if (letter) return letter;
  if (char === '~') return { text: '~', end: at + 2 };
  return { text: '\\', end: at + 1 };
}

const SWITCHED = /^\s*\\(?:em|it|bf|tt|rm|sc|sl|sf|itshape|bfseries|small|large)(?![a-zA-Z])\s*/;
/** A list of things is a set: its braces are no markup. What is longer than that is prose. */
const SET = /^[^{}]{0,40},[^{}]{0,40}$/;

/** A brace: `{\em text}`, `{BERT}`, `{\"o}`, `{=}`, `^{circ}`, or the label of a macro whose backslash got lost. */
function braced(source: string, at: number, done: string): (Cleaned & { dropWord?: number }) | undefined {
  const found = group(source, at);
  if (!found) return undefined;
  const { inner, end } = found;
  if (SWITCHED.test(inner)) return { text: clean(inner.replace(SWITCHED, '')), end };
  if (/^[=,<>+:\-–]$/.test(inner)) return { text: inner, end };
  const symbol = /^\\?(circ|deg|degree|sim|times|approx|geq|leq|pm)$/.exec(inner)?.[1];
  if (symbol) return { text: SYMBOLS[symbol] ?? '', end, dropWord: done.endsWith('^') ? 1 : 0 };
  const accent = /^\\(["'`^~=.cvuHkr])$/.exec(inner)?.[1];
  if (accent) return accented(source, ACCENTS[accent] ?? '', end);
  const word = /(?<![\p{L}\\])[a-z]{1,30}$/u.exec(done.slice(-31))?.[0];
  if (word && (COLOR_WORDS.has(word) || STYLE_WORDS.has(word)))
    return { text: clean(inner), end, dropWord: word.length };
  return isArgument(done) || SET.test(inner) ? undefined : grouped(clean(inner), end);
}

/** Whether a brace belongs to what stands before it: an unknown command, or a script. */
const isArgument = (done: string): boolean => /[\^_]$|\\[a-zA-Z]{1,30}\*?$/.test(done.slice(-32));

/** Stands for a formula in a text that is cleaned. */
export const FORMULA = '\ue000';
const WORDS_IN_BRACES = new RegExp(`^[\\p{L}\\p{N}£€°‰${FORMULA}][^{}|=<>\\\\]*$`, 'u');

/** What stood in braces for its own sake, to keep its capitals or to hold an accent and its letter together. */
function grouped(text: string, end: number): Cleaned | undefined {
  return WORDS_IN_BRACES.test(text) ? { text, end } : undefined;
}

function tilde(source: string, at: number): string {
  const before = source[at - 1] ?? ' ';
  const after = source[at + 1] ?? '';
  // "~8B" means about 8B; "Figure~3" and "method~\name" tie two words.
  return /[\s(/[“"]/.test(before) ? '~' : /[\s)]/.test(after) ? '' : ' ';
}

function dashes(source: string, at: number): Cleaned {
  const run = /^-+/.exec(source.slice(at))?.[0] ?? '-';
  const option = run.length === 2 && /\s/.test(source[at - 1] ?? ' ') && /\p{L}/u.test(source[at + 2] ?? '');
  if (run.length > 3 || run.length === 1 || option) return { text: run, end: at + run.length };
  return { text: run.length === 3 ? '—' : '–', end: at + run.length };
}

function quote(source: string, at: number): Cleaned | undefined {
  const double = /^``([^\n]{1,300}?)(?:''|``|")/.exec(source.slice(at, at + 310));
  if (double?.[1]) return { text: `“${clean(double[1])}”`, end: at + double[0].length };
  const single = /^`([^`'\n]{1,80})'(?![\p{L}\p{N}])/u.exec(source.slice(at, at + 90));
  if (single?.[1] && !/[\p{L}\p{N}`]$/u.test(source.slice(Math.max(0, at - 2), at))) {
    return { text: `‘${clean(single[1])}’`, end: at + single[0].length };
  }
  return undefined;
}

const cleanAddress = (address: string): string => address.replace(/\\([_%&#~])/g, '$1').trim();

/** "label (address)", or the address alone where the label says no more. */
function linked(address: string, label: string): string {
  const bare = (text: string) => text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/+$/, '');
  if (label === '' || bare(address).endsWith(bare(label)) || /^(here|link|this \S+|url)$/i.test(label.trim()))
    return address;
  return `${label} (${address})`;
}

let depth = 0;

/** Cleans a stretch of text, which may be the argument of a command in another. */
function clean(source: string): string {
  if (depth >= DEEPEST) return source;
  const outer = braces;
  depth += 1;
  braces = undefined;
  try {
    return cleanStretch(source);
  } finally {
    depth -= 1;
    braces = outer;
  }
}

/** What is done is looked back at by so much; the rest is put by, so that looking back costs the same in a long text. */
const LOOK_BACK = 64;

/** A stretch in which nothing is to be cleaned; long ones are taken in turn, for what is done is looked back at. */
const NO_MARKUP = /(?:[^hH\\{~`-]|h(?!ttps?:)){1,1000}/iy;

function cleanStretch(source: string): string {
  const putBy: string[] = [];
  let done = '';
  let at = 0;
  const address = new RegExp(ADDRESS.source, 'iy');
  while (at < source.length) {
    const char = source[at] ?? '';
    let next: (Cleaned & { dropWord?: number }) | undefined;
    NO_MARKUP.lastIndex = at;
    if (NO_MARKUP.test(source))
      next = { text: source.slice(at, NO_MARKUP.lastIndex), end: NO_MARKUP.lastIndex };
    else if (char === 'h' || char === 'H') {
      address.lastIndex = at;
      const found = address.exec(source);
      if (found) {
        const end = at + found[0].length;
        const label = group(source, end);
        const plain = cleanAddress(found[0]);
        next = label ? { text: linked(plain, clean(label.inner)), end: label.end } : { text: plain, end };
      }
    } else if (char === '\\') next = escaped(source, at);
    else if (char === '{') next = braced(source, at, done);
    else if (char === '~') next = { text: tilde(source, at), end: at + 1 };
    else if (char === '-' && source[at + 1] === '-') next = dashes(source, at);
    else if (char === '`') next = quote(source, at);
    if (next?.dropWord) done = done.slice(0, -next.dropWord);
    done += next ? next.text : char;
    at = next ? next.end : at + 1;
    if (done.length > 64 * LOOK_BACK) {
      putBy.push(done.slice(0, -LOOK_BACK));
      done = done.slice(-LOOK_BACK);
    }
  }
  return putBy.join('') + done;
}

/**
 * Takes stray LaTeX out of text that is no maths: `4\%`, `\textbf{…}`, `~`, `--`, ``…'', `black{a framework}`.
 * Commands it does not know stay as they are. Text without markup comes back unchanged.
 */
export function cleanLatex(text: string): string {
  return MAY_BE_MARKUP.test(text) ? clean(text) : text;
}
