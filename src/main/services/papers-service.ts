import type { PaperFilter } from '#shared/contract/papers.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { ReadState } from '#shared/entities/paper.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperStateRepository } from '../database/repositories/paper-states.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';

interface Deps {
  papers: PaperRepository;
  states: PaperStateRepository;
  documents: DocumentRepository;
  changes: Changes;
}

export type PapersService = ReturnType<typeof createPapersService>;

/** Papers and what the user does with them. */
export function createPapersService({ papers, states, documents, changes }: Deps) {
  /** A window may still hold an id from before a merge. */
  const idToday = (id: string): string => papers.resolveId(id) ?? id;

  return {
    list: ({ limit, offset, ...filter }: PaperFilter & { limit: number; offset: number }) =>
      papers.list(filter, { limit, offset }),

    /** @throws NOT_FOUND; an id from before a merge still leads to the paper. */
    get({ id }: { id: string }): PaperDetail {
      const today = idToday(id);
      const [paper] = papers.find([today]);
      if (!paper) throw notFound('This paper');
      return { ...paper, documents: documents.forPaper(today), position: states.position(today) };
    },

    setState({ ids, read, starred }: { ids: string[]; read?: ReadState; starred?: boolean }) {
      const today = ids.map(idToday);
      const changed = states.set(today, { read, starred });
      if (changed > 0) changes.publish({ type: 'papers.changed', ids: today });
      return { changed };
    },

    /** @throws NOT_FOUND */
    savePosition({ id, position }: { id: string; position: ReadingPosition }) {
      const today = idToday(id);
      const [before] = papers.find([today]);
      if (!before || !states.savePosition(today, position)) throw notFound('This paper');
      // Scrolling saves often; only what a list shows is worth telling every window.
      const moved = Math.floor(before.progress * 20) !== Math.floor(position.progress * 20);
      if (before.read === 'unread' || moved) changes.publish({ type: 'papers.changed', ids: [today] });
      return {};
    },
  };
}
