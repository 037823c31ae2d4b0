import { z } from 'zod';

/**
 * How pages are laid out: one below the other, one at a time, two beside each other, or two beside each other with
 * the first one alone as a book's cover is.
 */
export const PageLayout = z.enum(['continuous', 'single', 'two-page', 'book']);
export type PageLayout = z.infer<typeof PageLayout>;

/** Clockwise, in degrees. */
export const PageRotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type PageRotation = z.infer<typeof PageRotation>;

/** Where the reader left a paper, and how it was shown. */
export const ReadingPosition = z.object({
  /** From 1: the page of which most shows. */
  page: z.number().int().positive(),
  /**
   * Distance from the bottom of the page to the top of the view, in PDF points: more than the page's height where the view
   * begins on the page before. Absent: top of the page.
   */
  top: z.number().optional(),
  /** Distance from the left of the page to the left of the view, in PDF points; absent while all of it shows. */
  left: z.number().optional(),
  /** A pdf.js scale: a factor ("1.25") or a named fit ("page-width"). */
  zoom: z.string().max(20),
  /** Share of the document read, 0 to 1. */
  progress: z.number().min(0).max(1),
  /** Absent: one page below the other. */
  layout: PageLayout.optional(),
  /** Absent: as the file has them. */
  rotation: PageRotation.optional(),
});
export type ReadingPosition = z.infer<typeof ReadingPosition>;
