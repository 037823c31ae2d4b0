import { z } from 'zod';
import {
  Annotation,
  AnnotationEdit,
  AnnotationFilter,
  AnnotationGrouping,
  ListedAnnotation,
  PageRange,
  ReviewAnnotation,
  TrashedAnnotation,
} from '../entities/annotation.ts';
import { CalendarDate, Instant } from '../entities/date.ts';
import { PaperId } from '../entities/paper.ts';
import { base, change, Page } from './base.ts';
import { CarryOver, Elsewhere } from './carry-over.ts';

export const annotations = {
  /** In reading order: all, or those that begin on some pages. */
  forPaper: base
    .input(z.object({ paperId: PaperId, pages: PageRange.optional() }))
    .output(z.array(Annotation)),
  /**
   * Over the whole library, newest first; grouped, each group whole: papers by their newest mark and in reading order,
   * lists in their order, tags by name. `total` counts rows, `distinct` the annotations in them.
   */
  list: base
    .input(Page.extend({ filter: AnnotationFilter.default({}), groupBy: AnnotationGrouping.default('none') }))
    .output(
      z.object({
        total: z.number().int(),
        distinct: z.number().int(),
        annotations: z.array(ListedAnnotation),
      }),
    ),
  /**
   * Makes changes, all or none, and answers the annotations they made or changed as they are now. They are on disk then.
   * Making one whose id is there, or whose origin is (even in the trash), changes nothing.
   */
  edit: change.input(AnnotationEdit).output(z.array(Annotation)),
  /** Keeps an uploaded PNG as the picture of an area; it is then at `files/annotation/<id>`. */
  keepPicture: change.input(z.object({ id: z.uuid(), upload: z.uuid() })).output(Annotation),
  /** What was removed, the latest first. */
  trash: base
    .input(Page)
    .output(z.object({ total: z.number().int(), annotations: z.array(TrashedAnnotation) })),
  /** Deletes for good what lies in the trash: these, or all. */
  purge: change
    .input(z.object({ ids: z.array(z.uuid()).optional() }))
    .output(z.object({ deleted: z.number().int() })),
  /**
   * A few annotations to look at again on a day, the same all day. `before` is when the day began where the user is:
   * what was made since does not come up.
   */
  review: base
    .input(
      z.object({ day: CalendarDate, before: Instant, limit: z.number().int().min(1).max(100).default(5) }),
    )
    .output(z.array(ReviewAnnotation)),
  /** Says that these were looked at on a day: each time they stay away for longer. */
  reviewed: change
    .input(z.object({ day: CalendarDate, ids: z.array(z.uuid()).max(100) }))
    .output(z.object({})),
  /** How many marks of the paper are not on this PDF of it, by its sha256, but could be. */
  elsewhere: base.input(z.object({ paperId: PaperId, to: z.string() })).output(Elsewhere),
  /**
   * Copies the marks on other PDFs of the paper to this one, by its sha256, and gives places on it to marks that have none.
   * The marks on the other PDFs stay as they are, and what is there already is not brought again. Hanging up cancels it.
   */
  carryOver: change.input(z.object({ paperId: PaperId, to: z.string() })).output(CarryOver),
  /** The tags in use, the most used first. */
  tags: base.output(z.array(z.object({ tag: z.string(), count: z.number().int() }))),
};
