import type { Annotation, AnnotationKind } from '#shared/entities/annotation.ts';
import { type Mark, textKinds } from '../../pdf/mark.ts';

const known = new WeakMap<Annotation, Mark>();

/** Whether what is marked is text. */
export const isTextKind = (kind: AnnotationKind): boolean => textKinds.has(kind);

/** What is painted of an annotation; the same object as long as it is the same annotation. */
export function markOf(annotation: Annotation): Mark {
  let mark = known.get(annotation);
  if (!mark) {
    const { id, kind, color, rects, strokes, strokeWidth, note, placement } = annotation;
    mark = {
      id,
      kind,
      color,
      // What could not be placed is nowhere.
      rects: placement === 'lost' ? [] : rects,
      strokes,
      strokeWidth,
      hasNote: note !== '',
      isUncertain: placement === 'uncertain',
    };
    known.set(annotation, mark);
  }
  return mark;
}
