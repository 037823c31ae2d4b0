import type { Trashed, TrashedEntry, TrashedKey } from '#shared/entities/trashed-list.ts';
import { isolated } from '#shared/text/direction.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { aboutEntry, aboutList } from '../../papers/list-toasts.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { restoreToList } from '../../papers/paper-actions.ts';
import { restoreList } from '../../papers/reading-lists.ts';
import { showToast, withdrawToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';

/** The most that one call answers, and that one call deletes. */
const [PAGE, AT_ONCE] = [200, 10_000];

export const trashRows = createPagedRows<Trashed>();

export const keyOf = (item: Trashed): TrashedKey =>
  item.kind === 'list' ? { listId: item.list.id } : { listId: item.listId, paperId: item.paperId };

/** Shows the trash, and follows changes until stopped. */
export function openListTrash(): () => void {
  trashRows.open('list-trash', async ({ offset, limit, signal }) => {
    const { total, items } = await api.lists.trash({ offset, limit }, { signal });
    return { total, rows: items };
  });
  return refetchOn((event) => concernsLibrary(event) || event.type === 'lists.changed', trashRows.refresh);
}

/** Takes it out of the trash; an entry whose list lies there too needs `restoreWithList`. */
export async function restoreTrashed(item: Trashed): Promise<void> {
  if (item.kind === 'list') await restoreList(item.list);
  else {
    const list = { id: item.listId, name: item.listName };
    if (await restoreToList(item.paperId, list))
      showToast({ message: `Put back on ${isolated(item.listName)}.` });
  }
  trashRows.refresh();
}

/** The list first, then the entry in its place on it. */
export async function restoreWithList(entry: TrashedEntry): Promise<void> {
  if (await restoreList({ id: entry.listId, name: entry.listName }))
    await restoreTrashed({ ...entry, isListTrashed: false });
}

/** Deletes for good, several thousand at a time; what is gone already is no failure at another try. */
async function purge(
  failure: string,
  subject: string,
  items: () => Promise<readonly TrashedKey[]>,
): Promise<void> {
  let wanted: readonly TrashedKey[] | undefined;
  const gone = await write({
    failure,
    subject,
    async ask(library) {
      // What comes into the trash after this was not meant.
      wanted ??= await items();
      for (let from = 0; from < wanted.length; from += AT_ONCE)
        await library.lists.purge({ items: wanted.slice(from, from + AT_ONCE) });
      return wanted;
    },
  });
  for (const { listId, paperId } of gone ?? [])
    withdrawToast(paperId === undefined ? aboutList(listId) : aboutEntry(listId, paperId));
  trashRows.refresh();
}

export function deleteForGood(item: Trashed): Promise<void> {
  const key = keyOf(item);
  const { listId, paperId = '' } = key;
  return purge('It was not deleted for good.', `purge/${listId}/${paperId}`, () => Promise.resolve([key]));
}

/** Deletes for good what lies in the trash at this moment. */
export const emptyTrash = (): Promise<void> => purge('The trash was not emptied.', 'list trash', allTrashed);

async function allTrashed(): Promise<TrashedKey[]> {
  const keys: TrashedKey[] = [];
  for (let total = 1; keys.length < total; ) {
    const answer = await api.lists.trash({ offset: keys.length, limit: PAGE });
    if (answer.items.length === 0) break;
    keys.push(...answer.items.map(keyOf));
    total = answer.total;
  }
  return keys;
}
