import { ACCENTS, COLOR_WORDS, STYLE_COMMANDS, STYLE_WORDS, SYMBOLS } from './latex-symbols.ts';

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

/** `\'e`, `\'{e}`, `\c{c}`, `\'{\i}` as one letter. */
function accented(source: string, mark: string, at: number): Cleaned | undefined {
  const braced = group(source, at);
  const raw = braced ? braced.inner : (source[at] ?? '');
  const letter = raw.replace(/^\\([ij])$/, '$1');
  if (!/^\p{L}$/u.test(letter)) return undefined;
  return { text: (letter + mark).normalize('NFC'), end: braced ? braced.end : at + 1 };
}

/** A named command at `at` (behind its backslash); undefined when it is none we know. */
function command(source: string, name: string, at: number): Cleaned | undefined {
  const argument = group(source, at);
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
  if (mark && argument) return accented(source, mark, at);
  const symbol = SYMBOLS[name];
  if (symbol === undefined || !Object.hasOwn(SYMBOLS, name)) return undefined;
  return { text: symbol, end: source.startsWith('{}', at) ? at + 2 : at };
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
  if (char === '!' || char === '/' || char === '-') return { text: '', end: at + 2 };
  if (char === '\\') return { text: ' ', end: at + 2 };
  const mark = ACCENTS[char];
  const letter = mark && accented(source, mark, at + 2);
  if (letter) return letter;
  if (char === '~') return { text: '~', end: at + 2 };
  return { text: '\\', end: at + 1 };
}

/** A brace: `{\em text}`, `{=}`, `^{circ}`, or the label of a macro whose backslash got lost. */
function braced(source: string, at: number, done: string): (Cleaned & { dropWord?: number }) | undefined {
  const found = group(source, at);
  if (!found) return undefined;
  const { inner, end } = found;
  const switched = /^\s*\\(em|it|bf|tt|rm|sc|sl|sf|itshape|bfseries|small|large|deg|Theta|Delta)\b\s*/.exec(
    inner,
  );
  if (switched) return { text: clean(inner.replace(/^\s*\\(?:em|it|bf|tt|rm|sc|sl|sf)\b\s*/, '')), end };
  if (/^[=,<>+:\-–]$/.test(inner)) return { text: inner, end };
  if (/^\\?(circ|deg|degree)$/.test(inner)) return { text: '°', end, dropWord: done.endsWith('^') ? 1 : 0 };
  if (/^\\?(sim|times|approx|geq|leq|pm)$/.test(inner))
    return { text: SYMBOLS[inner.replace('\\', '')] ?? '', end };
  const word = /(?<![\p{L}\\])[a-z]{1,30}$/u.exec(done.slice(-31))?.[0];
  if (word && (COLOR_WORDS.has(word) || STYLE_WORDS.has(word)))
    return { text: clean(inner), end, dropWord: word.length };
  return undefined;
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

function cleanStretch(source: string): string {
  const putBy: string[] = [];
  let done = '';
  let at = 0;
  const address = new RegExp(ADDRESS.source, 'iy');
  while (at < source.length) {
    const char = source[at] ?? '';
    let next: (Cleaned & { dropWord?: number }) | undefined;
    if (char === 'h' || char === 'H') {
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
