import type { PageRect } from '#shared/entities/annotation.ts';
import { drawMark } from './draw-mark.ts';
import { type Mark, pagesOf, sameMark } from './mark.ts';
import type { PageView } from './page-view.ts';
import { marksAt, overlap, type PageSize, type PlacedMark, placeMark } from './placed-mark.ts';

const LAYER = 'markLayer';
/** Icons lie on the page; all else is ink in it. */
const NOTES = 'markLayer notes';

interface Painted extends PlacedMark {
  element: HTMLElement;
}

/** What is painted on a page that pdf.js keeps drawn. */
interface PaintedPage {
  layer: HTMLElement;
  notes: HTMLElement;
  rotation: number;
  marks: Map<string, Painted>;
}

/**
 * Paints marks onto the pages that pdf.js keeps drawn. Boxes are in per cent of the page, so zooming moves nothing;
 * they lie in the page's canvas wrapper, the one part of a page that survives a zoom. Of thousands of marks only
 * those that changed are painted anew.
 */
export function createMarkLayer(viewOf: (page: number) => PageView | undefined) {
  let shown = new Map<string, Mark>();
  const byPage = new Map<number, Map<string, Mark>>();
  const painted = new Map<number, PaintedPage>();
  let selected: ReadonlySet<string> = new Set();
  let flashing: string | undefined;
  /** What is painted in place of the mark that is being reshaped. */
  let previewed: Mark | undefined;

  /**
   * A layer is blended with the page as a whole, which is as good as mark by mark and far cheaper, but for highlights
   * that lie over each other: both are to be seen.
   */
  function blendOverlaps(one: Painted, others: Iterable<Painted>): void {
    if (one.mark.kind !== 'highlight') return;
    for (const other of others) {
      if (other === one || other.mark.kind !== 'highlight' || !overlap(one, other)) continue;
      one.element.dataset.over = '';
      other.element.dataset.over = '';
    }
  }

  function paint(mark: Mark, page: number): void {
    const on = painted.get(page);
    const view = on && viewOf(page);
    if (!view) return;
    const placed = placeMark(mark, page, view.viewport);
    const element = drawMark(placed, view.viewport.height / view.viewport.width);
    element.toggleAttribute('data-selected', selected.has(mark.id));
    element.classList.toggle('flash', mark.id === flashing);
    const before = on.marks.get(mark.id)?.element;
    const layer = mark.kind === 'note' ? on.notes : on.layer;
    if (before) before.replaceWith(element);
    else layer.append(element);
    const one = { ...placed, element };
    on.marks.set(mark.id, one);
    blendOverlaps(one, on.marks.values());
  }

  function add(mark: Mark): void {
    for (const page of pagesOf(mark)) {
      const onPage = byPage.get(page) ?? new Map<string, Mark>();
      byPage.set(page, onPage.set(mark.id, mark));
      paint(mark, page);
    }
  }

  function remove(mark: Mark, stays: ReadonlySet<number>): void {
    for (const page of pagesOf(mark)) {
      if (stays.has(page)) continue;
      byPage.get(page)?.delete(mark.id);
      painted.get(page)?.marks.get(mark.id)?.element.remove();
      painted.get(page)?.marks.delete(mark.id);
    }
  }

  function elementsOf(id: string): HTMLElement[] {
    const mark = shown.get(id);
    const pages = mark ? [...pagesOf(mark)] : [];
    return pages.flatMap((page) => painted.get(page)?.marks.get(id)?.element ?? []);
  }

  const markOn = (page: number) => painted.get(page)?.marks.values() ?? [];

  return {
    /** To be called when pdf.js drew a page. */
    drawPage(page: number): void {
      const view = viewOf(page);
      const wrapper = view?.div.querySelector('.canvasWrapper');
      const before = painted.get(page);
      if (!view || !wrapper) {
        painted.delete(page);
        return;
      }
      const { rotation } = view.viewport;
      if (before?.layer.parentNode === wrapper && before.rotation === rotation) return;
      before?.layer.remove();
      before?.notes.remove();
      const [layer, notes] = [document.createElement('div'), document.createElement('div')];
      layer.className = LAYER;
      notes.className = NOTES;
      // Lines under and through the text have to know which way is down.
      layer.dataset.turn = String(view.rotation);
      painted.set(page, { layer, notes, rotation, marks: new Map() });
      for (const mark of byPage.get(page)?.values() ?? []) paint(mark, page);
      wrapper.append(layer, notes);
    },

    /** Shows exactly these; only what changed is painted anew. */
    show(marks: readonly Mark[]): void {
      const next = new Map(marks.map((mark) => [mark.id, mark]));
      for (const mark of shown.values()) if (!next.has(mark.id)) remove(mark, new Set());
      const before = shown;
      shown = next;
      for (const mark of next.values()) {
        const old = before.get(mark.id);
        if (sameMark(mark, old)) continue;
        if (old) remove(old, pagesOf(mark));
        add(mark);
      }
    },

    /** Shows a mark with other rectangles for as long as it is being reshaped; with nothing, as it is. */
    preview({ id }: Mark, rects?: readonly PageRect[]): void {
      const mark = shown.get(id);
      const before = previewed?.id === id ? previewed : mark;
      if (before) remove(before, new Set());
      previewed = mark && rects && { ...mark, rects };
      const next = previewed ?? mark;
      if (next) add(next);
    },

    /** Makes these stand out, and no others. */
    select(ids: ReadonlySet<string>): void {
      for (const id of selected)
        if (!ids.has(id)) for (const element of elementsOf(id)) element.removeAttribute('data-selected');
      selected = ids;
      for (const id of ids) for (const element of elementsOf(id)) element.setAttribute('data-selected', '');
    },

    /** Makes a mark stand out for a moment, now or as soon as its page is drawn. */
    flash({ id }: Mark): void {
      for (const element of flashing ? elementsOf(flashing) : []) element.classList.remove('flash');
      flashing = id;
      for (const element of elementsOf(id)) {
        // Looked at in between, the animation begins anew.
        void element.offsetWidth;
        element.classList.add('flash');
      }
    },

    /** The marks at a point given in shares of the page, the smallest first. */
    marksAt: (page: number, x: number, y: number, size: PageSize): Mark[] =>
      marksAt(markOn(page), x, y, size),

    /** Where a mark is in the window now: its first and its last part that is drawn. */
    boxesOf(id: string): { first: DOMRect; last: DOMRect } | undefined {
      const parts = elementsOf(id).flatMap((element) => [...element.querySelectorAll('i')]);
      const [first, last] = [parts.at(0), parts.at(-1)];
      return first && last && { first: first.getBoundingClientRect(), last: last.getBoundingClientRect() };
    },
  };
}
