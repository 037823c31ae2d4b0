import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { toPageBox, toPdfRect, type Viewport } from './page-geometry.ts';
import type { PageText, SelectedRun } from './page-text.ts';

/** A page's text laid over it, or over nothing: where its letters are is what counts. */
export interface TextOfPage {
  /** From 1. */
  page: number;
  textLayer: Element;
  viewport: Viewport;
  content: PageText;
}

/** A box in the window, in CSS pixels. */
export type ClientBox = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** Where the letters of runs are in the window. */
export function clientRectsOf(runs: readonly SelectedRun[]): DOMRect[] {
  const range = document.createRange();
  return runs.flatMap(({ node, from, to }) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}

/** Boxes of the window in PDF space: there lines are upright also where the page is shown turned. */
export function pdfRectsOf(boxes: readonly ClientBox[], { textLayer, viewport }: TextOfPage): Rect[] {
  const layer = textLayer.getBoundingClientRect();
  return boxes.map((box) => {
    const shown = {
      x1: (box.left - layer.left) / layer.width,
      y1: (box.top - layer.top) / layer.height,
      x2: (box.right - layer.left) / layer.width,
      y2: (box.bottom - layer.top) / layer.height,
    };
    return toPdfRect(shown, viewport);
  });
}

/** A rectangle of the page where it is in the window. */
export function clientBox({ textLayer, viewport }: TextOfPage, rect: Rect): ClientBox {
  const layer = textLayer.getBoundingClientRect();
  const box = toPageBox(rect, viewport);
  const [left, top] = [layer.left + box.left * layer.width, layer.top + box.top * layer.height];
  return { left, top, right: left + box.width * layer.width, bottom: top + box.height * layer.height };
}
