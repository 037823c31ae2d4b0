import type { SideRenders } from './side-renders.ts';

/** What printers of papers make of it; more only makes the images larger. */
const PRINT_DPI = 150;
const PDF_DPI = 72;
/** A poster of square metres is printed coarser rather than not at all. */
const MAX_PIXELS = 24_000_000;

export interface PrintOptions {
  /** Which pages, from 1, in this order. */
  pages: readonly number[];
  dpi?: number;
  signal?: AbortSignal;
}

export interface PrintedPage {
  page: number;
  /** PNG. */
  image: Blob;
  /** The size on paper, in points. */
  width: number;
  height: number;
  /** How many of the pages are done, this one included. */
  done: number;
  total: number;
}

/** Draws pages for print, one after the other as they are asked for. Rejects when called off. */
export async function* printPages(
  renders: SideRenders,
  { pages, dpi = PRINT_DPI, signal }: PrintOptions,
): AsyncGenerator<PrintedPage> {
  for (const [index, page] of pages.entries()) {
    const size = { width: 0, height: 0 };
    const canvas = await renders.render({
      page,
      urgency: 'print',
      signal,
      prepare(pdfPage) {
        const whole = pdfPage.getViewport({ scale: 1 });
        Object.assign(size, { width: whole.width, height: whole.height });
        const fitting = Math.sqrt(MAX_PIXELS / (whole.width * whole.height));
        const viewport = pdfPage.getViewport({ scale: Math.min(dpi / PDF_DPI, fitting) });
        const canvas = document.createElement('canvas');
        canvas.width = Math.max(1, Math.floor(viewport.width));
        canvas.height = Math.max(1, Math.floor(viewport.height));
        // As on paper: what a file shows on screen only is left out.
        return { canvas, parameters: { viewport, intent: 'print' } };
      },
    });
    const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    canvas.width = canvas.height = 0;
    signal?.throwIfAborted();
    if (!image) throw new Error(`Page ${page} is too large to be printed.`);
    yield { page, image, ...size, done: index + 1, total: pages.length };
  }
}
