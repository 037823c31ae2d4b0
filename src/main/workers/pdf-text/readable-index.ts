import { accentEdits } from '#shared/text/accents.ts';
import { brokenWordEdits, countWords } from '#shared/text/broken-words.ts';
import { applyEdits, applyToUnits, type Edit } from '#shared/text/edits.ts';
import { ligatureEdits, ligatureTables } from '#shared/text/ligatures.ts';
import { lineNumberEdits } from '#shared/text/margins.ts';
import type { IndexedText } from './page-text.ts';

const changed = ({ text, charIndexes }: IndexedText, edits: readonly Edit[]): IndexedText =>
  edits.length === 0
    ? { text, charIndexes }
    : { text: applyEdits(text, edits), charIndexes: applyToUnits(charIndexes, edits) };

/** Pages of a document as `readableText` has them, with the way back to PDFium's characters. */
export function readableIndex(pages: readonly IndexedText[]): IndexedText[] {
  const tables = ligatureTables(pages.map(({ text }) => text));
  const spelled = pages.map((page) => {
    const whole = changed(page, ligatureEdits(page.text, tables));
    const composed = changed(whole, accentEdits(whole.text));
    return changed(composed, lineNumberEdits(composed.text));
  });
  const counts = countWords(spelled.map(({ text }) => text));
  return spelled.map((page) =>
    changed(
      page,
      brokenWordEdits(page.text, (word) => counts.get(word) ?? 0),
    ),
  );
}
