import { isBlank } from './blank-page.ts';
import { type PageViewport, type PDFViewer, RenderingStates } from './pdfjs.ts';

/** What we use of pdf.js's view of one page. */
export interface PageView {
  /** From 1. */
  id: number;
  div: HTMLDivElement;
  viewport: PageViewport;
  /** How far the reader turned it, in degrees; the viewport's is the file's own besides. */
  rotation: number;
  renderingState: number;
  /** Missing until the page was read from the file. */
  pdfPage: unknown;
  renderTask: { onFrame?: (() => void) | null } | null;
  /** Corners of the images on the page, six numbers each, once it was drawn. */
  imageCoordinates: ArrayLike<number> | null;
  /** Forgets what was drawn, so that it is drawn anew; layers that are kept stay where they are. */
  reset: (options: { keepTextLayer?: boolean; keepCanvasWrapper?: boolean }) => void;
  /** Lets go of canvas and layers. */
  destroy: () => void;
}

/** From this many pages on pdf.js reads each only when it comes into view: nothing is known of the others. */
const READ_LATE = 5000;

/** The view of a page (from 1), or nothing beyond the last. */
export function pageViewOf(viewer: PDFViewer, page: number): PageView | undefined {
  return viewer.getPageView(page - 1) as PageView | undefined;
}

/** The page (from 1) that an element of the viewer lies on. */
export function pageOfElement(element: Element | null): number | undefined {
  const number = Number(element?.closest('.page')?.getAttribute('data-page-number'));
  return number > 0 ? number : undefined;
}

/** The pages (from 1) that could not be read, known once all were tried. */
export function unreadablePages(viewer: PDFViewer): number[] {
  if (viewer.pagesCount > READ_LATE) return [];
  const pages = Array.from({ length: viewer.pagesCount }, (_, i) => i + 1);
  return pages.filter((page) => !pageViewOf(viewer, page)?.pdfPage);
}

/** The pages on which the engine is at work now. */
export function pagesBeingDrawn(viewer: PDFViewer): PageView[] {
  const views: Iterable<PageView> = viewer.getCachedPageViews();
  return [...views].filter(({ renderingState }) => renderingState === RenderingStates.RUNNING);
}

/** Gives back the canvases of all pages that are drawn at once, rather than when their elements are collected. */
export function freePages(viewer: PDFViewer): void {
  const views: Iterable<PageView> = viewer.getCachedPageViews();
  for (const view of views) view.destroy();
}

/** How often a page that is still blank is looked at, in milliseconds. */
const LOOK_EVERY_MS = 250;

/**
 * Calls back whenever the thread that draws sends more of a page; only a heavy page comes in several frames. As long
 * as there is nothing to be seen on it, a frame does not count: some pages keep the engine busy without ever drawing.
 */
export function watchFrames(view: PageView, onFrame: () => void): void {
  const { renderTask } = view;
  if (!renderTask) return;
  const show = renderTask.onFrame;
  let isVisible = false;
  let lookedAt = 0;
  renderTask.onFrame = () => {
    show?.();
    if (!isVisible) {
      if (performance.now() - lookedAt < LOOK_EVERY_MS) return;
      lookedAt = performance.now();
      const canvas = view.div.querySelector<HTMLCanvasElement>('.canvasWrapper canvas');
      isVisible = canvas !== null && !isBlank(canvas);
    }
    if (isVisible) onFrame();
  };
}
