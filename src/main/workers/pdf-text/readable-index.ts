import { applyEdits, applyToUnits } from '#shared/text/edits.ts';
import { readPages } from '#shared/text/readable-text.ts';
import type { IndexedText } from './page-text.ts';

/** Pages of a document as `readablePages` has them, with the way back to PDFium's characters. */
export const readableIndex = (pages: readonly IndexedText[]): IndexedText[] =>
  readPages(pages, ({ text, charIndexes }, edits) => ({
    text: applyEdits(text, edits),
    charIndexes: applyToUnits(charIndexes, edits),
  }));
