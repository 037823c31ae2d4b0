import { z } from 'zod';

/** Marks of a paper that are not on one of its PDFs but could be. */
export const Elsewhere = z.object({
  /** Those on other PDFs of the paper: how many on which. */
  on: z.array(z.object({ documentSha256: z.string(), count: z.number().int() })),
  /** Those that have a quote and no PDF yet. */
  unplaced: z.number().int(),
});
export type Elsewhere = z.infer<typeof Elsewhere>;

/** What came of bringing marks to a PDF: the ids of the marks that are now on it. */
export const CarryOver = z.object({
  /** Found word for word. */
  moved: z.array(z.uuid()),
  /** Found where the words changed. */
  uncertain: z.array(z.uuid()),
  /** Not found: kept without a place. */
  lost: z.array(z.uuid()),
  /** How many were on it before. */
  already: z.number().int(),
});
export type CarryOver = z.infer<typeof CarryOver>;
