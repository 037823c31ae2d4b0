import type { FileKind } from './detect-file.ts';
import { UnreadableSource } from './source-file.ts';

/** Largest text file read, in bytes; saved pages have a few MB at most. */
export const MAX_TEXT_BYTES = 64 * 2 ** 20;

/** Far beyond any page that was ever saved: a month of the feed has some 10,000 lines and 20,000 elements. */
const MAX_LINES = 200_000;
const MAX_ELEMENTS = 500_000;
/** Brackets within brackets; the feed's own answers have eight. */
const MAX_DEPTH = 200;
/** Values in a file of JSON: 64 MB of the feed have some two million. */
const MAX_VALUES = 5_000_000;
/** Elements within elements. Parsers take a time that grows with the square of the depth. */
const MAX_NESTED_ELEMENTS = 10_000;
/** Papers, or annotations, of one file. */
export const MAX_ITEMS = 50_000;

const CLOSED_BY_ITSELF =
  /^(?:area|base|br|col|embed|hr|img|input|li|link|meta|option|p|path|source|t[dhr]|wbr)$/i;

const number = (value: number): string => value.toLocaleString('en-GB');

/** @throws UnreadableSource */
export function checkItems(count: number): void {
  if (count <= MAX_ITEMS) return;
  throw new UnreadableSource(`it holds ${number(count)} items; ${number(MAX_ITEMS)} are the most`);
}

function checkLines(text: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > MAX_LINES)
      throw new UnreadableSource(
        `it has more than ${number(MAX_LINES)} lines, and no saved page has so many`,
      );
  }
}

/** Brackets and commas outside of strings are counted without reading what they hold. */
function checkValues(json: string): void {
  let depth = 0;
  let values = 0;
  let isQuoted = false;
  for (let at = 0; at < json.length; at++) {
    const char = json[at];
    if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += char === '\\' ? 1 : 0;
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if (char === ',') values += 1;
    if (values > MAX_VALUES) throw new UnreadableSource(`it holds more than ${number(MAX_VALUES)} values`);
    if (depth > MAX_DEPTH) throw new UnreadableSource(`it is nested more than ${MAX_DEPTH} levels deep`);
  }
}

/** Elements and how they nest are counted roughly. */
function checkElements(html: string): void {
  let depth = 0;
  let elements = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]*)(?=[\s/>])/gi)) {
    elements += 1;
    if (elements > MAX_ELEMENTS)
      throw new UnreadableSource(`a web page of more than ${number(MAX_ELEMENTS)} elements`);
    if (CLOSED_BY_ITSELF.test(name)) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > MAX_NESTED_ELEMENTS)
      throw new UnreadableSource('a web page that is nested too deeply to be read');
  }
}

/**
 * Looks a text over before it is parsed, for what no real file has and parsers take long or much memory over.
 * @throws UnreadableSource
 */
export function checkText(kind: Exclude<FileKind, 'pdf'>, text: string): void {
  if (kind === 'html') checkElements(text);
  else if (kind === 'json') checkValues(text);
  else checkLines(text);
}
