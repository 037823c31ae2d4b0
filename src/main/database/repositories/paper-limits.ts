import type { PaperRecord } from '#shared/entities/paper.ts';
import { toPlainText } from '#shared/text/display.ts';

/**
 * The most that a paper's record may hold, in characters or in number: far beyond any real paper (arXiv's abstracts end at
 * 1,920 characters; the feed has a paper of 3,303 authors, the longest list ever printed has some 15,000) and far below what
 * would make a list of papers slow.
 */
export const PAPER_LIMITS = {
  title: 2_000,
  abstract: 50_000,
  aiSummary: 20_000,
  /** Of any other text: a venue, an address, an identifier. */
  text: 2_000,
  authors: 20_000,
  authorName: 1_000,
  keywords: 500,
  keyword: 500,
} as const;

const number = (value: number): string => value.toLocaleString('en-GB');

const TEXTS = {
  title: ['title', PAPER_LIMITS.title],
  abstract: ['abstract', PAPER_LIMITS.abstract],
  aiSummary: ['summary', PAPER_LIMITS.aiSummary],
  id: ['id', PAPER_LIMITS.text],
  arxivId: ['arXiv id', PAPER_LIMITS.text],
  doi: ['DOI', PAPER_LIMITS.text],
  venue: ['venue', PAPER_LIMITS.text],
  organization: ['organisation', PAPER_LIMITS.text],
  githubRepo: ['address of its code', PAPER_LIMITS.text],
  projectPage: ['address of its page', PAPER_LIMITS.text],
  thumbnail: ['address of its picture', PAPER_LIMITS.text],
} as const satisfies Partial<Record<keyof PaperRecord, readonly [name: string, most: number]>>;

/** Why a record is too large to be taken in, in words for people; undefined where it is not. */
export function whyTooLarge(record: PaperRecord): string | undefined {
  for (const [field, [name, most]] of Object.entries(TEXTS)) {
    const length = record[field as keyof typeof TEXTS]?.length ?? 0;
    if (length > most) return `its ${name} has ${number(length)} characters; ${number(most)} are the most`;
  }
  const { authors = [], keywords = [] } = record;
  if (authors.length > PAPER_LIMITS.authors)
    return `it has ${number(authors.length)} authors; ${number(PAPER_LIMITS.authors)} are the most`;
  if (authors.some(({ name }) => name.length > PAPER_LIMITS.authorName))
    return `one of its authors has a name of more than ${number(PAPER_LIMITS.authorName)} characters`;
  if (keywords.length > PAPER_LIMITS.keywords)
    return `it has ${number(keywords.length)} keywords; ${number(PAPER_LIMITS.keywords)} are the most`;
  if (keywords.some((keyword) => keyword.length > PAPER_LIMITS.keyword))
    return `one of its keywords has more than ${number(PAPER_LIMITS.keyword)} characters`;
  return undefined;
}

/** What a paper that is too large is called in a message. */
export const nameOfRecord = ({ id, title }: PaperRecord): string =>
  title.length > PAPER_LIMITS.title || title === ''
    ? id.slice(0, 200)
    : `“${toPlainText(title).slice(0, 200)}”`;

/** The columns of `papers` that hold text, by how much of it. Identifiers tell papers apart and are never cut. */
const COLUMNS: Record<string, number> = {
  title: PAPER_LIMITS.title,
  abstract: PAPER_LIMITS.abstract,
  ai_summary: PAPER_LIMITS.aiSummary,
  venue: PAPER_LIMITS.text,
  organization: PAPER_LIMITS.text,
  github_repo: PAPER_LIMITS.text,
  project_page: PAPER_LIMITS.text,
  thumbnail: PAPER_LIMITS.text,
};

// A library may hold more than is taken in today: what is read of it for people and for the index is cut.
const short = (column: string): string => `substr(p.${column}, 1, ${COLUMNS[column]})`;
const LONGEST_KEYWORDS = PAPER_LIMITS.keywords * PAPER_LIMITS.keyword;

/** SQL for the title of `papers p`. */
export const PAPER_TITLE = short('title');

/** SQL for the other texts of `papers p`, by their columns' names. */
export const PAPER_TEXTS = Object.keys(COLUMNS)
  .filter((column) => column !== 'title')
  .map((column) => `${short(column)} AS ${column}`)
  .join(', ');

/** SQL for the abstract and the organisation of `papers p`; empty where there is none. */
export const PAPER_ABSTRACT = `coalesce(${short('abstract')}, '')`;
export const PAPER_ORGANIZATION = `coalesce(${short('organization')}, '')`;

/** SQL for the keywords of `papers p`, a JSON array. */
export const PAPER_KEYWORDS = `CASE WHEN length(p.keywords) <= ${LONGEST_KEYWORDS} THEN p.keywords ELSE '[]' END`;

/** SQL for the names of the authors of `papers p` in their order. */
export const PAPER_AUTHORS = `SELECT substr(name, 1, ${PAPER_LIMITS.authorName}) AS name FROM paper_authors
  WHERE paper_id = p.id ORDER BY position LIMIT ${PAPER_LIMITS.authors}`;

/** SQL for whether anything of `papers p` is beyond the limits. */
export const BEYOND_LIMITS = [
  ...Object.entries(COLUMNS).map(([column, most]) => `length(p.${column}) > ${most}`),
  `length(p.keywords) > ${LONGEST_KEYWORDS}`,
  `EXISTS (SELECT 1 FROM paper_authors WHERE paper_id = p.id AND position >= ${PAPER_LIMITS.authors})`,
].join(' OR ');

/** SQL that cuts the texts of a paper, and its authors, to the limits. */
export const CUT_TEXTS = `UPDATE papers AS p SET ${Object.keys(COLUMNS)
  .map((column) => `${column} = ${short(column)}`)
  .join(', ')}, keywords = ${PAPER_KEYWORDS} WHERE id = ?`;
export const CUT_AUTHORS = `DELETE FROM paper_authors WHERE paper_id = ? AND position >= ${PAPER_LIMITS.authors}`;
