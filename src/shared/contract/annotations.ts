import { z } from 'zod';
import { Annotation, AnnotationEdit, AnnotationFilter, LibraryAnnotation } from '../entities/annotation.ts';
import { PaperId } from '../entities/paper.ts';
import { base, Page } from './base.ts';

const Slice = z.object({ total: z.number().int(), annotations: z.array(LibraryAnnotation) });

export const annotations = {
  /** In reading order. */
  forPaper: base.input(z.object({ paperId: PaperId })).output(z.array(Annotation)),
  /** Over the whole library, newest first. */
  list: base.input(Page.extend({ filter: AnnotationFilter.default({}) })).output(Slice),
  /**
   * Makes changes, all or none, and answers the annotations they made or changed as they are now. They are on disk then.
   * Making one whose id is there, or whose origin is (even in the trash), changes nothing.
   */
  edit: base.input(AnnotationEdit).output(z.array(Annotation)),
  /** What was removed, the latest first. */
  trash: base.input(Page).output(Slice),
  /** Deletes for good what lies in the trash: these, or all. */
  purge: base
    .input(z.object({ ids: z.array(z.uuid()).optional() }))
    .output(z.object({ deleted: z.number().int() })),
  /** The tags in use, the most used first. */
  tags: base.output(z.array(z.object({ tag: z.string(), count: z.number().int() }))),
};
