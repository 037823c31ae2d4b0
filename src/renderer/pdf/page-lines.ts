import { toLines } from '#shared/references/lines.ts';
import type { PageItems, TextItem, TextLine } from '#shared/references/text-line.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
import { createRecent } from './recent.ts';

/** Pieces of text; a page has some hundreds. */
const CACHE_ITEMS = 20_000;

export type PageLines = ReturnType<typeof createPageLines>;

/** The text of pages as lines in reading order, from the file itself: the pages need not be drawn. */
export function createPageLines(document: PDFDocumentProxy) {
  const recent = createRecent<PageItems>({
    weight: CACHE_ITEMS,
    weigh: ({ items }) => items.length,
  });

  async function itemsOf(number: number): Promise<PageItems> {
    const known = recent.get(String(number));
    if (known) return known;
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const read = {
      page: number,
      box: page.view,
      items: items.filter((item): item is typeof item & TextItem => 'str' in item),
    };
    recent.set(String(number), read);
    return read;
  }

  return {
    /** The lines of a page (from 1); a page that cannot be read has none. */
    async lines(page: number): Promise<TextLine[]> {
      return toLines([await itemsOf(page)]);
    },

    /** The same without the headers and footers that repeat on the pages beside it. */
    async body(page: number): Promise<TextLine[]> {
      const near = [page - 1, page, page + 1].filter((number) => number >= 1 && number <= document.numPages);
      const pages = await Promise.all(near.map(itemsOf));
      return toLines(pages).filter((line) => line.page === page);
    },
  };
}
