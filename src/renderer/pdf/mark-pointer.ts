import type { Mark } from './mark.ts';
import { pageOfElement } from './page-view.ts';
import { nextUnder, type PageSize } from './placed-mark.ts';

/** Where on a page something is, in shares of its size as it is shown. */
export interface PointOnPage {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  size: PageSize;
}

/** The page under a pointer event and where on it. */
export function pointOf(event: MouseEvent): PointOnPage | undefined {
  const element = event.target instanceof Element ? event.target.closest('.page') : null;
  return element && pageOfElement(element) ? pointOn(element, event) : undefined;
}

/** The same by a page that the pointer may have left. */
export function pointOn(page: Element, event: MouseEvent): PointOnPage {
  const { left, top, width, height } = page.getBoundingClientRect();
  const [x, y] = [(event.clientX - left) / width, (event.clientY - top) / height];
  return { page: pageOfElement(page) ?? 1, x, y, size: { width, height } };
}

interface Options {
  /** The marks at a point, the smallest first. */
  hit: (point: PointOnPage) => readonly Mark[];
  /** The mark of a click that selected no text and followed no link (or nothing: beside all marks). */
  onClick: (mark: Mark | undefined, how: { isAdded: boolean }) => void;
  /** The mark the pointer is on (or nothing). */
  onHover: (mark: Mark | undefined) => void;
  signal: AbortSignal;
}

/**
 * Lets marks be pointed at though they lie under the text layer. Of several at one place the smallest is meant, and
 * by each further click the next larger one.
 */
export function listenForMarks(container: HTMLElement, { hit, onClick, onHover, signal }: Options): void {
  let last: { under: string[]; hit: string | undefined } | undefined;
  let hovered: Mark | undefined;

  function hover(mark: Mark | undefined): void {
    if (mark?.id === hovered?.id) return;
    hovered = mark;
    onHover(mark);
  }
  const under = (event: MouseEvent): readonly Mark[] => {
    const point = pointOf(event);
    return point ? hit(point) : [];
  };
  container.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons !== 0) return;
      const [mark] = under(event);
      container.classList.toggle('overMark', mark !== undefined);
      if (event.pointerType !== 'touch') hover(mark);
    },
    { signal, passive: true },
  );
  container.addEventListener('pointerleave', () => hover(undefined), { signal });
  container.addEventListener('scroll', () => hover(undefined), { signal, passive: true });
  container.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a')) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const marks = under(event);
      const ids = marks.map(({ id }) => id);
      const id = nextUnder(ids, last);
      last = { under: ids, hit: id };
      hover(undefined);
      const isAdded = event.ctrlKey || event.metaKey || event.shiftKey;
      onClick(
        marks.find((mark) => mark.id === id),
        { isAdded },
      );
    },
    { signal },
  );
}
