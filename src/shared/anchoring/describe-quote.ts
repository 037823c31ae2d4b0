import type { TextQuoteSelector } from '../entities/annotation.ts';

/** Characters of context kept on either side: enough to tell apart the repeats a paper has of a phrase. */
export const CONTEXT_LENGTH = 32;

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves an offset back when it would cut a character in two. */
function wholeCharacter(text: string, offset: number): number {
  return offset > 0 && offset < text.length && isLowSurrogate(text.charCodeAt(offset)) ? offset - 1 : offset;
}

/**
 * Describes the stretch `start` to `end` (UTF-16 offsets) of a page's text so that `anchor` finds it again.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function describeQuote(pageText: string, start: number, end: number): TextQuoteSelector {
  const from = wholeCharacter(pageText, Math.max(0, start - CONTEXT_LENGTH));
  const to = wholeCharacter(pageText, Math.min(pageText.length, end + CONTEXT_LENGTH));
  return {
    type: 'TextQuoteSelector',
    exact: pageText.slice(start, end),
    prefix: pageText.slice(from, start),
    suffix: pageText.slice(end, to),
  };
}
