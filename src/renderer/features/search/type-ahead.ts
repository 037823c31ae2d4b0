import type { SearchField } from '#shared/entities/search.ts';
import type { Filter } from '#shared/query/ast.ts';
import {
  CHOICES,
  type ChoiceField,
  type FilterField,
  fieldNamed,
  WORD_FIELDS,
} from '#shared/query/fields.ts';
import { lex, type Token } from '#shared/query/lex.ts';
import { printFilter } from '#shared/query/print.ts';
import { foldText } from '#shared/text/fold.ts';

/** What is being typed at the caret: the beginning of a word or name, and which stretch of the query it is. */
export interface Typing {
  text: string;
  start: number;
  end: number;
  /** What it is written after: `author:`, `tag:`; absent: nothing. */
  field?: SearchField | FilterField;
}

/** Something that can be put in the place of what is typed. */
export interface Suggestion {
  /** Unique among those shown together. */
  id: string;
  /** What is written; it goes on behind the caret where it ends in a colon. */
  insert: string;
  name: string;
  /** What kind of thing it is, or how much of it there is. */
  hint: string;
}

const fieldOf = (token: Token | undefined): SearchField | FilterField | undefined => {
  const field = token?.kind === 'field' ? fieldNamed(token.name) : undefined;
  return field && (field.holds === 'words' ? field.field : field.on);
};

/** What is being typed at the caret; undefined where nothing is begun, and within a phrase. */
export function typingAt(query: string, caret: number): Typing | undefined {
  const tokens = lex(query.slice(0, caret));
  const quote = tokens.findLastIndex((token) => token.kind === 'stray-quote');
  if (quote >= 0) return quotedName(query.slice(0, caret), tokens[quote - 1], tokens[quote]);
  const last = tokens.at(-1);
  if (last?.end !== caret) return undefined;
  if (last.kind === 'field') return { text: '', start: last.start, end: caret, field: fieldOf(last) };
  if (last.kind !== 'word') return undefined;
  const before = tokens.at(-2);
  const field = before?.end === last.start ? fieldOf(before) : undefined;
  const { start } = field && before ? before : last;
  return { text: last.text, start, end: caret, ...(field && { field }) };
}

/** `list:"To re`: a name with spaces that is not closed yet. */
function quotedName(query: string, before: Token | undefined, quote: Token | undefined): Typing | undefined {
  const field = before?.end === quote?.start ? fieldOf(before) : undefined;
  if (!field || !before || !quote) return undefined;
  return { text: query.slice(quote.end), start: before.start, end: query.length, field };
}

/** Takes a suggestion in: the query it makes, and where the caret goes on. */
export function accept(
  query: string,
  { start, end }: Typing,
  { insert }: Suggestion,
): { query: string; caret: number } {
  const isOpen = insert.endsWith(':');
  const head = `${query.slice(0, start)}${insert}${isOpen ? '' : ' '}`;
  return { query: head + query.slice(end).trimStart(), caret: head.length };
}

const suggest = (insert: string, hint: string, name = insert): Suggestion => ({
  id: insert,
  insert,
  name,
  hint,
});

/** What each filter and field is for, in a word or two. */
const MEANINGS: Readonly<Record<string, string>> = {
  author: 'who wrote it',
  title: 'words of the title',
  abstract: 'words of the abstract',
  keyword: 'keywords',
  org: 'organisation',
  note: 'your notes and highlights',
  text: 'the text of the PDF',
  tag: 'a tag of yours',
  list: 'a reading list',
  year: 'year of publication',
  date: 'published or listed',
  source: 'where it came from',
  has: 'PDF, code, highlights …',
  is: 'unread, starred …',
  color: 'colour of a highlight',
};

const CHOICE_NAMES = Object.keys(CHOICES) as ChoiceField[];
const FIELD_NAMES = [
  ...new Set([...Object.keys(WORD_FIELDS), 'tag', 'list', 'year', 'date', ...CHOICE_NAMES]),
].filter((name) => name in MEANINGS);

/** Fields whose name begins with what is typed. */
export function fieldSuggestions(text: string): Suggestion[] {
  const begun = text.toLowerCase();
  return FIELD_NAMES.filter((name) => name.startsWith(begun)).map((name) =>
    suggest(`${name}:`, MEANINGS[name] ?? ''),
  );
}

/** Values of a filter that has a few fixed ones, or times one often looks for. */
export function valueSuggestions(field: Typing['field'] & {}, text: string, today: string): Suggestion[] {
  const begun = text.toLowerCase();
  const offer = (values: readonly string[], hint: (value: string) => string) =>
    values
      .filter((value) => value.startsWith(begun))
      .map((value) => suggest(`${field}:${value}`, hint(value)));
  if (field === 'year') {
    const year = Number(today.slice(0, 4));
    const years = Array.from({ length: 6 }, (_, back) => String(year - back));
    return offer([...years, `${year - 1}..${year}`], (value) => (value.includes('..') ? 'a range' : ''));
  }
  if (field === 'date') return offer(['today', '7d', '1m', '1y'], (value) => TIMES[value] ?? '');
  return field in CHOICES ? offer(CHOICES[field as ChoiceField], () => MEANINGS[field] ?? '') : [];
}

const TIMES: Readonly<Record<string, string>> = {
  today: 'listed today',
  '7d': 'the last seven days',
  '1m': 'the last month',
  '1y': 'the last year',
};

/** Names the user gave, or authors' names, that begin, or hold a word that begins, with what is typed. */
export function nameSuggestions(
  on: 'tag' | 'list' | 'author',
  text: string,
  names: readonly { name: string; hint: string }[],
): Suggestion[] {
  const begun = foldText(text);
  const fits = (name: string) => ` ${foldText(name)}`.includes(` ${begun}`);
  // Authors were found by the library.
  return names
    .filter(({ name }) => on === 'author' || fits(name))
    .map(({ name, hint }) => {
      const insert = on === 'author' ? `author:"${name.replace(/["\\]/g, '')}"` : printName(on, name);
      return suggest(insert, hint, name);
    });
}

const printName = (on: 'tag' | 'list', name: string): string => {
  const filter: Filter = { on, name, isPrefix: false };
  return printFilter(filter);
};
