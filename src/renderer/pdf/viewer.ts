import type { PageRect } from '#shared/entities/annotation.ts';
import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import type { WordCount } from '#shared/text/broken-words.ts';
import { listenForCopy } from './copy-text.ts';
import { createFindInView } from './find-in-view.ts';
import { firstPageDrawn } from './first-page.ts';
import { createHandTool } from './hand-tool.ts';
import { beginAt, createHeldPlace } from './held-place.ts';
import { createHiddenAnnotations } from './hidden-annotations.ts';
import { createJumpLight } from './jump-light.ts';
import { createLayout } from './layout.ts';
import { createLinkTargets, type LinkTarget } from './link-target.ts';
import { listenForLinks, nameLinks } from './links.ts';
import type { Mark } from './mark.ts';
import { createMarkLayer } from './mark-layer.ts';
import { createMarking } from './marking.ts';
import { createNavigation } from './navigation.ts';
import { readOutline } from './outline.ts';
import { createPageLines } from './page-lines.ts';
import { createPageTexts } from './page-texts.ts';
import {
  freePages,
  type PageView,
  pagesBeingDrawn,
  pageViewOf,
  unreadablePages,
  watchFrames,
} from './page-view.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';
import { createPdfJsViewer } from './pdfjs-viewer.ts';
import { createPictureLayer } from './picture-layer.ts';
import { currentPlace, type Place, scrollToPlace, scrollToRect } from './place.ts';
import { type PrintOptions, printPages } from './print-pages.ts';
import { createReadingAids } from './reading-aids.ts';
import { createRectLayer } from './rect-layer.ts';
import { readReferences } from './reference-lines.ts';
import { type RegionRequest, renderRegion } from './render-region.ts';
import { textlessness } from './scan.ts';
import { readSelection, selectionShown } from './selection.ts';
import { listenForSelection } from './selection-events.ts';
import { sentencesFrom } from './sentences.ts';
import { createSideRenders } from './side-renders.ts';
import { createTextCursor } from './text-cursor.ts';
import { createThumbnails } from './thumbnails.ts';
import { listenForPageTurns } from './turn-pages.ts';
import type { ViewEvents } from './view-events.ts';
import type { ViewState } from './view-state.ts';
import { listenForZoom, steppedZoom } from './zoom-gesture.ts';

export interface PdfViewOptions {
  host: HTMLElement;
  document: PDFDocumentProxy;
  /** How to begin. */
  state: ViewState;
  events: ViewEvents;
  /** How often the document has a word: so its words that a line's end broke are known. */
  count: WordCount;
}

export type PdfView = ReturnType<typeof createPdfView>;

/** A named fit ("page-width") follows the room there is; a factor stays. */
const isNamedFit = (zoom: string | null): zoom is string => zoom !== null && Number.isNaN(Number(zoom));

/** Where to begin: where the reader was, else where find is to begin. */
function firstPlace({ place, find }: ViewState): Place | undefined {
  return place ?? (find?.page ? { page: find.page, zoom: 'auto', progress: 0 } : undefined);
}

/**
 * Shows an open document inside `host`: pages, text layer, links, find, the reader's marks.
 * Everything ends with `close`; the document itself is its opener's.
 */
