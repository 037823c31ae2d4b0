import { accentEdits } from '#shared/text/accents.ts';
import { brokenWordEdits, type WordCount } from '#shared/text/broken-words.ts';
import { applyEdits, applyToUnits, type Edit } from '#shared/text/edits.ts';
import { ligatureEdits } from '#shared/text/ligatures.ts';
import { lineNumberEdits } from '#shared/text/margin-numbers.ts';

/** Text as it is searched and shown, and where each of its UTF-16 units stands in the text of its page. */
export interface FindText {
  text: string;
  units: Uint32Array;
}

const changed = ({ text, units }: FindText, edits: readonly Edit[]): FindText =>
  edits.length === 0 ? { text, units } : { text: applyEdits(text, edits), units: applyToUnits(units, edits) };

/** A part of a text. */
export const sliceOf = ({ text, units }: FindText, start: number, end: number): FindText => ({
  text: text.slice(start, end),
  units: units.subarray(start, end),
});

/** White space as one space. */
function spaceEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: space, index } of text.matchAll(/\s+/g))
    if (space !== ' ') edits.push({ start: index, end: index + space.length, text: ' ' });
  return edits;
}

/** The text that a page is searched by: as people read it, on one line. */
export function toFindText(printed: FindText, count: WordCount): FindText {
  const rules = [
    ligatureEdits,
    accentEdits,
    lineNumberEdits,
    (text: string) => brokenWordEdits(text, count),
    spaceEdits,
  ];
  return rules.reduce((text, rule) => changed(text, rule(text.text)), printed);
}

/** Of a page's pieces of text, as pdf.js lays them over it: line ends count for nothing there. */
export function printedText(items: readonly { str: string; hasEOL: boolean }[]): FindText {
  const text = items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
  const units = new Uint32Array(text.length);
  let unit = 0;
  let at = 0;
  for (const { str, hasEOL } of items) {
    for (let i = 0; i < str.length; i++) units[at++] = unit++;
    if (hasEOL) units[at++] = unit;
  }
  return { text, units };
}
