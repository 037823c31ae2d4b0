import { type FoldedText, foldForAnchoring } from './anchoring-fold.ts';

/** The text of a document made ready for anchoring quotes in it: folded once, for however many quotes. */
export interface AnchorableText {
  /** The text of all pages, joined by "\n". */
  whole: string;
  /** Where each page begins in it; after the last page, where one more would. */
  pageStarts: readonly number[];
  folded: FoldedText;
}

/** Joins pages as a quote that runs over them does. */
export const PAGE_BREAK = '\n';

/** @param pages the text of every page, from the first */
export function anchorableText(pages: readonly string[]): AnchorableText {
  const whole = pages.join(PAGE_BREAK);
  const pageStarts = [0];
  for (const page of pages) pageStarts.push((pageStarts.at(-1) ?? 0) + page.length + PAGE_BREAK.length);
  return { whole, pageStarts, folded: foldForAnchoring(whole) };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(numbers: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The folded offset at which what stands at or after an offset of the whole text begins. */
export const foldedOffset = ({ folded }: AnchorableText, offset: number): number =>
  countBelow(folded.starts, offset);

/** Where a page (from 1) begins in the whole text; a page beyond the last counts as the end. */
export const pageStart = ({ pageStarts, whole }: AnchorableText, page: number): number =>
  Math.min(pageStarts[Math.max(0, page - 1)] ?? whole.length, whole.length);

/** The page, from 1, on which the offset of the whole text lies. */
export const pageAt = ({ pageStarts }: AnchorableText, offset: number): number =>
  Math.max(1, Math.min(countBelow(pageStarts, offset + 1), pageStarts.length - 1));
