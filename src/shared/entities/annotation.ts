import { z } from 'zod';
import { Instant } from './date.ts';
import { PaperId } from './paper.ts';

export const AnnotationKind = z.enum(['highlight', 'underline', 'note', 'area', 'ink']);
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
  rects: z.array(PageRect).max(5000),
  quote: TextQuoteSelector.optional(),
  position: TextPositionSelector.optional(),
  /** Markdown. */
  note: z.string().max(100_000),
  tags: z.array(z.string()),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Annotation = z.infer<typeof Annotation>;

/** What the window sends to make one; id, tags and times are given by the library. */
export const NewAnnotation = Annotation.pick({
  paperId: true,
  documentSha256: true,
  kind: true,
  color: true,
  page: true,
  rects: true,
  quote: true,
  position: true,
  note: true,
});
export type NewAnnotation = z.infer<typeof NewAnnotation>;
