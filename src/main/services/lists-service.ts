import type { PaperFilter, PaperPage } from '#shared/contract/papers.ts';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import type { TrashedKey } from '#shared/entities/trashed-list.ts';
import { freeListName, listNameKey } from '../database/lists/list-name.ts';
import type { ListRepository } from '../database/lists/list-repository.ts';
import type { ListTrash } from '../database/lists/list-trash.ts';
import type { ListMembers } from '../database/query/list-members.ts';
import type { PageOfPapers } from '../database/query/paper-order.ts';
import type { Slice } from '../database/query/slice.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { conflict, notFound } from './errors.ts';

interface Deps {
  papers: PaperRepository;
  pageOf: PageOfPapers;
  lists: ListRepository;
  trash: ListTrash;
  listMembers: Pick<ListMembers, 'of'>;
  changes: Changes;
}

export interface ListChange extends Partial<Pick<ReadingList, 'name' | 'color' | 'query'>> {
  id: string;
}

/** Those of a list that pass a filter. */
export type ListedPapers = PaperFilter & Slice & { id: string };

export type ListsService = ReturnType<typeof createListsService>;

const COLORS: readonly ReadingList['color'][] = ['blue', 'green', 'purple', 'orange', 'pink', 'ink'];

/** The user's reading lists. Names are unique among the lists that are not in the trash. */
export function createListsService({ papers, pageOf, lists, trash, listMembers, changes }: Deps) {
  function existing(id: string): ReadingList {
    const list = lists.get(id);
    if (!list) throw notFound('This list');
    return list;
  }

  function refuseTaken(name: string, except?: string): void {
    const holder = lists.holderOf(name);
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
    /** The list that a written name means. @throws Error where it means none */
    named(name: string): ReadingList {
      const id = lists.idOfName(name);
      const list = id === undefined ? undefined : lists.get(id);
      if (!list) throw new Error(`There is no list called “${name}”.`);
      return list;
    },

    /** @throws NOT_FOUND */
    async papers({ id, limit, offset, ...filter }: ListedPapers): Promise<PaperPage> {
      existing(id);
      if (Object.values(filter).some((value) => value !== undefined)) {
        const { ids } = await listMembers.of(id);
        const { total, ids: some } = await pageOf({ ...filter, ids }, { limit, offset });
        return { total, papers: papers.find(some) };
      }
      const { total, ids } = await listMembers.of(id, { limit, offset });
      return { total, papers: papers.find(ids) };
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

    /** With its papers in their order; numbered where another list took its name meanwhile. @throws NOT_FOUND */
    restore({ id }: { id: string }): ReadingList {
      const name = trash.nameOf(id);
      if (name !== undefined) {
        const free = freeListName(name, (taken) => lists.holderOf(taken) !== undefined);
        trash.restoreList(id, free, listNameKey(free));
        changes.publish({ type: 'library.changed' });
      }
      return existing(id);
    },

    addPapers: ({ id, paperIds }: { id: string; paperIds: string[] }) =>
      changeItems(id, paperIds, lists.addPapers),
    removePapers: ({ id, paperIds }: { id: string; paperIds: string[] }) =>
      changeItems(id, paperIds, lists.removePapers),
    /** @throws NOT_FOUND, CONFLICT while the list lies in the trash itself */
    restorePapers({ id, paperIds }: { id: string; paperIds: string[] }) {
      const name = trash.nameOf(id);
      if (name !== undefined) throw conflict(name, `“${name}” lies in the trash itself.`);
      return changeItems(id, paperIds, trash.restoreEntries);
    },

    trash: (slice: Slice) => trash.list(slice),
    purge({ items }: { items: TrashedKey[] }) {
      const deleted = trash.purge(items);
      if (deleted > 0) changes.publish({ type: 'library.changed' });
      return { deleted };
    },
  };
}
