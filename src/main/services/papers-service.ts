import type { PaperFilter, PaperPage, Reference } from '#shared/contract/papers.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import type { ReadState } from '#shared/entities/paper.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { minutesLeft, secondsPerPage } from '#shared/reading-time.ts';
import type { PageOfPapers } from '../database/query/paper-order.ts';
import type { Slice } from '../database/query/slice.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperStateRepository } from '../database/repositories/paper-states.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';

interface Deps {
  papers: PaperRepository;
  pageOf: PageOfPapers;
  states: PaperStateRepository;
  documents: DocumentRepository;
  changes: Changes;
}

export type PapersService = ReturnType<typeof createPapersService>;

/** Papers and what the user does with them. */
export function createPapersService({ papers, pageOf, states, documents, changes }: Deps) {
  /** A window may still hold an id from before a merge. */
  const idToday = (id: string): string => papers.resolveId(id) ?? id;

  /** What of the newest PDF is left to read, at the user's pace. */
  function timeLeft(id: string, progress: number, pages: number | undefined): number | undefined {
    const page = states.position(id)?.page;
    if (page === undefined || pages === undefined) return undefined;
    const soFar = { seconds: states.secondsRead(id), pages: progress * pages };
    return minutesLeft(page, pages, secondsPerPage(soFar, states.allRead()));
  }

  return {
    /** At once, for who may stand still meanwhile. */
    list: ({ limit, offset, ...filter }: PaperFilter & Slice): PaperPage =>
      papers.list(filter, { limit, offset }),

    /** The same for a window, which a large library must not hold up. */
    async page({ limit, offset, ...filter }: PaperFilter & Slice): Promise<PaperPage> {
      const { total, ids } = await pageOf(filter, { limit, offset });
      return { total, papers: papers.find(ids) };
    },

    /** @throws NOT_FOUND; an id from before a merge still leads to the paper. */
    get({ id }: { id: string }): PaperDetail {
      const today = idToday(id);
      const [paper] = papers.find([today]);
      if (!paper) throw notFound('This paper');
      const stored = documents.forPaper(today);
      const position = states.position(today);
      return {
        ...paper,
        documents: stored,
        position,
        pageLabel: position && stored[0] && documents.pageLabel(stored[0].sha256, position.page),
        secondsRead: states.secondsRead(today),
        minutesLeft: timeLeft(today, paper.progress, stored[0]?.pages),
        newVersion: papers.newVersion(today),
      };
    },

    match: ({ references }: { references: Reference[] }) => ({ matches: papers.match(references) }),

    setState({ ids, read, starred }: { ids: string[]; read?: ReadState; starred?: boolean }) {
      const today = ids.map(idToday);
      const changed = states.set(today, { read, starred });
      if (changed > 0) changes.publish({ type: 'papers.changed', ids: today });
      return { changed };
    },

    /** @throws NOT_FOUND */
    dismissVersion({ id, version }: { id: string; version: number }) {
      const today = idToday(id);
      if (!states.dismissVersion(today, version)) throw notFound('This paper');
      changes.publish({ type: 'papers.changed', ids: [today] });
      return {};
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

    /** @throws NOT_FOUND */
    addReadingTime({ id, seconds }: { id: string; seconds: number }) {
      const today = idToday(id);
      const secondsRead = states.addReadingTime(today, seconds);
      if (secondsRead === undefined) throw notFound('This paper');
      // It is told in minutes.
      if (Math.floor(secondsRead / 60) !== Math.floor((secondsRead - seconds) / 60))
        changes.publish({ type: 'papers.changed', ids: [today] });
      return { secondsRead };
    },
  };
}
