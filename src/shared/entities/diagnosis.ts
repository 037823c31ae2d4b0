import { z } from 'zod';

/** Something in the library that is not as it must be. */
export const Problem = z.object({
  what: z.string(),
  /** A file below the data folder, or a table. */
  where: z.string(),
  why: z.string(),
  /** What was done about it; absent where nothing was, or nothing can be. */
  repaired: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Something that does no harm but takes space, or is put right by itself. */
export const Leftover = z.object({
  what: z.string(),
  where: z.string(),
  removed: z.boolean().optional(),
});
export type Leftover = z.infer<typeof Leftover>;

/** What `offprint doctor` finds. `ok`: no problem is left. */
export const Diagnosis = z.object({
  ok: z.boolean(),
  problems: z.array(Problem),
  leftovers: z.array(Leftover),
  /** What to do where nothing can be put right here. */
  next: z.string().optional(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;
