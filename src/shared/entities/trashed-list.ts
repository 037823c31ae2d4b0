import { z } from 'zod';
import { PaperId } from './paper.ts';
import { ReadingList } from './reading-list.ts';

const deletedAt = z.iso.datetime();

/** A list or a saved search in the trash. `count` is how many papers it brings back. */
export const TrashedList = z.object({ kind: z.literal('list'), list: ReadingList, deletedAt });

/** A paper that was taken off a list. */
export const TrashedEntry = z.object({
  kind: z.literal('entry'),
  listId: z.uuid(),
  listName: z.string(),
  /** Its list lies in the trash as well, and has to be restored with it. */
  isListTrashed: z.boolean(),
  paperId: PaperId,
  paperTitle: z.string(),
  deletedAt,
});
export type TrashedEntry = z.infer<typeof TrashedEntry>;

/** What was deleted under Lists, and can be brought back. */
export const Trashed = z.discriminatedUnion('kind', [TrashedList, TrashedEntry]);
export type Trashed = z.infer<typeof Trashed>;

/** Names something in the trash: a list, or with `paperId` an entry of one. */
export const TrashedKey = z.object({ listId: z.uuid(), paperId: PaperId.optional() });
export type TrashedKey = z.infer<typeof TrashedKey>;
