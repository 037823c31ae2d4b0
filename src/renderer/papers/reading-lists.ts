import { create } from 'zustand';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { isolated } from '#shared/text/direction.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { refetchOn } from '../api/refetch.ts';
import { showToast, withdrawToast } from '../ui/toasts.ts';
import { giveUpOn, refusalOf } from '../write/refused.ts';
import { write } from '../write/write.ts';
import { aboutDeletion, aboutEdit, aboutEntries, aboutList, aboutMaking } from './list-toasts.ts';

interface ReadingListsState {
  /** Undefined until the first answer. */
  lists: ReadingList[] | undefined;
  error: string | undefined;
}

export const useReadingLists = create<ReadingListsState>(() => ({ lists: undefined, error: undefined }));

export async function refetchLists(): Promise<void> {
  try {
    const lists = await api.lists.all();
    const before = useReadingLists.getState().lists ?? [];
    useReadingLists.setState({ lists, error: undefined });
    // One that is back, from here or elsewhere, has nothing left to undo.
    for (const { id } of lists) withdrawToast(aboutDeletion(id));
    const ids = new Set(lists.map(({ id }) => id));
    for (const { id } of before) if (!ids.has(id)) withdrawAboutGone(id);
  } catch (error) {
    useReadingLists.setState({ error: reason(error) });
  }
}

/** With a list gone, it cannot be shown, and nothing put back on it. */
function withdrawAboutGone(id: string): void {
  withdrawToast(aboutMaking(id));
  withdrawToast(aboutEntries(id));
  giveUpOn(aboutList(id));
}

/** Loads the reading lists and follows their changes. */
export function startReadingLists(): void {
  void refetchLists();
  refetchOn((event) => event.type === 'lists.changed' || event.type === 'library.changed', refetchLists);
}

const NEW_LIST = 'new list';

/** Makes a list; undefined where it was given up. */
export function createList(name: string): Promise<ReadingList | undefined> {
  return makeList(name, undefined);
}

/** Keeps a search as a list; undefined where that was given up. */
export function saveSearch(name: string, query: string): Promise<ReadingList | undefined> {
  return makeList(name, query);
}

function makeList(name: string, query: string | undefined): Promise<ReadingList | undefined> {
  return write({
    failure: 'The list was not made.',
    subject: `${NEW_LIST}/${name}`,
    async ask(library) {
      const list = await library.lists.create({ name, query });
      // What was said of another name, as that it is taken.
      withdrawToast(refusalOf(NEW_LIST));
      useReadingLists.setState(({ lists = [] }) => ({
        lists: [...lists.filter(({ id }) => id !== list.id), list],
      }));
      return list;
    },
  });
}

type ListChange = Partial<Pick<ReadingList, 'name' | 'color' | 'query'>>;

function showChange(id: string, change: ListChange): (isTaken: boolean) => void {
  const patch = (values: ListChange | undefined) =>
    useReadingLists.setState(({ lists }) => ({
      lists: lists?.map((list) => (list.id === id ? { ...list, ...values } : list)),
    }));
  const before = useReadingLists.getState().lists?.find((list) => list.id === id);
  patch(change);
  return (isTaken) => isTaken || patch(before);
}

/** Answers whether it was changed. */
export async function updateList(id: string, change: ListChange): Promise<boolean> {
  const updated = await write({
    failure: 'The list was not changed.',
    subject: aboutEdit(id),
    show: () => showChange(id, change),
    ask: (library) => library.lists.update({ id, ...change }),
  });
  return updated !== undefined;
}

/** Puts a list in the trash and offers to take it out again. */
export async function deleteList(list: ReadingList): Promise<boolean> {
  const deleted = await write({
    failure: `“${isolated(list.name)}” was not deleted.`,
    subject: aboutDeletion(list.id),
    ask: (library) => library.lists.remove({ id: list.id }),
  });
  if (!deleted) return false;
  useReadingLists.setState(({ lists }) => ({ lists: lists?.filter(({ id }) => id !== list.id) }));
  withdrawAboutGone(list.id);
  showToast({
    subject: aboutDeletion(list.id),
    message: `“${isolated(list.name)}” deleted.`,
    action: { label: 'Undo', run: () => void restoreList(list) },
  });
  return true;
}

/** Takes a list out of the trash, and says so; also that it had to take another name. */
export async function restoreList({ id, name }: Pick<ReadingList, 'id' | 'name'>): Promise<boolean> {
  const restored = await write({
    failure: `“${isolated(name)}” was not brought back.`,
    subject: aboutDeletion(id),
    ask: (library) => library.lists.restore({ id }),
  });
  if (!restored) return false;
  await refetchLists();
  showToast({
    message:
      restored.name === name
        ? `“${isolated(name)}” restored.`
        : `“${isolated(name)}” is back as “${isolated(restored.name)}”: another list has its name now.`,
  });
  return true;
}
