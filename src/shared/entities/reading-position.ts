import { z } from 'zod';

/** Where the reader left a paper. */
export const ReadingPosition = z.object({
  /** From 1. */
  page: z.number().int().positive(),
  /** Distance from the bottom of the page to the top of the view, in PDF points; absent: top of the page. */
  top: z.number().optional(),
  /** A pdf.js scale: a factor ("1.25") or a named fit ("page-width"). */
  zoom: z.string().max(20),
  /** Share of the document read, 0 to 1. */
  progress: z.number().min(0).max(1),
});
export type ReadingPosition = z.infer<typeof ReadingPosition>;
