import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { createFinder, type FindResult } from './find.ts';
import { beginAt } from './initial-place.ts';
import { createJumps } from './jumps.ts';
import { type LinkEvents, listenForLinks, nameLinks } from './links.ts';
import { createMarkLayer, type Mark } from './mark-layer.ts';
import { listenForMarks } from './mark-pointer.ts';
import { type Destination, leadsSomewhere, readOutline } from './outline.ts';
import { type PageView, pagesBeingDrawn, pageViewOf, unreadablePages, watchFrames } from './page-view.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
import { createPdfJsViewer } from './pdfjs-viewer.ts';
import { currentPlace, scrollToPlace, scrollToRect } from './place.ts';
import { type PdfSelection, readSelection, selectionShown } from './selection.ts';
import { listenForSelection } from './selection-events.ts';
import { listenForZoom, steppedZoom } from './zoom-gesture.ts';

export interface ViewEvents extends LinkEvents {
  onPage: (page: number) => void;
  /** The zoom as a factor. */
  onZoom: (factor: number) => void;
  /** The view moved, by whatever cause. */
  onMove: (place: ReadingPosition) => void;
  onFind: (result: FindResult) => void;
  /** Text was selected and the pointer let go, or (nothing) the selection is gone. */
  onSelection: (selection: PdfSelection | undefined) => void;
  /** A mark was clicked, or (nothing) the page beside all marks. */
  onMark: (mark: Mark | undefined) => void;
  /** Some more strokes of a page were drawn. */
  onFrame: () => void;
  /** A page was drawn; `failed` when not all of it could be. */
  onPageDrawn: (page: number, failed: boolean) => void;
}

export interface PdfViewOptions {
  host: HTMLElement;
  document: PDFDocumentProxy;
  /** Where to begin; at the top when unknown. */
  place: ReadingPosition | undefined;
  events: ViewEvents;
}

export type PdfView = ReturnType<typeof createPdfView>;

/** A named fit ("page-width") follows the room there is; a factor stays. */
const isNamedFit = (zoom: string | null): zoom is string => zoom !== null && Number.isNaN(Number(zoom));

/**
 * Shows an open document inside `host`: continuous pages, text layer, links, find, the reader's marks.
 * Everything ends with `close`; the document itself is its opener's.
 */
export function createPdfView({ host, document: pdf, place, events }: PdfViewOptions) {
  const ending = new AbortController();
  const { signal } = ending;
  const parts = createPdfJsViewer(host, signal);
  const { viewer, bus, linkService, container } = parts;
  const listen = <E>(type: string, listener: (event: E) => void) => bus.on(type, listener, { signal });

  const releasePlace = beginAt(parts, place, signal);
  const finder = createFinder(bus, events.onFind, signal);
  const marks = createMarkLayer((page) => pageViewOf(viewer, page));
  const jumps = createJumps({
    here: () => currentPlace(viewer),
    goTo: (to) => scrollToPlace(viewer, to),
  });
  const goToDestination = linkService.goToDestination.bind(linkService);
  linkService.goToDestination = (destination) => jumps.jump(() => goToDestination(destination));

  listen<{ pageNumber: number }>('pagechanging', ({ pageNumber }) => events.onPage(pageNumber));
  listen<{ scale: number }>('scalechanging', ({ scale }) => events.onZoom(scale));
  listen('updateviewarea', () => events.onMove(currentPlace(viewer)));
  listen<{ source: PageView }>('pagerender', ({ source }) => watchFrames(source, events.onFrame));
  listen<{ pageNumber: number; cssTransform: boolean; error: unknown }>('pagerendered', (event) => {
    marks.drawPage(event.pageNumber);
    if (!event.cssTransform) events.onPageDrawn(event.pageNumber, Boolean(event.error));
  });
  listen('pagesloaded', () => {
    for (const page of unreadablePages(viewer)) {
      pageViewOf(viewer, page)?.div.classList.add('unreadable');
      events.onPageDrawn(page, true);
    }
  });
  for (const type of ['annotationlayerrendered', 'linkannotationsadded']) {
    listen<{ pageNumber: number }>(type, ({ pageNumber }) => {
      const view = pageViewOf(viewer, pageNumber);
      if (view) nameLinks(view.div);
    });
  }
  listenForLinks(container, events, signal);
  listenForMarks(container, { hit: marks.markAt, onClick: events.onMark, signal });
  listenForZoom(viewer, signal);
  const viewportOf = (page: number) => pageViewOf(viewer, page)?.viewport;
  listenForSelection(() => events.onSelection(readSelection(container, viewportOf)), signal);
  const resizing = new ResizeObserver(() => {
    // Out of sight there is no width to fit.
    if (container.clientWidth === 0) return;
    const zoom = viewer.currentScaleValue;
    if (isNamedFit(zoom)) viewer.currentScaleValue = zoom;
    viewer.update();
  });
  resizing.observe(container);

  linkService.setDocument(pdf);
  viewer.setDocument(pdf);

  return {
    pages: pdf.numPages,
    finder,
    outline: () => readOutline(pdf),
    focus: () => container.focus({ preventScroll: true }),
    /** Where the view is. */
    place: () => currentPlace(viewer),
    /** A factor ("1.25") or a named fit ("page-width"). */
    setZoom(value: string): void {
      viewer.currentScaleValue = value;
    },
    zoomBy(direction: 1 | -1): void {
      viewer.currentScaleValue = String(steppedZoom(viewer.currentScale, direction));
    },
    goToPage(page: number): void {
      releasePlace();
      if (Number.isInteger(page) && page >= 1 && page <= pdf.numPages) viewer.currentPageNumber = page;
    },
    nextPage(): void {
      releasePlace();
      viewer.nextPage();
    },
    previousPage(): void {
      releasePlace();
      viewer.previousPage();
    },
    /** Answers false when the destination leads nowhere. */
    async goToDestination(destination: Destination): Promise<boolean> {
      releasePlace();
      if (!(await leadsSomewhere(pdf, destination))) return false;
      await linkService.goToDestination(destination);
      return true;
    },
    /** Back to where the last jump began; false when there was none. */
    goBack: () => jumps.back(),
    showMarks: (all: readonly Mark[]) => marks.show(all),
    /** Goes to a mark and makes it stand out for a moment. */
    goToMark(mark: Mark): void {
      const [rect] = mark.rects;
      if (!rect) return;
      releasePlace();
      void jumps.jump(() => scrollToRect(viewer, rect));
      marks.flash(mark);
    },
    clearSelection: () => viewer.clearSelection(),
    /** Where the selection is in the window by now. */
    selectionShown,
    /** Whether a page is being drawn right now. */
    isDrawing: () => pagesBeingDrawn(viewer).length > 0,
    close(): void {
      ending.abort();
      resizing.disconnect();
      viewer.setDocument(null);
      linkService.setDocument(null);
      container.remove();
    },
  };
}
