import { pageOfElement } from './page-view.ts';

/** The page under a pointer event and where on it, in shares of its size. */
function pointOf(event: MouseEvent): { page: number; x: number; y: number } | undefined {
  const element = event.target instanceof Element ? event.target.closest('.page') : null;
  const page = pageOfElement(element);
  if (!element || !page) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { page, x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

/**
 * Lets marks be pointed at though they lie under the text layer: `hit` tells which mark is at a point,
 * `onClick` gets the mark of a click that selected no text and followed no link (or nothing: beside all marks).
 */
export function listenForMarks<Mark>(
  container: HTMLElement,
  options: {
    hit: (page: number, x: number, y: number) => Mark | undefined;
    onClick: (mark: Mark | undefined) => void;
    signal: AbortSignal;
  },
): void {
  const markOf = (event: MouseEvent) => {
    const point = pointOf(event);
    return point && options.hit(point.page, point.x, point.y);
  };
  container.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 0) container.classList.toggle('overMark', markOf(event) !== undefined);
    },
    { signal: options.signal, passive: true },
  );
  container.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('a')) return;
      if (document.getSelection()?.isCollapsed === false) return;
      options.onClick(markOf(event));
    },
    { signal: options.signal },
  );
}
