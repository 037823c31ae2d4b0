import type { PageRect } from '#shared/entities/annotation.ts';
import { type Mark, textKinds } from './mark.ts';
import { type PageBox, toPageBox, type Viewport } from './page-geometry.ts';

/** Where a mark is taken hold of: either end of its text, a corner of its area as it is shown, or the icon of a note. */
export type GripName = 'begin' | 'end' | 'nw' | 'ne' | 'sw' | 'se' | 'icon';

export interface Grip {
  name: GripName;
  /** From 1. */
  page: number;
  /** In shares of the page; without width where it is the end of a line. */
  box: PageBox;
}

const atEdge = (rect: PageRect, x: number): PageRect => ({ ...rect, x1: x, x2: x });

function cornersOf({ left, top, width, height }: PageBox): [GripName, PageBox][] {
  const [right, bottom] = [left + width, top + height];
  const point = (x: number, y: number) => ({ left: x, top: y, width: 0, height: 0 });
  return [
    ['nw', point(left, top)],
    ['ne', point(right, top)],
    ['sw', point(left, bottom)],
    ['se', point(right, bottom)],
  ];
}

/** The grips of a mark, on the pages that are there; of ink, and of what is nowhere, none. */
export function gripsOf({ kind, rects }: Mark, viewportOf: (page: number) => Viewport | undefined): Grip[] {
  const [first, last] = [rects.at(0), rects.at(-1)];
  if (!first || !last) return [];
  const grip = (name: GripName, rect: PageRect): Grip[] => {
    const viewport = viewportOf(rect.page);
    return viewport ? [{ name, page: rect.page, box: toPageBox(rect, viewport) }] : [];
  };
  if (textKinds.has(kind)) {
    return [...grip('begin', atEdge(first, first.x1)), ...grip('end', atEdge(last, last.x2))];
  }
  if (kind === 'note') return grip('icon', first);
  if (kind !== 'area' || rects.length > 1) return [];
  return grip('icon', first).flatMap(({ page, box }) =>
    cornersOf(box).map(([name, corner]) => ({ name, page, box: corner })),
  );
}
