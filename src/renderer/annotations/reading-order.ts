import type { Annotation } from '#shared/entities/annotation.ts';

type Placed = Pick<Annotation, 'page' | 'position' | 'rects' | 'createdAt'>;

/** Where on its page an annotation stands: by its place in the text, else by its height on the page. */
function placeOnPage({ position, rects }: Placed): number {
  return position?.start ?? -(rects[0]?.y2 ?? 0);
}

/** Orders annotations as the paper is read: by page, by place on it, the older first. */
export function compareReadingOrder(a: Placed, b: Placed): number {
  return (
    a.page - b.page ||
    placeOnPage(a) - placeOnPage(b) ||
    (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0)
  );
}
