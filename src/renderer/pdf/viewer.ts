import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { createFinder, type FindResult } from './find.ts';
import { createJumps } from './jumps.ts';
import { type LinkEvents, listenForLinks, nameLinks } from './links.ts';
import { createMarkLayer, type Mark } from './mark-layer.ts';
import { listenForMarks } from './mark-pointer.ts';
import { type Destination, leadsSomewhere, type OutlineItem, readOutline } from './outline.ts';
import { pageViewOf } from './page-view.ts';
import {
  AnnotationMode,
  EventBus,
  LinkTarget,
  type PDFDocumentProxy,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
  RenderingStates,
} from './pdfjs.ts';
import { currentPlace, scrollToPlace } from './place.ts';
import { type PdfSelection, readSelection, selectionShown } from './selection.ts';
import { listenForSelection } from './selection-events.ts';
import { listenForZoom, steppedZoom } from './zoom-gesture.ts';

export interface ViewEvents extends LinkEvents {
  onPage: (page: number) => void;
  /** The zoom as a factor, and the named fit that gave it, if any. */
  onZoom: (factor: number, fit: string | undefined) => void;
  /** The view moved, by whatever cause. */
  onMove: (place: ReadingPosition) => void;
  onFind: (result: FindResult) => void;
  /** Text was selected and the pointer let go, or (nothing) the selection is gone. */
  onSelection: (selection: PdfSelection | undefined) => void;
  /** A mark was clicked, or (nothing) the page beside all marks. */
  onMark: (mark: Mark | undefined) => void;
  /** A page was drawn; `failed` when not all of it could be. */
  onPageDrawn: (page: number, failed: boolean) => void;
  /** There is, or no longer is, a place to go back to. */
  onJumps: (canGoBack: boolean) => void;
}

/** Where a mark ends up on a jump: this far down the view, with what leads up to it in sight. */
const JUMP_SHARE = 0.25;

function createDom(host: HTMLElement): HTMLDivElement {
  const container = document.createElement('div');
  container.className = 'pdfContainer';
  container.tabIndex = 0;
  const pages = document.createElement('div');
  pages.className = 'pdfViewer';
  container.append(pages);
  host.append(container);
  return container;
}

export type PdfView = ReturnType<typeof createPdfView>;

/**
 * Shows an open document inside `host` with pdf.js's own viewer: continuous pages, text layer, links, find,
 * the reader's marks. `place` is where to begin. Everything ends with `close`; the document is its opener's.
 */
