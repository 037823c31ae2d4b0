import type { PageRect } from '#shared/entities/annotation.ts';
import { putOn } from './draw-mark.ts';
import { toPageBox } from './page-geometry.ts';
import type { PageView } from './page-view.ts';

/**
 * Paints rectangles of passing interest onto the pages: what is being read aloud, where a jump led. `className` says what
 * they look like. Boxes are in per cent of the page: zooming moves nothing.
 */
export function createRectLayer(viewOf: (page: number) => PageView | undefined, className: string) {
  let rects: readonly PageRect[] = [];

  function paint(page: number, isAnew: boolean): void {
    const view = viewOf(page);
    const wrapper = view?.div.querySelector('.canvasWrapper');
    if (!view || !wrapper) return;
    const before = wrapper.querySelector<HTMLElement>(`:scope > .${className}`);
    const turn = String(view.viewport.rotation);
    // A page that is drawn again, as after a zoom, keeps its layer: what moves on it does not begin anew.
    if (before && !isAnew && before.dataset.turn === turn) return;
    before?.remove();
    const onPage = rects.filter((rect) => rect.page === page);
    if (onPage.length === 0) return;
    const layer = document.createElement('div');
    layer.className = className;
    layer.dataset.turn = turn;
    for (const rect of onPage) {
      const line = document.createElement('i');
      putOn(line, toPageBox(rect, view.viewport));
      layer.append(line);
    }
    wrapper.append(layer);
  }

  return {
    /** To be called when a page was drawn. */
    drawPage: (page: number): void => paint(page, false),
    /** Shows exactly these, in PDF space. */
    show(shown: readonly PageRect[]): void {
      const pages = new Set([...rects, ...shown].map(({ page }) => page));
      rects = shown;
      for (const page of pages) paint(page, true);
    },
  };
}
