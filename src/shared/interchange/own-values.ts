import type { z } from 'zod';
import { Annotation } from '../entities/annotation.ts';

/**
 * What Offprint knows of an annotation beyond what other formats have a place for. It is written beside what they know, so
 * that an export brought in again is what it was.
 */
export const OwnValues = Annotation.pick({
  kind: true,
  color: true,
  page: true,
  rects: true,
  position: true,
  strokes: true,
  strokeWidth: true,
  placement: true,
  carriedFrom: true,
  origin: true,
  documentSha256: true,
  author: true,
});
export type OwnValues = z.infer<typeof OwnValues>;

export function ownValuesOf(annotation: Annotation): OwnValues {
  const { kind, color, page, rects, position, strokes, strokeWidth } = annotation;
  const { placement, carriedFrom, origin, documentSha256, author } = annotation;
  return {
    kind,
    color,
    page,
    rects,
    position,
    strokes,
    strokeWidth,
    placement,
    carriedFrom,
    origin,
    documentSha256,
    author,
  };
}
