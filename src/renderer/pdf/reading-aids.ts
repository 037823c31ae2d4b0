import type { PageRect } from '#shared/entities/annotation.ts';
import type { TextLine } from '#shared/references/text-line.ts';
import { toPageBox } from './page-geometry.ts';
import type { PageLines } from './page-lines.ts';
import { pageOfElement, pageViewOf } from './page-view.ts';
import type { PDFViewer } from './pdfjs.ts';
import { type Place, scrollToPlace, shownPage } from './place.ts';
import { type PlacedLine, placeLines } from './place-lines.ts';

/** A point on a page, in PDF space. */
export interface PagePoint {
  page: number;
  x: number;
  y: number;
}

/** What is followed is kept between these shares of the view's height. */
const SIGHT = { from: 0.15, to: 0.75, at: 0.3 };

/** Where lines are, on the page and in the window: for a ruler, a column in focus, and a voice that is followed. */
export function createReadingAids(viewer: PDFViewer, text: PageLines) {
  const { container } = viewer;

  function boxOf(rect: PageRect): DOMRect | undefined {
    const view = pageViewOf(viewer, rect.page);
    if (!view?.div.isConnected) return undefined;
    const page = view.div.getBoundingClientRect();
    const box = toPageBox(rect, view.viewport);
    return new DOMRect(
      page.left + box.left * page.width,
      page.top + box.top * page.height,
      box.width * page.width,
      box.height * page.height,
    );
  }

  return {
    /** The lines of a page (from 1) in reading order; none of a page that has no text or cannot be read. */
    lines: async (page: number): Promise<PlacedLine[]> =>
      placeLines(await text.lines(page).catch((): TextLine[] => [])),

    /** Where a rectangle is in the window by now, in CSS pixels; nothing while its page is not laid out. */
    boxOf,

    /** What lies under a point of the window, in CSS pixels. */
    pointAt(x: number, y: number): PagePoint | undefined {
      const page = pageOfElement(document.elementFromPoint(x, y));
      const view = page && pageViewOf(viewer, page);
      if (!view) return undefined;
      const box = view.div.getBoundingClientRect();
      const { width, height } = view.viewport;
      const [px = 0, py = 0] = view.viewport.convertToPdfPoint(
        ((x - box.left) / box.width) * width,
        ((y - box.top) / box.height) * height,
      );
      return { page, x: px, y: py };
    },

    /** Scrolls only where a rectangle is not well in sight; no jump. */
    follow(rect: PageRect): void {
      shownPage(viewer, rect.page);
      const box = boxOf(rect);
      if (!box) return;
      const frame = container.getBoundingClientRect();
      const top = box.top - frame.top;
      const isInSight = top >= frame.height * SIGHT.from && box.bottom - frame.top <= frame.height * SIGHT.to;
      if (!isInSight) container.scrollTop += top - frame.height * SIGHT.at;
      const isBeside = box.left >= frame.left && box.left < frame.right - frame.width * SIGHT.from;
      if (!isBeside) container.scrollLeft += box.left - frame.left - frame.width * 0.05;
    },

    /** Shows a place again, without remembering where the view was. */
    show: (place: Pick<Place, 'page' | 'top' | 'left'>) => scrollToPlace(viewer, place),
  };
}
