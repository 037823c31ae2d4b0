import { pageViewOf } from './page-view.ts';
import { type PDFViewer, ScrollMode, SpreadMode } from './pdfjs.ts';
import { currentPlace, type Place, scrollToPlace, shownPage } from './place.ts';

/**
 * How pages are laid out: one below the other, one at a time, two beside each other, or two beside each other with
 * the first one alone as a book's cover is.
 */
export type PageLayout = 'continuous' | 'single' | 'two-page' | 'book';

/** Clockwise, in degrees. */
export type PageRotation = 0 | 90 | 180 | 270;

const MODES: Record<PageLayout, { scroll: number; spread: number }> = {
  continuous: { scroll: ScrollMode.VERTICAL, spread: SpreadMode.NONE },
  single: { scroll: ScrollMode.PAGE, spread: SpreadMode.NONE },
  'two-page': { scroll: ScrollMode.VERTICAL, spread: SpreadMode.ODD },
  book: { scroll: ScrollMode.VERTICAL, spread: SpreadMode.EVEN },
};

/** In PDF space. */
interface PointOnPage {
  page: number;
  x: number;
  y: number;
}

/** The point in the middle of the view, or the one of the current page that is nearest to it. */
function middleOf(viewer: PDFViewer): PointOnPage | undefined {
  const frame = viewer.container.getBoundingClientRect();
  const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
  const view = pageViewOf(viewer, viewer.currentPageNumber);
  if (!view) return undefined;
  const box = view.div.getBoundingClientRect();
  const within = (at: number, size: number) => Math.min(size, Math.max(0, at));
  const [x = 0, y = 0] = view.viewport.convertToPdfPoint(
    within(middle.x - box.left, box.width),
    within(middle.y - box.top, box.height),
  );
  return { page: view.id, x, y };
}

function putInMiddle(viewer: PDFViewer, point: PointOnPage): void {
  const view = shownPage(viewer, point.page);
  if (!view) return;
  const { container } = viewer;
  const frame = container.getBoundingClientRect();
  const box = view.div.getBoundingClientRect();
  const [x = 0, y = 0] = view.viewport.convertToViewportPoint(point.x, point.y);
  container.scrollTop += box.top + y - (frame.top + frame.height / 2);
  container.scrollLeft += box.left + x - (frame.left + frame.width / 2);
}

interface Anchor {
  place: Place;
  middle: PointOnPage | undefined;
  /** Where the view came to be by holding on to it. */
  shownAt: Place;
}

const isSame = (a: Place, b: Place) => a.page === b.page && a.top === b.top && a.left === b.left;

/** Layout and rotation of the pages. Changing them keeps what is being read in view. */
export function createLayout(viewer: PDFViewer, onChange: () => void) {
  let layout: PageLayout = 'continuous';
  let anchor: Anchor | undefined;

  function apply(wanted: PageLayout): void {
    layout = wanted;
    // For viewer.css, which then has to be in force before pages are fitted.
    viewer.container.dataset.layout = wanted;
    const { scroll, spread } = MODES[wanted];
    viewer.scrollMode = scroll;
    viewer.spreadMode = spread;
  }

  /** Until the reader moves, all changes hold on to the place of the first: going back and forth loses nothing. */
  function change(move: () => void, restore: (anchor: Omit<Anchor, 'shownAt'>) => void): void {
    const place = currentPlace(viewer);
    const held = anchor && isSame(anchor.shownAt, place) ? anchor : { place, middle: middleOf(viewer) };
    move();
    restore(held);
    viewer.update();
    anchor = { ...held, shownAt: currentPlace(viewer) };
    onChange();
  }

  return {
    layout: () => layout,
    /** Takes over a layout before anything shows. */
    begin(wanted: PageLayout, rotation: PageRotation): void {
      apply(wanted);
      viewer.pagesRotation = rotation;
    },
    setLayout(wanted: PageLayout): void {
      if (wanted === layout) return;
      change(
        () => apply(wanted),
        // A page that stood left of the view may now fill it: only the height is kept.
        ({ place: { page, top } }) => scrollToPlace(viewer, { page, top }),
      );
    },
    rotation: (): PageRotation => viewer.pagesRotation as PageRotation,
    /** Turns all pages by a right angle, clockwise for 1. */
    rotate(direction: 1 | -1): void {
      change(
        () => {
          viewer.pagesRotation = (viewer.pagesRotation + 90 * direction + 360) % 360;
        },
        ({ middle }) => middle && putInMiddle(viewer, middle),
      );
    },
  };
}
