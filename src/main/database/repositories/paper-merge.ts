import type { PaperRecord, PaperSource } from '#shared/entities/paper.ts';

/** The columns of `papers` that sources write, by the record's field. */
export const COLUMNS = {
  title: 'title',
  abstract: 'abstract',
  authorCount: 'author_count',
  publishedAt: 'published_at',
  arxivId: 'arxiv_id',
  version: 'version',
  doi: 'doi',
  venue: 'venue',
  upvotes: 'upvotes',
  commentCount: 'comment_count',
  githubRepo: 'github_repo',
  githubStars: 'github_stars',
  projectPage: 'project_page',
  organization: 'organization',
  thumbnail: 'thumbnail',
  aiSummary: 'ai_summary',
  keywords: 'keywords',
} as const satisfies Partial<Record<keyof PaperRecord, string>>;

export type ColumnField = keyof typeof COLUMNS;
export const FIELDS = Object.keys(COLUMNS) as ColumnField[];

/** What a source is believed over: a saved page or a PDF fills gaps in what arXiv or Hugging Face said, no more. */
const AUTHORITY: Record<PaperSource, number> = {
  file: 1,
  'saved-page': 2,
  starter: 3,
  arxiv: 3,
  'hugging-face': 3,
};

/** Ids that say only where a paper was met; a lasting identifier takes their place. */
export const isProvisional = (id: string): boolean => id.startsWith('title:') || id.startsWith('file:');

/** Titles shorter than this (folded) are too common to recognise a paper by. */
export const SHORTEST_TELLING_TITLE = 12;

const isFile = (id: string): boolean => id.startsWith('file:');

/**
 * Whether two papers with the same folded title are one paper. Two lasting identifiers never are, nor two PDFs:
 * "Supplementary material" heads a great many.
 */
export function sameByTitle(titleKey: string, a: string, b: string): boolean {
  if (!isProvisional(a) && !isProvisional(b)) return false;
  if (isFile(a) && isFile(b)) return false;
  return isFile(a) || isFile(b) ? titleKey.length >= SHORTEST_TELLING_TITLE : titleKey.length > 0;
}

export type ColumnValues = Partial<Record<ColumnField, string | number | null>>;

/** The record's values as columns hold them; what it does not say is left out. */
export function toColumns(record: PaperRecord): ColumnValues {
  const values: ColumnValues = {};
  for (const field of FIELDS) {
    const value = record[field];
    if (value === undefined) continue;
    values[field] = Array.isArray(value) ? JSON.stringify(value) : value;
  }
  return values;
}

const isBlank = (value: string | number | null | undefined): boolean =>
  value === null || value === undefined || value === '' || value === '[]';

/**
 * Whether what one source says takes the place of what another said.
 * @param isOlder it speaks of an older feed day than the paper was last listed on, and so knows nothing better
 */
export function overrules(source: PaperSource, stored: PaperSource, isOlder = false): boolean {
  const difference = AUTHORITY[source] - AUTHORITY[stored];
  return difference > 0 || (difference === 0 && !isOlder);
}

/** Which of the incoming values change a stored paper: all that differ where they replace, else only those that fill gaps. */
export function changedColumns(
  stored: ColumnValues,
  incoming: ColumnValues,
  replaces: boolean,
): ColumnValues {
  const changes: ColumnValues = {};
  for (const field of FIELDS) {
    const value = incoming[field];
    if (value === undefined || value === stored[field] || isBlank(value)) continue;
    if (replaces || isBlank(stored[field])) changes[field] = value;
  }
  return changes;
}

/** The source a merged paper is known by: the most believed one. */
export function betterSource(stored: PaperSource, incoming: PaperSource): PaperSource {
  return AUTHORITY[incoming] > AUTHORITY[stored] ? incoming : stored;
}
