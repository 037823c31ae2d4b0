import type { Reference } from '#shared/contract/papers.ts';
import { foldTitle } from '#shared/text/fold.ts';
import type { Database } from '../open.ts';
import { SHORTEST_TELLING_TITLE } from './paper-merge.ts';

// Two arXiv ids are two papers, whatever they are called.
export const MATCH = `
WITH reference AS MATERIALIZED (
  SELECT key, value ->> 'arxivId' AS arxiv_id, value ->> 'doi' AS doi, value ->> 'titleKey' AS title_key
  FROM json_each(?)
)
SELECT coalesce(
  (SELECT id FROM papers WHERE arxiv_id = r.arxiv_id AND deleted_at IS NULL),
  (SELECT id FROM papers WHERE lower(doi) = r.doi AND doi IS NOT NULL AND deleted_at IS NULL LIMIT 1),
  (SELECT id FROM papers WHERE title_key = r.title_key AND deleted_at IS NULL
     AND (arxiv_id IS NULL OR r.arxiv_id IS NULL) ORDER BY arxiv_id IS NULL, rowid LIMIT 1)
) FROM reference r ORDER BY key`;

/** The title as a key; undefined when too many papers may be called so. */
function tellingKey(title: string | undefined): string | undefined {
  const key = foldTitle(title ?? '');
  return key.length >= SHORTEST_TELLING_TITLE ? key : undefined;
}

/** Answers which papers references speak of, in one query. */
export function createMatcher(db: Database): (references: readonly Reference[]) => (string | null)[] {
  const match = db.prepare<[string], string | null>(MATCH).pluck();
  return (references) => {
    const keys = references.map(({ arxivId, doi, title }) => ({
      arxivId: arxivId?.replace(/v\d+$/, ''),
      doi: doi?.toLowerCase(),
      titleKey: tellingKey(title),
    }));
    return match.all(JSON.stringify(keys));
  };
}
