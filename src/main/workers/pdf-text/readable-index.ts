import { applyEdits, applyToUnits, type Edit } from '#shared/text/edits.ts';
import { readPages } from '#shared/text/readable-text.ts';
import { runningLineEdits } from '#shared/text/running-lines.ts';
import type { IndexedText } from './page-text.ts';

const changed = ({ text, charIndexes }: IndexedText, edits: readonly Edit[]): IndexedText => ({
  text: applyEdits(text, edits),
  charIndexes: applyToUnits(charIndexes, edits),
});

/** Pages of a document as `readablePages` has them, with the way back to PDFium's characters. */
export const readableIndex = (pages: readonly IndexedText[]): IndexedText[] => readPages(pages, changed);

/** The same without headers and footers, as a text reads that goes over the ends of pages. */
export function withoutRunningLines(pages: readonly IndexedText[]): IndexedText[] {
  const edits = runningLineEdits(pages.map(({ text }) => text));
  return pages.map((page, index) => changed(page, edits[index] ?? []));
}
