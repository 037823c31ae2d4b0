import type { PaperCommunity } from '#shared/entities/community.ts';
import type { OnlineHit } from '#shared/entities/search.ts';
import type { CommunityRepository } from '../../database/repositories/community.ts';
import { whyTooLarge } from '../../database/repositories/paper-limits.ts';
import type { PaperWriter } from '../../database/repositories/paper-writer.ts';
import type { PaperRepository } from '../../database/repositories/papers.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import type { ArxivClient } from '../../sources/arxiv/arxiv-client.ts';
import type { HubClient } from '../../sources/hugging-face/hub-client.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import type { Notifier } from './notifier.ts';

/** What was fetched since then is not asked for again, in milliseconds. */
const FRESH_MS = 3_600_000;

interface Deps {
  hub: HubClient;
  arxiv: ArxivClient;
  papers: PaperRepository;
  writer: PaperWriter;
  whenFree: WriteLock['whenFree'];
  communities: CommunityRepository;
  notifier: Pick<Notifier, 'papers'>;
  isOffline: () => boolean;
}

export interface OnlineQuery {
  query: string;
  upstream: 'hugging-face' | 'arxiv';
  limit: number;
}

export type LookUp = ReturnType<typeof createLookUp>;

/** Looks things up for someone who waits for them. */
export function createLookUp(deps: Deps) {
  const { hub, arxiv, papers, writer, communities, notifier, isOffline, whenFree } = deps;

  async function fetchCommunity(arxivId: string, title: string, asking: Asking): Promise<PaperCommunity> {
    const fetchedAt = new Date().toISOString();
    const [paper, comments] = await Promise.all([hub.paper(arxivId, asking), hub.comments(arxivId, asking)]);
    if (paper) {
      const { record } = paper.listed;
      const listed = { record: { ...record, title: record.title || title, commentCount: comments.length } };
      const { changed } = await whenFree(() => writer.merge([listed]));
      notifier.papers(changed);
    }
    return {
      fetchedAt,
      linked: paper?.linked ?? [],
      totals: paper?.totals ?? { model: 0, dataset: 0, space: 0 },
      comments,
    };
  }

  return {
    /** What was stored last; fetched first where that is old and there is a network. Absent: nothing is known. */
    async community(id: string, asking: Asking): Promise<PaperCommunity | undefined> {
      const [paper] = papers.find([papers.resolveId(id) ?? id]);
      if (!paper?.arxivId) return undefined;
      const stored = communities.get(paper.id);
      const age = stored ? Date.now() - Date.parse(stored.fetchedAt) : Number.POSITIVE_INFINITY;
      if ((age >= 0 && age < FRESH_MS) || isOffline()) return stored;
      try {
        const community = await fetchCommunity(paper.arxivId, paper.title, asking);
        await whenFree(() => communities.put(paper.id, community));
        return community;
      } catch (error) {
        if (stored) return stored;
        throw error;
      }
    },

    /** What an upstream's own search finds. Nothing is stored. */
    async searchOnline({ query, upstream, limit }: OnlineQuery, asking: Asking): Promise<OnlineHit[]> {
      const listed =
        upstream === 'hugging-face'
          ? await hub.search(query, limit, asking)
          : (await arxiv.search({ query, start: 0, max: limit }, asking)).listed;
      return listed
        .filter(({ record }) => whyTooLarge(record) === undefined)
        .slice(0, limit)
        .map(({ record }) => {
          const storedAs = papers.resolveId(record.id);
          return storedAs ? { record, storedAs } : { record };
        });
    },
  };
}
