import { z } from 'zod';
import { Instant } from './date.ts';
import { PaperId } from './paper.ts';

export const AnnotationKind = z.enum(['highlight', 'underline', 'strikeout', 'note', 'area', 'ink']);
export type AnnotationKind = z.infer<typeof AnnotationKind>;

export const AnnotationColor = z.enum(['yellow', 'green', 'blue', 'pink', 'orange', 'purple']);
export type AnnotationColor = z.infer<typeof AnnotationColor>;

/**
 * A rectangle on a page in PDF user space: points, origin bottom left, x1 < x2 and y1 < y2.
 * `page` counts from 1.
 */
export const PageRect = z.object({
  page: z.number().int().positive(),
  x1: z.number(),
  y1: z.number(),
  x2: z.number(),
  y2: z.number(),
});
export type PageRect = z.infer<typeof PageRect>;

/** Pages from the first to the last, both counted in. */
export const PageRange = z.object({ first: z.number().int(), last: z.number().int() });
export type PageRange = z.infer<typeof PageRange>;

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1).max(100_000),
  prefix: z.string().max(1000),
  suffix: z.string().max(1000),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

/** https://www.w3.org/TR/annotation-model/#text-position-selector; offsets count within the text of the first page. */
export const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;

/** A stroke of ink on the annotation's page: x, y, x, y … in PDF user space, at least one point. */
export const InkStroke = z.array(z.number()).min(2).max(20_000);
export type InkStroke = z.infer<typeof InkStroke>;

/**
 * How sure the place of an annotation is that was carried over from another PDF or brought in from a file:
 * found word for word, found where the words changed a little, or not found at all (then it has no rectangles).
 */
export const Placement = z.enum(['exact', 'uncertain', 'lost']);
export type Placement = z.infer<typeof Placement>;

export const Annotation = z.object({
  /** UUIDv7. */
  id: z.uuid(),
  paperId: PaperId,
  /** sha256 of the PDF it was made on. */
  documentSha256: z.string().optional(),
  kind: AnnotationKind,
  color: AnnotationColor,
  /** First page it touches, from 1. */
  page: z.number().int().positive(),
  /** What that page calls itself in the PDF, where that is not its number. */
  pageLabel: z.string().optional(),
  /**
   * Text: one a line. Area and ink: what it covers. Note: where its icon is; it may cover no space. Empty: it could
   * not be placed.
   */
  rects: z.array(PageRect).max(5000),
  quote: TextQuoteSelector.optional(),
  position: TextPositionSelector.optional(),
  /** Of ink. */
  strokes: z.array(InkStroke).max(2000).optional(),
  /** Of ink, in points. */
  strokeWidth: z.number().positive().max(100).optional(),
  /** Markdown. */
  note: z.string().max(100_000),
  tags: z.array(z.string().trim().min(1).max(100)).max(100),
  /** Who made it, where another program says so. */
  author: z.string().max(500).optional(),
  /** Absent where it was made in this place. */
  placement: Placement.optional(),
  /** The annotation on another version of the paper that this is the copy of. */
  carriedFrom: z.uuid().optional(),
  /** What it was brought in from: the same origin is brought in once. */
  origin: z.string().max(500).optional(),
  /** Whether a picture of it is kept (areas). */
  hasPicture: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Annotation = z.infer<typeof Annotation>;

/** One over the whole library, where its paper has to be named. */
export const LibraryAnnotation = Annotation.extend({ paperTitle: z.string() });
export type LibraryAnnotation = z.infer<typeof LibraryAnnotation>;

/** What annotations of the library are put together by; those of a day stand together as they come newest first. */
export const AnnotationGrouping = z.enum(['none', 'paper', 'list', 'tag', 'day']);
export type AnnotationGrouping = z.infer<typeof AnnotationGrouping>;

/** What an annotation is listed under. */
export const AnnotationGroup = z.object({
  /** Id of the paper or list, or the tag; empty for what is on no list or has no tag. */
  key: z.string(),
  name: z.string(),
  /** How many are listed under it. */
  count: z.number().int(),
});
export type AnnotationGroup = z.infer<typeof AnnotationGroup>;

/** One in a list of them; where they are grouped by list or tag it stands under each of its own. */
export const ListedAnnotation = LibraryAnnotation.extend({
  /** Absent where nothing groups them but the time they were made. */
  group: AnnotationGroup.optional(),
});
export type ListedAnnotation = z.infer<typeof ListedAnnotation>;

export const TrashedAnnotation = LibraryAnnotation.extend({ deletedAt: Instant });
export type TrashedAnnotation = z.infer<typeof TrashedAnnotation>;

/** One of the few that are shown again on a day. */
export const ReviewAnnotation = LibraryAnnotation.extend({
  /** Whether it was looked at on that day. */
  isReviewed: z.boolean(),
});
export type ReviewAnnotation = z.infer<typeof ReviewAnnotation>;

/** What makes one. Whoever makes it gives the id, so that sending it twice makes one. Times are now where absent. */
export const NewAnnotation = Annotation.omit({
  hasPicture: true,
  pageLabel: true,
  createdAt: true,
  updatedAt: true,
}).extend({
  createdAt: Instant.optional(),
  updatedAt: Instant.optional(),
});
export type NewAnnotation = z.infer<typeof NewAnnotation>;

/** What can be changed of one; what is absent stays, and null takes away. */
export const AnnotationPatch = Annotation.pick({
  kind: true,
  color: true,
  note: true,
  tags: true,
  page: true,
  rects: true,
  strokes: true,
})
  .partial()
  .extend({
    id: Annotation.shape.id,
    quote: TextQuoteSelector.nullish(),
    position: TextPositionSelector.nullish(),
    placement: Placement.nullish(),
  });
export type AnnotationPatch = z.infer<typeof AnnotationPatch>;

/** Several changes that are one to the user: all of them are made, or none. */
export const AnnotationEdit = z.object({
  create: z.array(NewAnnotation).max(5000).default([]),
  update: z.array(AnnotationPatch).max(5000).default([]),
  /** To the trash. */
  remove: z.array(z.uuid()).max(5000).default([]),
  /** Of those, the ones whose making was undone: they can be restored as well, and are not to be found in the trash. */
  unmade: z.array(z.uuid()).max(5000).optional(),
  /** Out of the trash. */
  restore: z.array(z.uuid()).max(5000).default([]),
  /** Who makes them: told with the change, so that who knows the answer need not ask again. */
  by: z.string().max(100).optional(),
});
export type AnnotationEdit = z.infer<typeof AnnotationEdit>;
export type AnnotationEditInput = z.input<typeof AnnotationEdit>;

/** Which annotations of the library are wanted; all that is given must hold, and one of each list. */
export const AnnotationFilter = z.object({
  /** Words that all stand in the quote, the note, the tags or the author. */
  text: z.string().max(1000).optional(),
  kinds: z.array(AnnotationKind).optional(),
  colors: z.array(AnnotationColor).optional(),
  tags: z.array(z.string()).optional(),
  paperId: PaperId.optional(),
  /** A reading list that its paper is on. */
  listId: z.string().optional(),
  hasNote: z.boolean().optional(),
  /** Made at or after, and before: instants. */
  from: Instant.optional(),
  to: Instant.optional(),
});
export type AnnotationFilter = z.infer<typeof AnnotationFilter>;
