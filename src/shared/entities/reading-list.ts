import { z } from 'zod';

export const ListName = z.string().trim().min(1, 'A list needs a name').max(120);

/** A list of papers the user keeps, in the user's order. */
export const ReadingList = z.object({
  /** UUIDv7. */
  id: z.uuid(),
  name: ListName,
  color: z.enum(['ink', 'blue', 'green', 'purple', 'orange', 'pink']),
  count: z.number().int(),
});
export type ReadingList = z.infer<typeof ReadingList>;