export function createPdfView({ host, document: pdf, state, events, count }: PdfViewOptions) {
  const ending = new AbortController();
  const { signal } = ending;
  const parts = createPdfJsViewer(host, { signal, count });
  const { viewer, bus, linkService, container } = parts;
  const drawn = firstPageDrawn(bus, signal);
  const listen = <E>(type: string, listener: (event: E) => void) => bus.on(type, listener, { signal });

  const layout = createLayout(viewer, () => events.onLayout?.(layout.layout(), layout.rotation()));
  const hand = createHandTool(container, signal);
  const held = createHeldPlace(parts, signal);
  const place = firstPlace(state);
  beginAt(parts, held, {
    arrange() {
      layout.begin(state.layout ?? 'continuous', state.rotation ?? 0);
      viewer.currentScaleValue = place?.zoom ?? 'auto';
    },
    show: place && (() => scrollToPlace(viewer, place)),
    signal,
  });
  const viewOf = (page: number) => pageViewOf(viewer, page);
  const text = createPageLines(pdf);
  const targets = createLinkTargets(pdf, text);
  let references: Promise<ReferenceEntry[]> | undefined;
  const readBibliography = () => {
    references ??= drawn
      .then(() => readReferences(pdf, signal))
      .catch((error) => {
        references = undefined;
        throw error;
      });
    return references;
  };
  const light = createJumpLight({
    container,
    signal,
    viewOf,
    target: targets.target,
    references: readBibliography,
    reveal: (rect) => held.lead(() => scrollToRect(viewer, rect)),
  });
  const navigation = createNavigation({
    parts,
    document: pdf,
    events,
    state,
    held,
    drawn,
    onArrived: (destination, linkText) => void light.arrived(destination, linkText),
  });
  const finder = createFindInView({
    parts,
    onResult: events.onFind,
    signal,
    onLeave(from) {
      held.release();
      navigation.jumps.leave(from);
    },
  });
  const marks = createMarkLayer(viewOf);
  const spoken = createRectLayer(viewOf, 'spokenLayer');
  const pictures = createPictureLayer();
  const renders = createSideRenders({ document: pdf, viewer, bus, signal });
  const thumbnails = createThumbnails({ viewer, renders });
  const hiddenAnnotations = createHiddenAnnotations({ document: pdf, viewer, bus, signal });

  listen<{ scale: number }>('scalechanging', ({ scale }) => events.onZoom(scale));
  listen('updateviewarea', () => {
    const now = currentPlace(viewer);
    events.onPage(now.page);
    events.onMove(now);
  });
  listen<{ source: PageView }>('pagerender', ({ source }) => watchFrames(source, events.onFrame));
  listen<{ pageNumber: number; cssTransform: boolean; isDetailView: boolean; error: unknown }>(
    'pagerendered',
    ({ pageNumber, cssTransform, isDetailView, error }) => {
      const view = pageViewOf(viewer, pageNumber);
      marks.drawPage(pageNumber);
      spoken.drawPage(pageNumber);
      light.drawPage(pageNumber);
      drawGrips(pageNumber);
      if (view && !isDetailView) pictures.drawPage(view);
      if (!cssTransform) events.onPageDrawn(pageNumber, Boolean(error));
    },
  );
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
  listenForLinks({
    container,
    events,
    signal,
    look: targets.linkTarget,
    go: (destination, linkText) => void navigation.goToDestination(destination, linkText),
  });
  const texts = createPageTexts({ document: pdf, viewOf, host, count });
  const { drawGrips, ...marking } = createMarking({ marks, container, texts, viewOf, events, signal });
  const cursor = createTextCursor({ viewer, bus, texts, signal });
  listenForZoom(viewer, signal);
  listenForPageTurns(viewer, signal);
  const viewportOf = (page: number) => viewOf(page)?.viewport;
  const selected = () => readSelection(container, viewportOf, count);
  listenForSelection(() => events.onSelection(selected()), signal);
  listenForCopy({ viewer, selected, count, signal });
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
  hand.set(Boolean(state.hand));
  if (state.find) finder.find(state.find.query, state.find.options, state.find.page);

  const { jumps, goToPoint, goToRect, ...ways } = navigation;
  return {
    pages: pdf.numPages,
    finder,
    ...ways,
    layout: layout.layout,
    setLayout: layout.setLayout,
    rotation: layout.rotation,
    rotate: layout.rotate,
    /** The hand: dragging moves the pages and selects nothing. */
    setHand: hand.set,
    /** The paper's own table of contents. */
    outline: () => drawn.then(() => readOutline(pdf)),
    focus: () => container.focus({ preventScroll: true }),
    /** Where the view is. */
    place: () => currentPlace(viewer),
    /** A factor ("1.25") or a named fit: "page-width", "page-fit", "page-actual", "auto". */
    setZoom(value: string): void {
      viewer.currentScaleValue = value;
    },
    zoomBy(direction: 1 | -1): void {
      viewer.currentScaleValue = String(steppedZoom(viewer.currentScale, direction));
    },
    thumbnail: thumbnails.thumbnail,
    linkTarget: targets.linkTarget,
    textAt: targets.textAt,
    /** Draws a part of a page on a canvas of `width` CSS pixels. */
    renderRegion: (request: RegionRequest, off?: AbortSignal) => renderRegion(renders, request, off),
    /** The pictures on a page in PDF space, once it was drawn. */
    pictures: pictures.pictures,
    /** The entries of the paper's bibliography, in order; empty where none is found. */
    references: readBibliography,
    /** The sentences from a place on, in reading order. */
    sentencesFrom: (from: { page: number; top?: number }, off?: AbortSignal) =>
      sentencesFrom(text, pdf.numPages, from, off),
    ...createReadingAids(viewer, text),
    /** Shows what is being read aloud, in PDF space. */
    showSpoken: spoken.show,
    /** Whether no text can be found in it, and why: it may be one that a scanner made. */
    textlessness: () => drawn.then(() => textlessness(pdf, text, signal)),
    /** Pages as images for print, drawn one by one as they are asked for. */
    printPages: (options: PrintOptions) => printPages(renders, options),
    /** Shows exactly these marks. */
    showMarks: (all: readonly Mark[]) => marks.show(all),
    /** Leaves out annotations of the file itself, or has them drawn without answering the pointer. */
    hideAnnotations: hiddenAnnotations.hide,
    /** Makes these marks stand out, by their ids. */
    selectMarks: marks.select,
    /** Where a mark is in the window by now: its first and its last line that is drawn. */
    markShown: marks.boxesOf,
    ...marking,
    /** Goes to a mark and makes it stand out for a moment. */
    goToMark(mark: Mark): void {
      const [rect] = mark.rects;
      if (rect) goToRect(rect);
      marks.flash(mark);
    },
    /** Goes to what a link leads to. */
    goToTarget(target: LinkTarget): void {
      goToPoint(target);
      light.show(target.rects);
    },
    /** Goes to rectangles in PDF space and lights them up for a moment. */
    goToRects(rects: readonly PageRect[]): void {
      const [rect] = rects;
      if (rect) goToRect(rect);
      light.show(rects);
    },
    clearSelection: () => viewer.clearSelection(),
    /** Keys that move a text cursor over the pages and select with it. */
    cursor,
    /** Where the selection is in the window by now. */
    selectionShown,
    /** Whether a page is being drawn right now. */
    isDrawing: () => pagesBeingDrawn(viewer).length > 0,
    /** All that a later view of the document needs to look as this one does. */
    state: (): ViewState => ({
      place: currentPlace(viewer),
      layout: layout.layout(),
      rotation: layout.rotation(),
      hand: hand.isOn(),
      history: jumps.history(),
    }),
    close(): void {
      ending.abort();
      thumbnails.close();
      resizing.disconnect();
      freePages(viewer);
      viewer.setDocument(null);
      linkService.setDocument(null);
      container.remove();
    },
  };
}
