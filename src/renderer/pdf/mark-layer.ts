import type { AnnotationColor, AnnotationKind, PageRect } from '#shared/entities/annotation.ts';
import { boxHolds, type PageBox, toPageBox } from './page-geometry.ts';
import type { PageView } from './page-view.ts';

/** What is painted of an annotation. */
export interface Mark {
  id: string;
  kind: AnnotationKind;
  color: AnnotationColor;
  rects: PageRect[];
}

interface Placed {
  mark: Mark;
  boxes: PageBox[];
}

const LAYER = 'markLayer';

function groupByPage(marks: readonly Mark[]): Map<number, Mark[]> {
  const pages = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (const page of new Set(mark.rects.map((rect) => rect.page))) {
      const onPage = pages.get(page);
      if (onPage) onPage.push(mark);
      else pages.set(page, [mark]);
    }
  }
  return pages;
}

function sameRect(a: PageRect, b: PageRect | undefined): boolean {
  return a.page === b?.page && a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2;
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (a === b) return true;
  return (
    a.id === b?.id &&
    a.kind === b.kind &&
    a.color === b.color &&
    a.rects.length === b.rects.length &&
    a.rects.every((rect, i) => sameRect(rect, b.rects[i]))
  );
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return a.length === b.length && a.every((mark, i) => sameMark(mark, b[i]));
}

function draw({ mark, boxes }: Placed, flashing: boolean): HTMLElement {
  const element = document.createElement('div');
  element.className = flashing ? 'mark flash' : 'mark';
  element.dataset.annotation = mark.id;
  element.dataset.kind = mark.kind;
  element.dataset.color = mark.color;
  for (const { left, top, width, height } of boxes) {
    const line = document.createElement('i');
    line.style.left = `${left * 100}%`;
    line.style.top = `${top * 100}%`;
    line.style.width = `${width * 100}%`;
    line.style.height = `${height * 100}%`;
    element.append(line);
  }
  return element;
}

/**
 * Paints marks onto the pages that pdf.js keeps drawn. Boxes are in per cent of the page, so zooming moves nothing;
 * they lie in the page's canvas wrapper, the one part of a page that survives a zoom.
 */
export function createMarkLayer(viewOf: (page: number) => PageView | undefined) {
  let byPage = new Map<number, Mark[]>();
  const placed = new Map<number, Placed[]>();
  let flashing: string | undefined;

  function drawPage(page: number): void {
    const view = viewOf(page);
    const wrapper = view?.div.querySelector('.canvasWrapper');
    if (!view || !wrapper) {
      placed.delete(page);
      return;
    }
    const layer = document.createElement('div');
    layer.className = LAYER;
    const onPage = (byPage.get(page) ?? []).map((mark) => ({
      mark,
      boxes: mark.rects.filter((rect) => rect.page === page).map((rect) => toPageBox(rect, view.viewport)),
    }));
    layer.append(...onPage.map((place) => draw(place, place.mark.id === flashing)));
    const old = wrapper.querySelector(`:scope > .${LAYER}`);
    if (old) old.replaceWith(layer);
    else wrapper.append(layer);
    placed.set(page, onPage);
  }

  return {
    drawPage,

    /** Shows exactly these; only pages on which something changed are painted anew. */
    show(marks: readonly Mark[]): void {
      const before = byPage;
      byPage = groupByPage(marks);
      for (const page of new Set([...before.keys(), ...byPage.keys()])) {
        if (!sameMarks(before.get(page), byPage.get(page))) drawPage(page);
      }
    },

    /** Makes a mark stand out for a moment, now or as soon as its page is drawn. */
    flash(mark: Mark): void {
      flashing = mark.id;
      for (const page of new Set(mark.rects.map((rect) => rect.page))) drawPage(page);
    },

    /** The mark at a point given in shares of the page: of several the smallest, for it is the hardest to hit. */
    markAt(page: number, x: number, y: number): Mark | undefined {
      let best: { mark: Mark; area: number } | undefined;
      for (const { mark, boxes } of placed.get(page) ?? []) {
        if (!boxes.some((box) => boxHolds(box, x, y))) continue;
        const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
        if (!best || area < best.area) best = { mark, area };
      }
      return best?.mark;
    },
  };
}
