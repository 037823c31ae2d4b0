import { setImmediate } from 'node:timers/promises';
import type { UnfinishedPaper } from '#shared/contract/reader.ts';
import type { Desk, DeskTab } from '#shared/entities/desk.ts';
import type { Paper } from '#shared/entities/paper.ts';
import { countWords, mostlyWritten } from '#shared/text/broken-words.ts';
import type { DeskRepository } from '../database/repositories/desk.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperStateRepository } from '../database/repositories/paper-states.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { notFound } from './errors.ts';

interface Deps {
  desk: DeskRepository;
  papers: PaperRepository;
  documents: Pick<DocumentRepository, 'pageTexts'>;
  states: PaperStateRepository;
  changes: Changes;
}

export type ReaderService = ReturnType<typeof createReaderService>;

/** What lies open in the reader, and what was begun there. */
export function createReaderService({ desk, papers, documents, states, changes }: Deps) {
  const idToday = (id: string): string => papers.resolveId(id) ?? id;

  return {
    /** As it was left, with the ids of today; two tabs whose papers became one are one tab. */
    desk(): { desk: Desk; papers: Paper[] } {
      const stored = desk.get();
      const tabs = new Map<string, DeskTab>();
      for (const tab of stored.tabs) {
        const paperId = idToday(tab.paperId);
        if (!tabs.has(paperId)) tabs.set(paperId, { ...tab, paperId });
      }
      const there = papers.find([...tabs.keys()]);
      const isThere = new Set(there.map(({ id }) => id));
      const lastTab = there.at(-1)?.id;
      const first = stored.first && idToday(stored.first);
      const second = stored.second && { ...stored.second, paperId: idToday(stored.second.paperId) };
      const keepsSecond = second !== undefined && isThere.has(second.paperId);
      return {
        desk: {
          ...stored,
          tabs: there.flatMap(({ id }) => tabs.get(id) ?? []),
          first: first && isThere.has(first) ? first : lastTab,
          second: keepsSecond ? second : undefined,
          active: keepsSecond ? stored.active : 'first',
        },
        papers: there,
      };
    },

    keepDesk(value: Desk) {
      desk.put(value);
      return {};
    },

    unfinished({ limit }: { limit: number }): UnfinishedPaper[] {
      const begun = states.unfinished(limit);
      const found = new Map(papers.find(begun.map(({ id }) => id)).map((paper) => [paper.id, paper]));
      return begun.flatMap(({ id, page, pages, label }) => {
        const paper = found.get(id);
        if (!paper) return [];
        const at = pages > 0 ? Math.min(page, pages) : page;
        return [{ paper, page: at, pages, ...(label && { pageLabel: label }) }];
      });
    },

    async words({ sha256 }: { sha256: string }): Promise<string[]> {
      const counts = new Map<string, number>();
      for (const page of documents.pageTexts(sha256)) {
        countWords([page], counts);
        // A book has a thousand pages, and others wait.
        await setImmediate();
      }
      return mostlyWritten(counts);
    },

    /** @throws NOT_FOUND */
    setAside({ id, aside }: { id: string; aside: boolean }) {
      const today = idToday(id);
      if (!states.setAside(today, aside)) throw notFound('This paper');
      changes.publish({ type: 'papers.changed', ids: [today] });
      return {};
    },
  };
}
