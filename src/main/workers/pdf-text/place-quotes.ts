import { type AnchorDescription, type Anchored, anchor } from '#shared/anchoring/anchor.ts';
import { anchorableText, PAGE_BREAK, pageStart } from '#shared/anchoring/anchorable-text.ts';
import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { createCharMeasure } from './char-rects.ts';
import { withDocument, withTextPage } from './open-document.ts';
import { readPageBox } from './page-box.ts';
import { type IndexedText, readIndexedText } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';
import type { PlacedQuote, PlacedQuotes } from './places.ts';
import type { PdfLimits } from './protocol.ts';
import { readableIndex } from './readable-index.ts';

/** A stretch of one page's text. */
interface Part {
  quote: number;
  start: number;
  end: number;
}

const EMPTY: IndexedText = { text: '', charIndexes: new Uint32Array() };
/** Between so many quotes a sign of life is given. */
const SIGN_EVERY = 20;

/** By page, from the first, which stretches of its text the quotes are. */
function partsByPage(
  pages: readonly IndexedText[],
  places: readonly (Anchored | undefined)[],
): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  for (const [quote, place] of places.entries()) {
    if (!place) continue;
    let { start, end } = place;
    for (let index = place.page - 1; index < pages.length && end > 0; index++) {
      const { length } = pages[index]?.text ?? '';
      if (start < length) {
        const onPage = parts.get(index) ?? [];
        onPage.push({ quote, start, end: Math.min(end, length) });
        parts.set(index, onPage);
      }
      start = Math.max(0, start - length - PAGE_BREAK.length);
      end -= length + PAGE_BREAK.length;
    }
  }
  return parts;
}

/**
 * Finds quotes in a PDF, and what they cover on its pages.
 *
 * @param onPage the sign of life
 * @throws UnreadablePdf with the reason; any other error means that PDFium fell over
 */
export function placeQuotes(
  pdfium: Pdfium,
  { path, quotes }: { path: string; quotes: readonly AnchorDescription[] },
  limits: PdfLimits,
  onPage: (page: number) => void,
): PlacedQuotes {
  return withDocument(pdfium, path, limits.maxBytes, ({ document, pageCount }) => {
    const printed: IndexedText[] = [];
    const pageBoxes: Rect[] = [];
    let characters = 0;
    for (let index = 0; index < Math.min(pageCount, limits.maxPages); index++) {
      if (characters > limits.maxChars) break;
      onPage(index + 1);
      const page = withTextPage(pdfium, document, index, (textPage, page) => {
        pageBoxes[index] = readPageBox(pdfium, page);
        return readIndexedText(pdfium, textPage);
      });
      printed.push(page ?? EMPTY);
      pageBoxes[index] ??= { x1: 0, y1: 0, x2: 0, y2: 0 };
      characters += page?.text.length ?? 0;
    }

    const pages = readableIndex(printed);
    const text = anchorableText(pages.map((page) => page.text));
    const found = quotes.map((quote, index) => {
      if (index % SIGN_EVERY === 0) onPage(pages.length);
      return anchor(text, quote);
    });
    const places = found.map((place): PlacedQuote | null => {
      if (!place) return null;
      const from = pageStart(text, place.page);
      const quote = describeQuote(text.whole, from + place.start, from + place.end);
      return { ...place, rects: [], quote };
    });
    for (const [index, parts] of partsByPage(pages, found)) {
      onPage(index + 1);
      withTextPage(pdfium, document, index, (textPage) => {
        const measure = createCharMeasure(pdfium, textPage);
        for (const { quote, start, end } of parts) {
          const rects = measure(pages[index]?.charIndexes.subarray(start, end) ?? []);
          places[quote]?.rects.push(...rects.map((rect) => ({ page: index + 1, ...rect })));
        }
      });
    }
    return { places, pageBoxes };
  });
}
