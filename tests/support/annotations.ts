import { v7 as uuidv7 } from 'uuid';
import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';

/** A highlight to be made; give what matters. */
export function newAnnotation(values: Partial<NewAnnotation> & { paperId: string }): NewAnnotation {
  return {
    id: uuidv7(),
    kind: 'highlight',
    color: 'yellow',
    page: 1,
    rects: [],
    note: '',
    tags: [],
    ...values,
  };
}

/** Makes one and answers it as the library has it. */
export function makeAnnotation(
  annotations: { edit: (edit: { create: NewAnnotation[] }) => Annotation[] },
  values: Partial<NewAnnotation> & { paperId: string },
): Annotation {
  const [made] = annotations.edit({ create: [newAnnotation(values)] });
  if (!made) throw new Error('The annotation was not made.');
  return made;
}
