import type { Annotation } from '#shared/entities/annotation.ts';
import type { DrawnAnnotation } from '#shared/entities/exchange.ts';

const shapeOf = ({ rects, strokes = [] }: Pick<Annotation, 'rects' | 'strokes'>): string =>
  JSON.stringify([rects.map(({ page, x1, y1, x2, y2 }) => [page, x1, y1, x2, y2]), strokes]);

/**
 * Those that the file goes on drawing: the annotation is there, and nothing of its looks was changed here. Where it was
 * recoloured, reshaped or removed the file's drawing would be wrong.
 */
export function drawnByFile(
  drawn: readonly DrawnAnnotation[],
  annotations: readonly Annotation[],
): DrawnAnnotation[] {
  if (drawn.length === 0) return [];
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return drawn.filter((one) => {
    const now = byId.get(one.id);
    return now?.kind === one.kind && now.color === one.color && shapeOf(now) === shapeOf(one);
  });
}
