/** Tables as text: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180. */

/** What a spreadsheet takes for the start of a formula, as OWASP lists it ("CSV Injection"), full-width signs included. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A value that no spreadsheet runs: an apostrophe goes before what looks like a formula. `unguarded` takes it off again. */
const guarded = (value: string): string => (FORMULA.test(value) ? `'${value}` : value);

export const unguarded = (value: string): string =>
  value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;

function writeField(value: string): string {
  const safe = guarded(value);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as text. It starts with a byte order mark, without which Excel takes UTF-8 for something else. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(writeField).join(',')}\r\n`).join('')}`;
}

export interface CsvRow {
  fields: string[];
  /** Where it starts, from 1. */
  line: number;
}

/** A text that is no table; the message says what is wrong in which line. */
export class BrokenCsv extends Error {
  override name = 'BrokenCsv';
  readonly line: number;

  constructor(why: string, line: number) {
    super(why);
    this.line = line;
  }
}

/** The sign between fields: spreadsheets in countries with a decimal comma write semicolons. */
function delimiterOf(text: string): string {
  const header = text.slice(0, /\r|\n/.exec(text)?.index ?? text.length);
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * Reads a table; empty lines are left out, values are as they stand (see `unguarded`).
 * @throws BrokenCsv
 */
export function readCsv(source: string): CsvRow[] {
  const text = source.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  const ends = new RegExp(`[\\r\\n${delimiter}]`, 'g');
  let at = 0;
  let line = 1;
  const linesIn = (part: string) => part.match(/\r\n|\r|\n/g)?.length ?? 0;

  function quoted(): string {
    const opened = line;
    let value = '';
    for (;;) {
      const close = text.indexOf('"', at + 1);
      if (close < 0) throw new BrokenCsv('a quoted field does not end', opened);
      const part = text.slice(at + 1, close);
      line += linesIn(part);
      value += part;
      at = close + 1;
      if (text[at] !== '"') break;
      value += '"';
    }
    if (at < text.length && !/[\r\n]/.test(text[at] ?? '') && text[at] !== delimiter) {
      throw new BrokenCsv('a quoted field is followed by something else', line);
    }
    return value;
  }

  function plain(): string {
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    const value = text.slice(at, end);
    at = end;
    return value;
  }

  while (at < text.length) {
    const row: CsvRow = { fields: [], line };
    for (;;) {
      row.fields.push(text[at] === '"' ? quoted() : plain());
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
    }
    if (row.fields.length > 1 || row.fields[0] !== '') rows.push(row);
  }
  return rows;
}
