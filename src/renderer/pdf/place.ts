import type { PageRect } from '#shared/entities/annotation.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { toPageBox } from './page-geometry.ts';
import { type PageView, pageViewOf } from './page-view.ts';
import { type PDFViewer, ScrollMode } from './pdfjs.ts';

/** A reading position, exact to the pixel in both directions. */
export interface Place extends ReadingPosition {
  /** Distance from the left of the page to the left of the view, in PDF points; absent while all of it shows. */
  left?: number;
}

/** CSS pixels from the top left of the page to that of the view; negative while the gap before it shows. */
function offsetInPage(container: Element, page: Element): { x: number; y: number } {
  const [view, box] = [container.getBoundingClientRect(), page.getBoundingClientRect()];
  return { x: view.left - box.left, y: view.top - box.top };
}

const share = (value: number) => Math.min(1, Math.max(0, value));

/** How much of the document lies before the end of the view, as far as it can be scrolled. */
function progressOf(viewer: PDFViewer, page: number): number {
  const { container } = viewer;
  const room = container.scrollHeight - container.clientHeight;
  const scrolled = room > 0 ? container.scrollTop / room : 1;
  if (viewer.scrollMode !== ScrollMode.PAGE) return share(scrolled);
  return share((page - 1 + share(scrolled)) / viewer.pagesCount);
}

/** Where the view is: exact to the pixel, and good for any window size, zoom and page rotation. */
export function currentPlace(viewer: PDFViewer): Place {
  const { container } = viewer;
  const view = pageViewOf(viewer, pageInView(viewer));
  const offset = view && offsetInPage(container, view.div);
  const isCut = container.scrollWidth > container.clientWidth;
  return {
    page: view?.id ?? 1,
    top: view && offset && (view.div.clientHeight - offset.y) / view.viewport.scale,
    ...(isCut && view && offset && { left: offset.x / view.viewport.scale }),
    zoom: viewer.currentScaleValue || 'auto',
    progress: progressOf(viewer, view?.id ?? 1),
  };
}

/** The topmost page of which anything shows. */
function firstVisiblePage(viewer: PDFViewer): number {
  const { top } = viewer.container.getBoundingClientRect();
  let page = viewer.currentPageNumber;
  const endsAbove = (view: PageView) => view.div.getBoundingClientRect().bottom <= top;
  // The current page is the one most in view; the first visible one lies at or shortly before it. Right after
  // scrolling pdf.js does not know the current page yet: then it lies after it.
  for (let view = pageViewOf(viewer, page); view && endsAbove(view); view = pageViewOf(viewer, page))
    page += 1;
  page = Math.min(page, viewer.pagesCount);
  for (;;) {
    const before = pageViewOf(viewer, page - 1);
    if (!before || endsAbove(before)) return page;
    page -= 1;
  }
}

/** How much of a page shows in the view, in square CSS pixels. */
function shownArea(frame: DOMRect, page: DOMRect): number {
  const width = Math.min(frame.right, page.right) - Math.max(frame.left, page.left);
  const height = Math.min(frame.bottom, page.bottom) - Math.max(frame.top, page.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** Less than this many square CSS pixels more is no more: boxes come with fractions. */
const SAME_AREA = 1;

/** The page one is on, wherever it is told: the one of which most shows, of several alike the first. */
export function pageInView(viewer: PDFViewer): number {
  if (viewer.scrollMode === ScrollMode.PAGE) return viewer.currentPageNumber;
  const frame = viewer.container.getBoundingClientRect();
  let most = { page: firstVisiblePage(viewer), area: 0 };
  for (let page = most.page; ; page += 1) {
    const box = pageViewOf(viewer, page)?.div.getBoundingClientRect();
    if (!box || box.top >= frame.bottom) return most.page;
    const area = shownArea(frame, box);
    if (area > most.area + SAME_AREA) most = { page, area };
  }
}

/** The view of a page that can be scrolled to: where one page shows at a time, it is made that page. */
export function shownPage(viewer: PDFViewer, page: number): PageView | undefined {
  const view = pageViewOf(viewer, Math.min(page, viewer.pagesCount));
  if (view && !view.div.isConnected) viewer.currentPageNumber = view.id;
  return view;
}

/** Scrolls to a place without touching the zoom. */
export function scrollToPlace(viewer: PDFViewer, { page, top, left }: Pick<Place, 'page' | 'top' | 'left'>) {
  const view = shownPage(viewer, page);
  if (!view) return;
  const { container } = viewer;
  const { scale } = view.viewport;
  const wanted = top === undefined ? 0 : view.div.clientHeight - top * scale;
  const offset = offsetInPage(container, view.div);
  container.scrollTop += wanted - offset.y;
  if (left !== undefined) container.scrollLeft += left * scale - offset.x;
}

/**
 * Scrolls to a point in PDF space as a destination names it: there the view begins, whichever way the page is turned. What
 * is not named is the head of the page, or its left edge.
 */
export function scrollToPoint(viewer: PDFViewer, { page, left, top }: Pick<Place, 'page' | 'top' | 'left'>) {
  const view = shownPage(viewer, page);
  if (!view) return;
  const { container } = viewer;
  const { viewBox, width } = view.viewport;
  const [x1 = 0, , , y2 = 0] = viewBox;
  const [x = 0, y = 0] = view.viewport.convertToViewportPoint(left ?? x1, top ?? y2);
  const offset = offsetInPage(container, view.div);
  container.scrollTop += Math.max(0, y) - offset.y;
  // A page all of whose width shows stays where it stands.
  const isCut = offset.x > 0 || width - offset.x > container.clientWidth;
  if (isCut) container.scrollLeft += Math.max(0, x) - offset.x;
}

/** What a jump leads to ends up this far down the view, with what leads up to it in sight. */
const JUMP_SHARE = 0.25;

/** Scrolls so that a box in the window, given in CSS pixels, can be read. */
export function scrollToBox(container: Element, box: { left: number; top: number }): void {
  const frame = container.getBoundingClientRect();
  container.scrollTop += box.top - frame.top - frame.height * JUMP_SHARE;
  const left = box.left - frame.left;
  const isInSight = left >= 0 && left <= frame.width * (1 - JUMP_SHARE);
  if (!isInSight) container.scrollLeft += left - frame.width * JUMP_SHARE;
}

/** Scrolls so that a rectangle in PDF space can be read. */
export function scrollToRect(viewer: PDFViewer, rect: PageRect): void {
  const view = shownPage(viewer, rect.page);
  if (!view) return;
  const box = toPageBox(rect, view.viewport);
  const page = view.div.getBoundingClientRect();
  scrollToBox(viewer.container, {
    left: page.left + box.left * page.width,
    top: page.top + box.top * page.height,
  });
}
