import { create } from 'zustand';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { isolated } from '#shared/text/direction.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { refetchOn } from '../api/refetch.ts';
import { showError, showToast, withdrawToast } from '../ui/toasts.ts';
import { aboutDeletion, aboutList } from './list-toasts.ts';

interface ReadingListsState {
  /** Undefined until the first answer. */
  lists: ReadingList[] | undefined;
  error: string | undefined;
}

export const useReadingLists = create<ReadingListsState>(() => ({ lists: undefined, error: undefined }));

export async function refetchLists(): Promise<void> {
  try {
    const lists = await api.lists.all();
    useReadingLists.setState({ lists, error: undefined });
    // One that is back, from here or elsewhere, has nothing left to undo.
    for (const { id } of lists) withdrawToast(aboutDeletion(id));
  } catch (error) {
    useReadingLists.setState({ error: reason(error) });
  }
}

/** Loads the reading lists and follows their changes. */
export function startReadingLists(): void {
  void refetchLists();
  refetchOn((event) => event.type === 'lists.changed' || event.type === 'library.changed', refetchLists);
}

/** Makes a list; undefined, with a word why, when it could not be made. */
export function createList(name: string): Promise<ReadingList | undefined> {
  return makeList(name, undefined);
}

/** Keeps a search as a list; undefined, with a word why, when that failed. */
export function saveSearch(name: string, query: string): Promise<ReadingList | undefined> {
  return makeList(name, query);
}

async function makeList(name: string, query: string | undefined): Promise<ReadingList | undefined> {
  try {
    const list = await api.lists.create({ name, query });
    useReadingLists.setState(({ lists = [] }) => ({
      lists: [...lists.filter(({ id }) => id !== list.id), list],
    }));
    return list;
  } catch (error) {
    showError(`The list was not made. ${reason(error)}`);
    return undefined;
  }
}

export async function updateList(
  id: string,
  changes: Partial<Pick<ReadingList, 'name' | 'color' | 'query'>>,
): Promise<boolean> {
  const before = useReadingLists.getState().lists;
  useReadingLists.setState({
    lists: before?.map((list) => (list.id === id ? { ...list, ...changes } : list)),
  });
  try {
    await api.lists.update({ id, ...changes });
    return true;
  } catch (error) {
    useReadingLists.setState({ lists: before });
    showError(`The list was not changed. ${reason(error)}`, {
      label: 'Try again',
      run: () => void updateList(id, changes),
    });
    return false;
  }
}

/** Puts a list in the trash and offers to take it out again. */
export async function deleteList(list: ReadingList): Promise<boolean> {
  try {
    await api.lists.remove({ id: list.id });
  } catch (error) {
    showError(`“${isolated(list.name)}” was not deleted. ${reason(error)}`, {
      label: 'Try again',
      run: () => void deleteList(list),
    });
    return false;
  }
  useReadingLists.setState(({ lists }) => ({ lists: lists?.filter(({ id }) => id !== list.id) }));
  // With the list gone, nothing can be put back on it.
  withdrawToast(aboutList(list.id));
  showToast({
    subject: aboutDeletion(list.id),
    message: `“${isolated(list.name)}” deleted.`,
    action: { label: 'Undo', run: () => void restoreList(list) },
  });
  return true;
}

/** Takes a list out of the trash, and says so; also that it had to take another name. */
export async function restoreList({ id, name }: Pick<ReadingList, 'id' | 'name'>): Promise<boolean> {
  try {
    const restored = await api.lists.restore({ id });
    await refetchLists();
    const isRenamed = restored.name !== name;
    showToast({
      message: isRenamed
        ? `“${isolated(name)}” is back as “${isolated(restored.name)}”: another list has its name now.`
        : `“${isolated(name)}” restored.`,
    });
    return true;
  } catch (error) {
    showError(`“${isolated(name)}” was not brought back. ${reason(error)}`);
    return false;
  }
}
