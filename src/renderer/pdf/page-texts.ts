import type { WordCount } from '#shared/text/broken-words.ts';
import type { Viewport } from './page-geometry.ts';
import { readPageText } from './page-text.ts';
import type { PageView } from './page-view.ts';
import { type PDFDocumentProxy, TextLayer } from './pdfjs.ts';
import type { TextOfPage } from './text-of-page.ts';

/** Letters are measured at this size: small ones lose more to rounding. */
const SCALE = 2;

/** The text layer of a page that is drawn; nothing while it is not whole. */
function drawnText(view: PageView | undefined): TextOfPage | undefined {
  const textLayer = view?.div.querySelector('.textLayer:not([hidden])');
  if (!view || !textLayer?.querySelector('.endOfContent')) return undefined;
  return { page: view.id, textLayer, viewport: view.viewport, content: readPageText(textLayer) };
}

export type PageTexts = ReturnType<typeof createPageTexts>;

/** The text of pages with the places of its letters, whether the pages are drawn or not. */
export function createPageTexts(options: {
  document: PDFDocumentProxy;
  viewOf: (page: number) => PageView | undefined;
  /** Where text may be laid out unseen. */
  host: HTMLElement;
  /** How often the document has a word. */
  count: WordCount;
}) {
  const { document: pdf, viewOf, host, count } = options;

  /** Lays out the text of a page as pdf.js does over a page in view, out of sight, for as long as `use` takes. */
  async function layOut<T>(number: number, use: (text: TextOfPage) => T): Promise<T> {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const room = document.createElement('div');
    room.className = 'textRoom';
    room.style.setProperty('--total-scale-factor', String(SCALE));
    const textLayer = document.createElement('div');
    textLayer.className = 'textLayer';
    room.append(textLayer);
    host.append(room);
    try {
      const textContentSource = page.streamTextContent({
        includeMarkedContent: true,
        disableNormalization: true,
      });
      await new TextLayer({ textContentSource, container: textLayer, viewport }).render();
      return use({
        page: number,
        textLayer,
        viewport: viewport as Viewport,
        content: readPageText(textLayer),
      });
    } finally {
      room.remove();
    }
  }

  return {
    count,
    /** The text of a page that is drawn. */
    drawn: (page: number): TextOfPage | undefined => drawnText(viewOf(page)),

    /** Hands the text of a page (from 1) to `use`, which must be done with it when it returns. */
    async read<T>(page: number, use: (text: TextOfPage) => T): Promise<T> {
      const drawn = drawnText(viewOf(page));
      return drawn ? use(drawn) : layOut(page, use);
    },
  };
}
