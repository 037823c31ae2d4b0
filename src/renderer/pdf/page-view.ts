import type { PageViewport, PDFViewer } from './pdfjs.ts';

/** What we use of pdf.js's view of one page. */
export interface PageView {
  /** From 1. */
  id: number;
  div: HTMLDivElement;
  viewport: PageViewport;
  renderingState: number;
  textLayer: { div: HTMLDivElement } | null;
}

/** The view of a page (from 1), or nothing beyond the last. */
export function pageViewOf(viewer: PDFViewer, page: number): PageView | undefined {
  return viewer.getPageView(page - 1) as PageView | undefined;
}

/** The page (from 1) that an element of the viewer lies on. */
export function pageOfElement(element: Element | null): number | undefined {
  const number = Number(element?.closest('.page')?.getAttribute('data-page-number'));
  return number > 0 ? number : undefined;
}
