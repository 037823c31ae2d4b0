import type { QueueIds } from '#shared/contract/downloads.ts';
import { type Download, type DownloadReason, DownloadState } from '#shared/entities/download.ts';
import type { DownloadRepository } from '../database/repositories/downloads.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { QueuedRequestRepository } from '../database/repositories/queued-requests.ts';
import type { Changes } from './changes.ts';
import { conflict, notFound } from './errors.ts';

interface Deps {
  papers: PaperRepository;
  downloads: DownloadRepository;
  requests: QueuedRequestRepository;
  /** Two queues change together or not at all. */
  inOneTransaction: <Result>(work: () => Result) => Result;
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

/** What waits to be fetched, as the user sees and steers it. Fetching is done in a thread of its own. */
export function createDownloadsService(deps: Deps) {
  const { papers, downloads, requests, inOneTransaction, changes, poke } = deps;
  /** A window may still hold an id from before a merge. */
  const idToday = (id: string): string => papers.resolveId(id) ?? id;

  function told(changed: number): { changed: number } {
    if (changed > 0) {
      changes.publish({ type: 'downloads.changed' });
      poke();
    }
    return { changed };
  }

  /** Those of either queue, each by its own kind of id; undefined: all. */
  function split(ids: QueueIds | undefined): { ofPdfs?: number[]; ofRequests?: string[] } {
    return {
      ofPdfs: ids?.filter((id) => typeof id === 'number'),
      ofRequests: ids?.filter((id) => typeof id === 'string'),
    };
  }

  return {
    list(input: { states?: DownloadState[]; limit: number; offset: number }) {
      const { states = [...DownloadState.options], limit, offset } = input;
      const asked = requests.list(states, { limit, offset });
      const before = asked.papers + asked.feed;
      const rest = limit - asked.requests.length;
      const pdfs = downloads.list(states, { limit: rest, offset: Math.max(0, offset - before) });
      return {
        total: before + pdfs.total,
        totals: { papers: asked.papers, feed: asked.feed, pdfs: pdfs.total },
        requests: asked.requests,
        downloads: pdfs.downloads,
      };
    },

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

    retry({ ids }: { ids?: QueueIds }) {
      const { ofPdfs, ofRequests } = split(ids);
      return told(inOneTransaction(() => downloads.retry(ofPdfs) + requests.retry(ofRequests)));
    },

    cancel({ ids }: { ids?: QueueIds }): { ids: QueueIds } {
      const { ofPdfs, ofRequests } = split(ids);
      const cancelled = inOneTransaction(() => [...requests.cancel(ofRequests), ...downloads.cancel(ofPdfs)]);
      told(cancelled.length);
      return { ids: cancelled };
    },

    restore({ ids }: { ids: QueueIds }) {
      const { ofPdfs = [], ofRequests = [] } = split(ids);
      return told(inOneTransaction(() => downloads.restore(ofPdfs) + requests.restore(ofRequests)));
    },

    clearFinished: () => told(inOneTransaction(() => downloads.clearFinished() + requests.clearFinished())),
  };
}
