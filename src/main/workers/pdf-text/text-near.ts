import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { PageRect } from '#shared/entities/annotation.ts';
import { createCharMeasure } from './char-rects.ts';
import { withDocument, withTextPage } from './open-document.ts';
import { readPageBox } from './page-box.ts';
import { type IndexedText, readIndexedText } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';
import type { NearLine, TextNear } from './places.ts';
import type { PdfLimits } from './protocol.ts';
import { readableIndex } from './readable-index.ts';

/** So many lines tell how a place moved: two that agree leave little doubt. */
const LINES = 2;
/** Shorter lines are page numbers, labels and axes: they stand anywhere. */
const SHORTEST = 16;

/** How far apart two rectangles are, in points; 0 where they touch. */
function distance(a: Rect, b: Rect): number {
  const x = Math.max(0, a.x1 - b.x2, b.x1 - a.x2);
  const y = Math.max(0, a.y1 - b.y2, b.y1 - a.y2);
  return Math.hypot(x, y);
}

function linesOf(pdfium: Pdfium, textPage: number): NearLine[] {
  const [{ text, charIndexes }] = readableIndex([readIndexedText(pdfium, textPage)]) as [IndexedText];
  const measure = createCharMeasure(pdfium, textPage);
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index: start }) => {
    const end = start + line.length;
    if (line.trim().length < SHORTEST) return [];
    const [rect] = measure(charIndexes.subarray(start, end));
    return rect ? [{ quote: describeQuote(text, start, end), position: { start, end }, rect }] : [];
  });
}

/**
 * The lines of print nearest to places of a PDF: by them a place is known that is no text itself.
 *
 * @param onPage the sign of life
 * @throws UnreadablePdf with the reason; any other error means that PDFium fell over
 */
export function textNear(
  pdfium: Pdfium,
  { path, places }: { path: string; places: readonly PageRect[] },
  limits: PdfLimits,
  onPage: (page: number) => void,
): TextNear {
  return withDocument(pdfium, path, limits.maxBytes, ({ document }) => {
    const lines: NearLine[][] = places.map(() => []);
    const pageBoxes: (Rect | null)[] = places.map(() => null);
    for (const page of new Set(places.map((place) => place.page))) {
      onPage(page);
      withTextPage(pdfium, document, page - 1, (textPage, loaded) => {
        const box = readPageBox(pdfium, loaded);
        const all = linesOf(pdfium, textPage);
        for (const [index, place] of places.entries()) {
          if (place.page !== page) continue;
          pageBoxes[index] = box;
          lines[index] = all
            .toSorted((a, b) => distance(a.rect, place) - distance(b.rect, place))
            .slice(0, LINES);
        }
      });
    }
    return { lines, pageBoxes };
  });
}
