import type { SyncReport } from '#shared/entities/sync.ts';
import type { PaperWriter } from '../../database/repositories/paper-writer.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import type { ArxivClient } from '../../sources/arxiv/arxiv-client.ts';
import type { HubClient, HubPaper } from '../../sources/hugging-face/hub-client.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import type { ListedPaper } from '../../sources/listed-paper.ts';
import { isNetworkFailure } from './network-state.ts';
import type { Notifier } from './notifier.ts';
import { parsePaperReference } from './paper-reference.ts';
import { emptyReport, toFailure } from './report.ts';

export interface AddReport extends SyncReport {
  /** The papers, as they go by in the library. */
  ids: string[];
  /** Texts that found no network: to be tried again. */
  unreached: string[];
}

interface Deps {
  hub: HubClient;
  arxiv: ArxivClient;
  writer: PaperWriter;
  whenFree: WriteLock['whenFree'];
  notifier: Pick<Notifier, 'library'>;
}

export type AddPapers = ReturnType<typeof createAddPapers>;

/** What one upstream said of a paper: a record, that it knows none, or why it could not be asked. */
type Answer = { listed?: ListedPaper } | { error: unknown };

/** Adds single papers that someone names: what Hugging Face knows of each, and what arXiv does. */
export function createAddPapers({ hub, arxiv, writer, notifier, whenFree }: Deps) {
  async function askHub(arxivId: string, asking: Asking): Promise<Answer> {
    return hub.paper(arxivId, asking).then(
      (paper: HubPaper | undefined) => ({ listed: paper?.listed }),
      (error: unknown) => ({ error }),
    );
  }

  async function askArxiv(ids: readonly string[], asking: Asking): Promise<Map<string, Answer>> {
    try {
      const { listed } = await arxiv.byIds(ids, asking);
      const found = new Map(listed.map((paper) => [paper.record.arxivId, paper]));
      return new Map(ids.map((id) => [id, { listed: found.get(id) }]));
    } catch (error) {
      return new Map(ids.map((id) => [id, { error }]));
    }
  }

  /**
   * Looks up and stores the papers; each text that names none, or one that nobody knows, becomes a failure with its reason.
   * @param isWanted whether a paper is still to be stored, now that it is known
   * @throws the signal's reason
   */
  return async function addPapers(
    texts: readonly string[],
    asking: Asking,
    isWanted: (text: string) => boolean = () => true,
  ): Promise<AddReport> {
    const report: AddReport = { ...emptyReport(), ids: [], unreached: [] };
    const wanted = new Map<string, string>();
    for (const text of texts) {
      const reference = parsePaperReference(text);
      if ('why' in reference) report.failed.push({ what: text, why: reference.why });
      else if (!wanted.has(reference.arxivId)) wanted.set(reference.arxivId, text);
    }
    const ids = [...wanted.keys()];
    if (ids.length === 0) return report;
    const fromArxiv = askArxiv(ids, asking);
    const fromHub = await Promise.all(ids.map((id) => askHub(id, asking)));
    const byId = await fromArxiv;
    asking.signal?.throwIfAborted();

    for (const [index, id] of ids.entries()) {
      const text = wanted.get(id) ?? id;
      if (!isWanted(text)) continue;
      const answers = [byId.get(id), fromHub[index]].filter((answer) => answer !== undefined);
      // arXiv first: where both say something, Hugging Face tells of the paper as its feed does.
      const listed = answers.flatMap((answer) => ('listed' in answer && answer.listed) || []);
      const errors = answers.flatMap((answer) => ('error' in answer ? [answer.error] : []));
      if (listed.length > 0) await store(text, listed, report);
      else if (errors.some(isNetworkFailure)) {
        report.unreached.push(text);
        report.failed.push(toFailure(text, errors.find(isNetworkFailure)));
      } else if (errors.length > 0) report.failed.push(toFailure(text, errors[0]));
      else report.failed.push({ what: text, why: 'neither arXiv nor Hugging Face knows this paper' });
    }
    if (report.added + report.updated > 0) notifier.library();
    return report;
  };

  async function store(text: string, listed: readonly ListedPaper[], report: AddReport): Promise<void> {
    const { added, updated, ids, refused } = await whenFree(() => writer.merge(listed));
    if (ids.length === 0) report.failed.push(...refused.map(({ why }) => ({ what: text, why })));
    else if (added > 0) report.added += 1;
    else if (updated > 0) report.updated += 1;
    else report.unchanged += 1;
    const [id] = ids;
    if (id) report.ids.push(id);
  }
}
