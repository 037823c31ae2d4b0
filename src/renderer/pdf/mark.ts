import type { AnnotationColor, AnnotationKind, PageRect } from '#shared/entities/annotation.ts';

/** What is painted of an annotation. */
export interface Mark {
  id: string;
  kind: AnnotationKind;
  color: AnnotationColor;
  rects: readonly PageRect[];
  /** Of ink, in PDF space; all on the page of the first rectangle. */
  strokes?: readonly (readonly number[])[];
  /** Of ink, in points. */
  strokeWidth?: number;
  hasNote?: boolean;
  /** It may not be where it was made: it is drawn dashed. */
  isUncertain?: boolean;
  /** The file itself draws it: it can be pointed at, and is not painted. */
  isPrinted?: boolean;
}

/** What is marked is text. */
export const textKinds: ReadonlySet<AnnotationKind> = new Set(['highlight', 'underline', 'strikeout']);

/** A pen that no one chose, in points. */
export const STROKE_WIDTH = 1.5;

function sameRect(a: PageRect, b: PageRect | undefined): boolean {
  return a.page === b?.page && a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2;
}

function sameStroke(a: readonly number[], b: readonly number[] | undefined): boolean {
  return a === b || (a.length === b?.length && a.every((value, i) => value === b[i]));
}

/** Whether an icon stands for it; typed text of the file's own is there to be read. */
export const isIcon = ({ kind, isPrinted }: Mark): boolean => kind === 'note' && !isPrinted;

/** Whether both look the same. */
export function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (a === b) return true;
  return (
    a.id === b?.id &&
    a.kind === b.kind &&
    a.color === b.color &&
    a.strokeWidth === b.strokeWidth &&
    Boolean(a.hasNote) === Boolean(b.hasNote) &&
    Boolean(a.isUncertain) === Boolean(b.isUncertain) &&
    Boolean(a.isPrinted) === Boolean(b.isPrinted) &&
    a.rects.length === b.rects.length &&
    a.rects.every((rect, i) => sameRect(rect, b.rects[i])) &&
    a.strokes?.length === b.strokes?.length &&
    (a.strokes ?? []).every((stroke, i) => sameStroke(stroke, b.strokes?.[i]))
  );
}

/** The pages (from 1) a mark lies on. */
export function pagesOf({ rects }: Mark): Set<number> {
  return new Set(rects.map(({ page }) => page));
}
