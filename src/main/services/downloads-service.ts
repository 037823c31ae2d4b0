import type { Download, DownloadReason, DownloadState } from '#shared/entities/download.ts';
import type { DownloadRepository } from '../database/repositories/downloads.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { Changes } from './changes.ts';
import { conflict, notFound } from './errors.ts';

interface Deps {
  papers: PaperRepository;
  downloads: DownloadRepository;
  changes: Changes;
  /** Tells who fetches to look at the queue. */
  poke: () => void;
}

export interface PdfRequest {
  paperIds: string[];
  reason: Extract<DownloadReason, 'open' | 'asked'>;
  version?: number;
  again: boolean;
}

export type DownloadsService = ReturnType<typeof createDownloadsService>;

/** The queue of PDFs as the user sees and steers it. Fetching is done in a thread of its own. */
export function createDownloadsService({ papers, downloads, changes, poke }: Deps) {
  /** A window may still hold an id from before a merge. */
  const idToday = (id: string): string => papers.resolveId(id) ?? id;

  function told(changed: number): { changed: number } {
    if (changed > 0) {
      changes.publish({ type: 'downloads.changed' });
      poke();
    }
    return { changed };
  }

  return {
    list: ({ states, limit, offset }: { states?: DownloadState[]; limit: number; offset: number }) =>
      downloads.list(states, { limit, offset }),

    ofPapers: ({ paperIds }: { paperIds: string[] }): { downloads: Download[] } => ({
      downloads: downloads.ofPapers(paperIds.map(idToday)),
    }),

    /**
     * Counts those that are now in the queue or moved forward in it; papers whose PDF is here, or on its way as urgently, do not
     * count, nor do those among several that are not on arXiv.
     * @throws NOT_FOUND for a paper that is not in the library; CONFLICT when none of them is on arXiv
     */
    request({ paperIds, reason, version, again }: PdfRequest): { changed: number } {
      const ids = paperIds.map(idToday);
      const found = papers.find(ids);
      if (found.length < new Set(ids).size)
        throw notFound(found.length === 0 ? 'This paper' : 'One of these papers');
      const possible = found.filter(({ arxivId }) => arxivId !== undefined).map(({ id }) => id);
      const [first] = found;
      if (first && possible.length === 0) {
        const what =
          found.length === 1 ? `“${first.title}” is not on arXiv` : 'None of these papers is on arXiv';
        throw conflict(first.title, `${what}: Offprint does not know where to get the PDF.`);
      }
      return told(downloads.request(possible, { reason, version, again }));
    },

    retry: ({ ids }: { ids?: number[] }) => told(downloads.retry(ids)),
    cancel: ({ ids }: { ids?: number[] }) => told(downloads.cancel(ids)),
    clearFinished: () => told(downloads.clearFinished()),
  };
}