export function createPdfView(options: {
  host: HTMLElement;
  document: PDFDocumentProxy;
  place: ReadingPosition | undefined;
  events: ViewEvents;
}) {
  const { document: pdf, events, place } = options;
  const ending = new AbortController();
  const { signal } = ending;
  const container = createDom(options.host);
  const bus = new EventBus();
  const linkService = new PDFLinkService({
    eventBus: bus,
    externalLinkTarget: LinkTarget.NONE,
    ignoreDestinationZoom: true,
  });
  const findController = new PDFFindController({ eventBus: bus, linkService });
  const viewerOptions = {
    container,
    eventBus: bus,
    linkService,
    findController,
    // Forms are shown, not filled in; without a scripting manager no script of the file ever runs.
    annotationMode: AnnotationMode.ENABLE,
    removePageBorders: false,
    // Ends the listeners and observers pdf.js puts on the window; missing in its types.
    abortSignal: signal,
  };
  const viewer = new PDFViewer(viewerOptions);
  linkService.setViewer(viewer);

  const marks = createMarkLayer((page) => pageViewOf(viewer, page));
  const finder = createFinder(bus, events.onFind);
  const jumps = createJumps({
    here: () => currentPlace(viewer),
    goTo: (to) => scrollToPlace(viewer, to),
    onChange: events.onJumps,
  });
  const goToDestination = linkService.goToDestination.bind(linkService);
  linkService.goToDestination = (destination) => jumps.jump(() => goToDestination(destination));

  /** Until the place to begin at is reached, moves are the layout's and not the reader's. */
  let settled = false;
  bus.on('pagesinit', () => {
    viewer.currentScaleValue = place?.zoom ?? 'auto';
    if (place) scrollToPlace(viewer, place);
    else container.scrollTop = 0;
  });
  bus.on('pagesloaded', () => {
    // Pages of other sizes than the first are measured by now and may have moved the place.
    if (place && !settled) scrollToPlace(viewer, place);
    settled = true;
  });
  for (const type of ['wheel', 'pointerdown', 'keydown']) {
    container.addEventListener(type, () => (settled = true), { signal, passive: true, once: true });
  }
  bus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => events.onPage(pageNumber));
  bus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
    events.onZoom(scale, presetValue),
  );
  bus.on('updateviewarea', () => events.onMove(currentPlace(viewer)));
  bus.on('pagerendered', (event: { pageNumber: number; cssTransform: boolean; error: unknown }) => {
    marks.drawPage(event.pageNumber);
    if (!event.cssTransform) events.onPageDrawn(event.pageNumber, Boolean(event.error));
  });
  bus.on('rotationchanging', () => {
    for (const view of viewer.getCachedPageViews()) marks.drawPage(view.id);
  });
  for (const type of ['annotationlayerrendered', 'linkannotationsadded']) {
    bus.on(type, ({ pageNumber }: { pageNumber: number }) => {
      const view = pageViewOf(viewer, pageNumber);
      if (view) nameLinks(view.div);
    });
  }
  listenForLinks(container, events, signal);
  listenForMarks(container, { hit: marks.markAt, onClick: events.onMark, signal });
  listenForZoom(viewer, signal);
  listenForSelection(
    () => events.onSelection(readSelection(container, (page) => pageViewOf(viewer, page)?.viewport)),
    signal,
  );
  // A named fit follows the room there is.
  const resizing = new ResizeObserver(() => {
    const zoom = viewer.currentScaleValue;
    if (zoom && Number.isNaN(Number(zoom))) viewer.currentScaleValue = zoom;
    viewer.update();
  });
  resizing.observe(container);

  linkService.setDocument(pdf);
  viewer.setDocument(pdf);

  function scrollToMark(mark: Mark): void {
    const rect = mark.rects[0];
    const view = rect && pageViewOf(viewer, rect.page);
    if (!rect || !view) return;
    const [x = 0, y = 0] = view.viewport.convertToViewportPoint(rect.x1, rect.y2);
    const page = view.div.getBoundingClientRect();
    const frame = container.getBoundingClientRect();
    container.scrollTop += page.top - frame.top + y - frame.height * JUMP_SHARE;
    const left = page.left - frame.left + x;
    if (left < 0 || left > frame.width * (1 - JUMP_SHARE))
      container.scrollLeft += left - frame.width * JUMP_SHARE;
  }

  return {
    pages: pdf.numPages,
    finder,
    focus: () => container.focus({ preventScroll: true }),
    place: () => currentPlace(viewer),
    /** A factor ("1.25") or a named fit ("page-width"). */
    setZoom(value: string): void {
      viewer.currentScaleValue = value;
    },
    zoomBy(direction: 1 | -1): void {
      viewer.currentScaleValue = String(steppedZoom(viewer.currentScale, direction));
    },
    goToPage(page: number): void {
      if (Number.isInteger(page) && page >= 1 && page <= pdf.numPages) viewer.currentPageNumber = page;
    },
    nextPage: () => viewer.nextPage(),
    previousPage: () => viewer.previousPage(),
    outline: (): Promise<OutlineItem[]> => readOutline(pdf),
    /** Answers false when the destination leads nowhere. */
    async goToDestination(destination: Destination): Promise<boolean> {
      if (!(await leadsSomewhere(pdf, destination))) return false;
      await linkService.goToDestination(destination);
      return true;
    },
    goBack: () => jumps.back(),
    showMarks: (all: readonly Mark[]) => marks.show(all),
    /** Goes to a mark and makes it stand out for a moment. */
    goToMark(mark: Mark): void {
      settled = true;
      void jumps.jump(() => scrollToMark(mark));
      marks.flash(mark);
    },
    clearSelection: () => viewer.clearSelection(),
    /** Where the selection is in the window by now. */
    selectionShown,
    /** Whether a page in view is being drawn right now. */
    isDrawing(): boolean {
      return [...viewer.getCachedPageViews()].some((view) => view.renderingState === RenderingStates.RUNNING);
    },
    close(): void {
      resizing.disconnect();
      viewer.setDocument(null);
      linkService.setDocument(null);
      ending.abort();
      container.remove();
    },
  };
}
