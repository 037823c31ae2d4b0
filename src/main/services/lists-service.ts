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
    existing(id);
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
    all: (): ReadingList[] => lists.all(),
    hasName: (name: string): boolean => lists.idOfName(name) !== undefined,

    /** @throws CONFLICT */
    create({ name }: { name: string }): ReadingList {
      refuseTaken(name);
      const color = COLORS[lists.all().length % COLORS.length] ?? 'ink';
      const id = lists.create(name, color);
      changes.publish({ type: 'lists.changed' });
      return existing(id);
    },

    /** @throws NOT_FOUND, CONFLICT */
    update({ id, name, color }: { id: string; name?: string; color?: ReadingList['color'] }): ReadingList {
      existing(id);
      if (name !== undefined) refuseTaken(name, id);
      lists.update(id, { name, color });
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
