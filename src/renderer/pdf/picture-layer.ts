import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { imageBoxes } from './image-boxes.ts';
import { toPageBox } from './page-geometry.ts';
import type { PageView } from './page-view.ts';

const LAYER = 'nightLayer';

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** The page with a hole for each picture, for `clip-path`; pictures do not overlap. */
function pathAround(boxes: readonly { left: number; top: number; width: number; height: number }[]): string {
  const points: string[] = ['0 0', '100% 0', '100% 100%', '0 100%', '0 0'];
  for (const { left, top, width, height } of boxes) {
    const [x1, y1, x2, y2] = [left, top, left + width, top + height].map(percent);
    points.push(`${x1} ${y1}`, `${x1} ${y2}`, `${x2} ${y2}`, `${x2} ${y1}`, `${x1} ${y1}`, '0 0');
  }
  return `polygon(evenodd, ${points.join(', ')})`;
}

/**
 * Pages with pictures get a layer over the paper that leaves the pictures out, so that night mode (viewer.css) can
 * turn paper and ink around and leave photographs as they are. Boxes are in per cent: zooming moves nothing.
 */
export function createPictureLayer() {
  const known = new Map<number, Rect[]>();

  return {
    /** The pictures on a page (from 1) in PDF space, as far as it was drawn once. */
    pictures: (page: number): readonly Rect[] => known.get(page) ?? [],

    /** To be called when a page was drawn. */
    drawPage(view: PageView): void {
      const wrapper = view.div.querySelector('.canvasWrapper');
      if (!wrapper) return;
      if (!known.has(view.id) && view.imageCoordinates)
        known.set(view.id, imageBoxes(view.imageCoordinates, view.viewport));
      const boxes = (known.get(view.id) ?? []).map((rect) => toPageBox(rect, view.viewport));
      view.div.classList.toggle('hasPictures', boxes.length > 0);
      wrapper.querySelector(`:scope > .${LAYER}`)?.remove();
      if (boxes.length === 0) return;
      const layer = document.createElement('div');
      layer.className = LAYER;
      layer.style.clipPath = pathAround(boxes);
      const marks = wrapper.querySelector(':scope > .markLayer');
      if (marks) marks.before(layer);
      else wrapper.append(layer);
    },
  };
}
