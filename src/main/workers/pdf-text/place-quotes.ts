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
import { readableIndex, withoutRunningLines } from './readable-index.ts';

/** A place in a reading of the pages. */
interface Found {
  place: PlacedQuote;
  pages: readonly IndexedText[];
  /** Where it stands in that reading. */
  at: Anchored;
}

/** What of a place is on one page. */
interface Part {
  place: PlacedQuote;
  charIndexes: Uint32Array;
}

const EMPTY: IndexedText = { text: '', charIndexes: new Uint32Array() };
/** Between so many quotes a sign of life is given. */
const SIGN_EVERY = 20;

/** By page, from the first, what of the places is on it. */
function partsByPage(places: readonly (Found | undefined)[]): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  for (const found of places) {
    if (!found) continue;
    const { place, pages, at } = found;
    let { start, end } = at;
    for (let index = at.page - 1; index < pages.length && end > 0; index++) {
      const { text, charIndexes } = pages[index] ?? EMPTY;
      if (start < text.length) {
        const onPage = parts.get(index) ?? [];
        onPage.push({ place, charIndexes: charIndexes.subarray(start, Math.min(end, text.length)) });
        parts.set(index, onPage);
      }
      start = Math.max(0, start - text.length - PAGE_BREAK.length);
      end -= text.length + PAGE_BREAK.length;
    }
  }
  return parts;
}

/** Finds quotes in the pages of a document: as they are, and those over the end of a page without what is between. */
function createQuoteFinder(pages: readonly IndexedText[]): (quote: AnchorDescription) => Found | undefined {
  const readingOf = (these: readonly IndexedText[]) => ({
    pages: these,
    text: anchorableText(these.map(({ text }) => text)),
  });
  type Reading = ReturnType<typeof readingOf>;
  const whole = readingOf(pages);
  let inOneGo: Reading | undefined;

  function foundIn(reading: Reading, at: Anchored): Found {
    const from = pageStart(reading.text, at.page);
    const quote = describeQuote(reading.text.whole, from + at.start, from + at.end);
    // Positions are told in the page's whole text.
    const [own, all] = [reading, whole].map((each) => each.pages[at.page - 1]?.charIndexes);
    const start = own === all ? at.start : (all?.indexOf(own?.[at.start] ?? 0) ?? at.start);
    const place = { ...at, start, end: start + at.end - at.start, rects: [], quote };
    return { place, pages: reading.pages, at };
  }

  return (quote) => {
    const at = anchor(whole.text, quote);
    if (at?.certainty === 'exact') return foundIn(whole, at);
    inOneGo ??= readingOf(withoutRunningLines(pages));
    const instead = anchor(inOneGo.text, quote);
    if (instead?.certainty === 'exact') return foundIn(inOneGo, instead);
    return at && foundIn(whole, at);
  };
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

    const find = createQuoteFinder(readableIndex(printed));
    const found = quotes.map((quote, index) => {
      if (index % SIGN_EVERY === 0) onPage(printed.length);
      return find(quote);
    });
    for (const [index, parts] of partsByPage(found)) {
      onPage(index + 1);
      withTextPage(pdfium, document, index, (textPage) => {
        const measure = createCharMeasure(pdfium, textPage);
        for (const { place, charIndexes } of parts)
          place.rects.push(...measure(charIndexes).map((rect) => ({ page: index + 1, ...rect })));
      });
    }
    return { places: found.map((each) => each?.place ?? null), pageBoxes };
  });
}
