import { parseArxivId } from '#shared/arxiv-id.ts';
import type { DerivationRule } from '../../background/derive-anew.ts';
import type { PaperWriter } from '../../database/repositories/paper-writer.ts';
import type { PaperRepository } from '../../database/repositories/papers.ts';
import { rule } from '../../database/rule-versions.ts';
import type { Changes } from '../changes.ts';

interface Deps {
  papers: PaperRepository;
  writer: PaperWriter;
  changes: Changes;
}

const ARXIV = 'arxiv:';
/** So many take a few milliseconds: hardly any is written otherwise today. */
const BATCH = 500;

/** Has papers go by their arXiv ids as they are written today; what they went by so far stays as an alias. */
export function createIdRule({ papers, writer, changes }: Deps): DerivationRule {
  function today(id: string): { id: string; arxivId: string } | undefined {
    const arxivId = id.startsWith(ARXIV) ? parseArxivId(id.slice(ARXIV.length))?.id : undefined;
    return arxivId === undefined || ARXIV + arxivId === id ? undefined : { id: ARXIV + arxivId, arxivId };
  }

  return {
    ...rule('paper-ids'),
    batch: BATCH,
    subjects: papers.after,
    derive(ids) {
      for (const id of ids) {
        const to = today(id);
        if (!to) continue;
        changes.publish({ type: 'papers.changed', ids: [id, writer.rename(id, to)] });
        changes.publish({ type: 'library.changed' });
      }
    },
  };
}
