/** A match with what stands around it. */
export interface FindMatch {
  /** Its place among all matches, from 0. */
  index: number;
  /** From 1. */
  page: number;
  before: string;
  match: string;
  after: string;
}

/** About half a line of a list on either side. */
const CONTEXT = 48;

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

/** Cuts at a space rather than within a word, where there is one near the far end. */
function upToWord(text: string, end: 'start' | 'end'): string {
  const cut = end === 'start' ? text.indexOf(' ') : text.lastIndexOf(' ');
  const isNear = cut >= 0 && (end === 'start' ? cut < CONTEXT / 3 : cut > text.length - CONTEXT / 3);
  if (!isNear) return text;
  return end === 'start' ? text.slice(cut + 1) : text.slice(0, cut);
}

/** The words around a match; an ellipsis tells where they were cut off. */
export function snippetAt(
  text: string,
  { index, length }: { index: number; length: number },
): Pick<FindMatch, 'before' | 'match' | 'after'> {
  const start = Math.max(0, index - CONTEXT);
  const end = Math.min(text.length, index + length + CONTEXT);
  const before = text.slice(start, index);
  const after = text.slice(index + length, end);
  return {
    before: tidy(start > 0 ? `…${upToWord(before, 'start')}` : before).trimStart(),
    match: tidy(text.slice(index, index + length)),
    after: tidy(end < text.length ? `${upToWord(after, 'end')}…` : after).trimEnd(),
  };
}
