import type { SyncReport } from '#shared/entities/sync.ts';
import type { PaperWriter } from '../../database/repositories/paper-writer.ts';
import type { VersionCheckRepository } from '../../database/repositories/version-checks.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import type { ArxivClient } from '../../sources/arxiv/arxiv-client.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import type { Notifier } from './notifier.ts';
import { addTo, emptyReport, reportOf } from './report.ts';

/** Each paper is asked about at most once in this time, in milliseconds. */
const ASK_EVERY_MS = 24 * 3_600_000;
/** Ids in one request. */
const BATCH = 100;

interface Deps {
  arxiv: ArxivClient;
  writer: PaperWriter;
  whenFree: WriteLock['whenFree'];
  versionChecks: VersionCheckRepository;
  notifier: Pick<Notifier, 'papers'>;
}

export type VersionSync = ReturnType<typeof createVersionSync>;

/** Notices new versions of the papers that the user marked, starred or put on a list. */
export function createVersionSync({ arxiv, writer, versionChecks, notifier, whenFree }: Deps) {
  const due = () => versionChecks.due(new Date(Date.now() - ASK_EVERY_MS).toISOString());

  return {
    isDue: (): boolean => due().length > 0,
    /** Asks arXiv about all papers that are due. Throws what the arXiv client throws; what was asked before stays known. */
    async sync(asking: Asking): Promise<SyncReport> {
      const report = emptyReport();
      const papers = due();
      for (let start = 0; start < papers.length; start += BATCH) {
        const batch = new Map(papers.slice(start, start + BATCH).map((paper) => [paper.arxivId, paper]));
        const { listed } = await arxiv.byIds([...batch.keys()], asking);
        // Title and abstract stay as the paper's own source has them, lest two sources take turns at changing them.
        const news = listed.flatMap(({ record: { arxivId, version, doi, venue } }) => {
          const paper = batch.get(arxivId ?? '');
          const { id, title } = paper ?? {};
          return id && title
            ? [{ record: { id, title, arxivId, version, doi, venue, source: 'arxiv' as const } }]
            : [];
        });
        const result = await whenFree(() => writer.merge(news));
        addTo(report, reportOf('New versions on arXiv', result));
        notifier.papers(result.changed);
        versionChecks.put(
          [...batch.values()].map(({ id }) => id),
          new Date().toISOString(),
        );
      }
      return report;
    },
  };
}
