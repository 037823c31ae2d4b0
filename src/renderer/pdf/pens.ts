import type { AnnotationColor, PageRect, TextPositionSelector } from '#shared/entities/annotation.ts';
import { drawStrokes, putOn } from './draw-mark.ts';
import { inkBox, simplifyStroke, strokesOf } from './ink.ts';
import type { PointOnPage } from './mark-pointer.ts';
import { toPdfRect } from './page-geometry.ts';
import type { PageView } from './page-view.ts';
import { NOTE_PX } from './placed-mark.ts';

/** What the pointer does on the pages instead of selecting text. */
export type Tool =
  | { kind: 'note' | 'area' | 'eraser'; color: AnnotationColor }
  /** `width` in points. */
  | { kind: 'ink'; color: AnnotationColor; width: number };

/** What was drawn on a page, ready to become an annotation. */
export interface Drawn {
  kind: 'note' | 'area' | 'ink';
  /** From 1. */
  page: number;
  rects: PageRect[];
  strokes?: number[][];
  strokeWidth?: number;
  /** The words it stands at, for its place among the others. */
  position?: TextPositionSelector;
}

/** One drag of a tool over a page. */
export interface Pen {
  move: (points: readonly PointOnPage[]) => void;
  /** What was drawn; nothing when it is too little to be meant. */
  end: () => Drawn | undefined;
}

/** Smaller than this in either direction nobody drags on purpose, in CSS pixels. */
const SMALLEST_PX = 8;

const within = (share: number) => Math.min(1, Math.max(0, share));

function pdfRect(view: PageView, a: PointOnPage, b: { x: number; y: number }): PageRect {
  const shown = {
    x1: Math.min(a.x, b.x),
    y1: Math.min(a.y, b.y),
    x2: Math.max(a.x, b.x),
    y2: Math.max(a.y, b.y),
  };
  return { page: view.id, ...toPdfRect(shown, view.viewport) };
}

/** An area between two of its corners. */
export function areaBetween(view: PageView, start: PointOnPage, end: PointOnPage): Drawn {
  return { kind: 'area', page: view.id, rects: [pdfRect(view, start, end)] };
}

/** A rectangle dragged from corner to corner. */
export function areaPen(view: PageView, layer: HTMLElement, start: PointOnPage): Pen {
  const band = document.createElement('i');
  layer.append(band);
  let end = start;
  return {
    move(points) {
      end = points.at(-1) ?? end;
      const [left, top] = [within(Math.min(start.x, end.x)), within(Math.min(start.y, end.y))];
      const [right, bottom] = [within(Math.max(start.x, end.x)), within(Math.max(start.y, end.y))];
      putOn(band, { left, top, width: right - left, height: bottom - top });
    },
    end() {
      const width = Math.abs(within(end.x) - within(start.x)) * start.size.width;
      const height = Math.abs(within(end.y) - within(start.y)) * start.size.height;
      if (width < SMALLEST_PX || height < SMALLEST_PX) return undefined;
      return areaBetween(view, start, end);
    },
  };
}

/** A line drawn by hand. */
export function inkPen(view: PageView, layer: HTMLElement, start: PointOnPage, width: number): Pen {
  const shown = [within(start.x), within(start.y)];
  const { viewport } = view;
  const aspect = viewport.height / viewport.width;
  const show = () =>
    layer.replaceChildren(drawStrokes([shown], (width * viewport.scale) / viewport.width, aspect));
  show();
  return {
    move(points) {
      for (const { x, y } of points) shown.push(within(x), within(y));
      show();
    },
    end() {
      const inPoints: number[] = [];
      for (let i = 0; i + 1 < shown.length; i += 2) {
        const [x, y] = [(shown[i] ?? 0) * viewport.width, (shown[i + 1] ?? 0) * viewport.height];
        inPoints.push(...viewport.convertToPdfPoint(x, y));
      }
      const strokes = strokesOf(simplifyStroke(inPoints));
      const rects = [{ page: view.id, ...inkBox(strokes, width) }];
      return { kind: 'ink', page: view.id, rects, strokes, strokeWidth: width };
    },
  };
}

/** A note whose icon has its upper left corner at a place; the rectangle is the icon's at the present zoom. */
export function noteAt(view: PageView, point: PointOnPage): Drawn {
  const [width, height] = [NOTE_PX / point.size.width, NOTE_PX / point.size.height];
  const at = {
    ...point,
    x: Math.max(0, Math.min(point.x, 1 - width)),
    y: Math.max(0, Math.min(point.y, 1 - height)),
  };
  return { kind: 'note', page: view.id, rects: [pdfRect(view, at, { x: at.x + width, y: at.y + height })] };
}
