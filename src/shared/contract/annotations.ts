import { z } from 'zod';
import { Annotation, NewAnnotation } from '../entities/annotation.ts';
import { PaperId } from '../entities/paper.ts';
import { base, Page } from './base.ts';

const AnnotationId = z.object({ id: z.uuid() });

export const annotations = {
  /** In reading order. */
  forPaper: base.input(z.object({ paperId: PaperId })).output(z.array(Annotation)),
  /** Over the whole library, newest first, each with its paper's title. */
  list: base.input(Page).output(
    z.object({
      total: z.number().int(),
      annotations: z.array(Annotation.extend({ paperTitle: z.string() })),
    }),
  ),
  create: base.input(NewAnnotation).output(Annotation),
  update: base
    .input(
      AnnotationId.extend({
        color: Annotation.shape.color.optional(),
        note: Annotation.shape.note.optional(),
      }),
    )
    .output(Annotation),
  /** To the trash; `restore` undoes it. */
  remove: base.input(AnnotationId).output(z.object({})),
  restore: base.input(AnnotationId).output(Annotation),
};
