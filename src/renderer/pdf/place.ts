import type { PageRect } from '#shared/entities/annotation.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { toPageBox } from './page-geometry.ts';
import { pageViewOf } from './page-view.ts';
import type { PDFViewer } from './pdfjs.ts';

/** CSS pixels from the top of the page to the top of the view; negative while the gap above it shows. */
function offsetInPage(container: Element, page: Element): number {
  return container.getBoundingClientRect().top - page.getBoundingClientRect().top;
}

/** Where the view is: exact to the pixel, and good for any window size, zoom and page rotation. */
export function currentPlace(viewer: PDFViewer): ReadingPosition {
  const { container } = viewer;
  const view = pageViewOf(viewer, firstVisiblePage(viewer));
  const room = container.scrollHeight - container.clientHeight;
  return {
    page: view?.id ?? 1,
    top: view && (view.div.clientHeight - offsetInPage(container, view.div)) / view.viewport.scale,
    zoom: viewer.currentScaleValue || 'auto',
    progress: room > 0 ? Math.min(1, Math.max(0, container.scrollTop / room)) : 1,
  };
}

/** The topmost page of which anything shows. */
function firstVisiblePage(viewer: PDFViewer): number {
  const { top } = viewer.container.getBoundingClientRect();
  let page = viewer.currentPageNumber;
  // The current page is the one most in view; the first visible one lies at or shortly before it.
  for (;;) {
    const before = pageViewOf(viewer, page - 1);
    if (!before || before.div.getBoundingClientRect().bottom <= top) return page;
    page -= 1;
  }
}

/** Scrolls to a place without touching the zoom. */
export function scrollToPlace(viewer: PDFViewer, { page, top }: Pick<ReadingPosition, 'page' | 'top'>): void {
  const view = pageViewOf(viewer, Math.min(page, viewer.pagesCount));
  if (!view) return;
  const { container } = viewer;
  const wanted = top === undefined ? 0 : view.div.clientHeight - top * view.viewport.scale;
  container.scrollTop += wanted - offsetInPage(container, view.div);
}

/** What a jump leads to ends up this far down the view, with what leads up to it in sight. */
const JUMP_SHARE = 0.25;

/** Scrolls so that a rectangle in PDF space can be read. */
export function scrollToRect(viewer: PDFViewer, rect: PageRect): void {
  const view = pageViewOf(viewer, rect.page);
  if (!view) return;
  const { container } = viewer;
  const box = toPageBox(rect, view.viewport);
  const page = view.div.getBoundingClientRect();
  const frame = container.getBoundingClientRect();
  container.scrollTop += page.top - frame.top + box.top * page.height - frame.height * JUMP_SHARE;
  const left = page.left - frame.left + box.left * page.width;
  const isInSight = left >= 0 && left <= frame.width * (1 - JUMP_SHARE);
  if (!isInSight) container.scrollLeft += left - frame.width * JUMP_SHARE;
}
