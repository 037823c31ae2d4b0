import { createFinder, type FindResult } from './find.ts';
import type { FindOptions } from './find-fold.ts';
import type { PdfJsViewer } from './pdfjs-viewer.ts';
import { currentPlace, type Place, scrollToBox } from './place.ts';

/** A match within this share of the view from its edges is better brought nearer the middle. */
const EDGE_SHARE = 0.08;

function isInSight(container: Element, element: Element): boolean {
  const frame = container.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const [x, y] = [frame.width * EDGE_SHARE, frame.height * EDGE_SHARE];
  return (
    box.top >= frame.top + y &&
    box.bottom <= frame.bottom - y &&
    box.left >= frame.left + x / 2 &&
    box.right <= frame.right - x / 2
  );
}

interface FindInViewOptions {
  parts: PdfJsViewer;
  onResult: (result: FindResult) => void;
  signal: AbortSignal;
  /** Find leads away from this place. */
  onLeave: (from: Place) => void;
}

/** Find, moving the view no more than it must. From its first move on, "Back" leads to where it was begun. */
export function createFindInView({ parts, onResult, signal, onLeave }: FindInViewOptions) {
  const { viewer, bus, find, findPages, container } = parts;
  let begunAt: Place | undefined;
  let isOpen = false;

  function leaving(): void {
    if (begunAt) onLeave(begunAt);
    begunAt = undefined;
  }
  findPages.onMove = leaving;
  find.onSelected = (element) => {
    if (isInSight(container, element)) return;
    leaving();
    scrollToBox(container, element.getBoundingClientRect());
  };
  const finder = createFinder({
    controller: find,
    bus,
    onResult,
    signal,
    beginAt(page) {
      findPages.beginAt = page;
    },
  });

  return {
    ...finder,
    find(query: string, options?: FindOptions, page?: number): void {
      if (!isOpen) begunAt = currentPlace(viewer);
      isOpen = true;
      finder.find(query, options, page);
    },
    select(query: string, index: number): boolean {
      begunAt ??= currentPlace(viewer);
      return finder.select(query, index);
    },
    close(): void {
      isOpen = false;
      begunAt = undefined;
      finder.close();
    },
  };
}
