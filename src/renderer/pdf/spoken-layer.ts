import type { PageRect } from '#shared/entities/annotation.ts';
import { toPageBox } from './page-geometry.ts';
import type { PageView } from './page-view.ts';

const LAYER = 'spokenLayer';

const percent = (share: number) => `${share * 100}%`;

/** Paints what is being read aloud. Boxes are in per cent of the page: zooming moves nothing. */
export function createSpokenLayer(viewOf: (page: number) => PageView | undefined) {
  let rects: readonly PageRect[] = [];

  function drawPage(page: number): void {
    const view = viewOf(page);
    const wrapper = view?.div.querySelector('.canvasWrapper');
    if (!view || !wrapper) return;
    wrapper.querySelector(`:scope > .${LAYER}`)?.remove();
    const onPage = rects.filter((rect) => rect.page === page);
    if (onPage.length === 0) return;
    const layer = document.createElement('div');
    layer.className = LAYER;
    for (const rect of onPage) {
      const box = toPageBox(rect, view.viewport);
      const line = document.createElement('i');
      line.style.left = percent(box.left);
      line.style.top = percent(box.top);
      line.style.width = percent(box.width);
      line.style.height = percent(box.height);
      layer.append(line);
    }
    wrapper.append(layer);
  }

  return {
    /** To be called when a page was drawn. */
    drawPage,
    /** Shows exactly these, in PDF space. */
    show(shown: readonly PageRect[]): void {
      const pages = new Set([...rects, ...shown].map(({ page }) => page));
      rects = shown;
      for (const page of pages) drawPage(page);
    },
  };
}
