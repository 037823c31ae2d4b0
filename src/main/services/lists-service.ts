import type { ReadingList } from '#shared/entities/reading-list.ts';
import type { ListRepository } from '../database/repositories/lists.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { conflict, notFound } from './errors.ts';

interface Deps {
  papers: PaperRepository;
  lists: ListRepository;
  changes: Changes;
}

export interface ListChange extends Partial<Pick<ReadingList, 'name' | 'color' | 'query'>> {
  id: string;
}

export type ListsService = ReturnType<typeof createListsService>;

const COLORS: readonly ReadingList['color'][] = ['blue', 'green', 'purple', 'orange', 'pink', 'ink'];

/** The user's reading lists. Names are unique among the lists that are not in the trash. */
export function createListsService({ papers, lists, changes }: Deps) {
  function existing(id: string): ReadingList {
    const list = lists.get(id);
    if (!list) throw notFound('This list');
    return list;
  }

  function refuseTaken(name: string, except?: string): void {
    const holder = lists.idOfName(name);
    if (holder && holder !== except) throw conflict(name, `There is already a list called “${name}”.`);
  }

  function changeItems(id: string, paperIds: string[], change: (id: string, paperIds: string[]) => number) {
    const { name, query } = existing(id);
    if (query !== undefined)
      throw conflict(name, `“${name}” is a saved search: its papers are those it finds.`);
    // A window may still hold an id from before a merge.
    const today = paperIds.map((paperId) => papers.resolveId(paperId) ?? paperId);
    const changed = change(id, today);
    if (changed > 0) {
      changes.publish({ type: 'lists.changed' });
      changes.publish({ type: 'papers.changed', ids: today });
    }
    return { changed };
  }

  return {
    /** Of saved searches `count` is 0: how many papers they find, the search knows. */
    all: (): ReadingList[] => lists.all(),
    named(name: string): ReadingList | undefined {
      const id = lists.idOfName(name);
      return id === undefined ? undefined : lists.get(id);
    },

    /** With a query: a saved search. @throws CONFLICT */
    create({ name, query }: { name: string; query?: string }): ReadingList {
      refuseTaken(name);
      const color = COLORS[lists.all().length % COLORS.length] ?? 'ink';
      const id = query === undefined ? lists.create(name, color) : lists.createSearch(name, color, query);
      changes.publish({ type: 'lists.changed' });
      return existing(id);
    },

    /** @throws NOT_FOUND, CONFLICT */
    update({ id, ...change }: ListChange): ReadingList {
      const before = existing(id);
      if (change.name !== undefined) refuseTaken(change.name, id);
      if (change.query !== undefined && before.query === undefined)
        throw conflict(before.name, `“${before.name}” is kept by hand: it has no search to change.`);
      lists.update(id, change);
      changes.publish({ type: 'library.changed' });
      return existing(id);
    },

    /** @throws NOT_FOUND */
    remove({ id }: { id: string }) {
      existing(id);
      lists.remove(id);
      changes.publish({ type: 'library.changed' });
      return {};
    },

    /** @throws NOT_FOUND, CONFLICT when another list took the name meanwhile */
    restore({ id }: { id: string }): ReadingList {
      const name = lists.trashedName(id);
      if (name !== undefined) {
        refuseTaken(name);
        lists.restore(id);
        changes.publish({ type: 'library.changed' });
      }
      return existing(id);
    },

    addPapers: ({ id, paperIds }: { id: string; paperIds: string[] }) =>
      changeItems(id, paperIds, lists.addPapers),
    removePapers: ({ id, paperIds }: { id: string; paperIds: string[] }) =>
      changeItems(id, paperIds, lists.removePapers),
  };
}
