import { z } from 'zod';

export const ListName = z.string().normalize('NFC').trim().min(1, 'A list needs a name').max(120);

/** What a saved search searches for, in the language of `shared/query`. */
export const ListQuery = z.string().trim().min(1).max(1000);

/** A list of papers the user keeps, in the user's order; or, with a query, a search that is kept. */
export const ReadingList = z.object({
  /** UUIDv7. */
  id: z.uuid(),
  name: ListName,
  color: z.enum(['ink', 'blue', 'green', 'purple', 'orange', 'pink']),
  count: z.number().int(),
  /** Of a saved search: its papers are those it finds now. */
  query: ListQuery.optional(),
});
export type ReadingList = z.infer<typeof ReadingList>;
