import { LATEST_NOTE_LENGTH, type Paper } from '#shared/entities/paper.ts';
import { plainMarkdown } from '#shared/text/plain-markdown.ts';
import { IS_LATEST } from './annotation-row.ts';
import { PAPER_AUTHORS, PAPER_KEYWORDS, PAPER_TEXTS, PAPER_TITLE } from './paper-limits.ts';

/** A paper as `PAPER_SELECT` reads it: columns of `papers` and what hangs on it. */
export interface PaperRow {
  id: string;
  title: string;
  abstract: string | null;
  author_count: number | null;
  published_at: string | null;
  arxiv_id: string | null;
  version: number | null;
  doi: string | null;
  venue: string | null;
  upvotes: number | null;
  comment_count: number | null;
  github_repo: string | null;
  github_stars: number | null;
  project_page: string | null;
  organization: string | null;
  thumbnail: string | null;
  ai_summary: string | null;
  keywords: string;
  source: Paper['source'];
  read_state: Paper['read'] | null;
  starred: number | null;
  progress: number | null;
  authors: string;
  lists: string;
  has_pdf: number;
  highlight_count: number;
  latest_note: string | null;
}

/** Whether the bytes of a PDF of paper `p` are here. */
export const HAS_PDF = `EXISTS (SELECT 1 FROM documents d JOIN pdf_files f ON f.sha256 = d.sha256
    WHERE d.paper_id = p.id AND f.state = 'stored')`;

export const PAPER_SELECT = `
SELECT p.id, p.author_count, p.published_at, p.arxiv_id, p.version, p.doi, p.upvotes, p.comment_count, p.github_stars, p.source,
  ${PAPER_TITLE} AS title, ${PAPER_TEXTS}, ${PAPER_KEYWORDS} AS keywords,
  s.read_state, s.starred, s.progress,
  (SELECT json_group_array(name) FROM (${PAPER_AUTHORS})) AS authors,
  (SELECT json_group_array(name) FROM
    (SELECT l.name FROM list_items i JOIN lists l ON l.id = i.list_id
     WHERE i.paper_id = p.id AND i.deleted_at IS NULL AND l.deleted_at IS NULL ORDER BY l.position)) AS lists,
  ${HAS_PDF} AS has_pdf,
  (SELECT count(*) FROM annotations a WHERE a.paper_id = p.id AND a.deleted_at IS NULL AND ${IS_LATEST}) AS highlight_count,
  (SELECT substr(a.note, 1, 4000) FROM annotations a WHERE a.paper_id = p.id AND a.deleted_at IS NULL AND a.note <> ''
    ORDER BY a.updated_at DESC LIMIT 1) AS latest_note
FROM papers p LEFT JOIN paper_states s ON s.paper_id = p.id`;

/** The entity of a row; what the row does not know is left out. */
export function toPaper(row: PaperRow): Paper {
  return {
    id: row.id,
    title: row.title,
    abstract: row.abstract ?? undefined,
    authors: (JSON.parse(row.authors) as string[]).map((name) => ({ name })),
    authorCount: row.author_count ?? undefined,
    publishedAt: row.published_at ?? undefined,
    arxivId: row.arxiv_id ?? undefined,
    version: row.version ?? undefined,
    doi: row.doi ?? undefined,
    venue: row.venue ?? undefined,
    upvotes: row.upvotes ?? undefined,
    commentCount: row.comment_count ?? undefined,
    githubRepo: row.github_repo ?? undefined,
    githubStars: row.github_stars ?? undefined,
    projectPage: row.project_page ?? undefined,
    organization: row.organization ?? undefined,
    thumbnail: row.thumbnail ?? undefined,
    aiSummary: row.ai_summary ?? undefined,
    keywords: JSON.parse(row.keywords) as string[],
    source: row.source,
    read: row.read_state ?? 'unread',
    starred: row.starred === 1,
    progress: row.progress ?? 0,
    lists: JSON.parse(row.lists) as string[],
    hasPdf: row.has_pdf === 1,
    highlightCount: row.highlight_count,
    latestNote: (row.latest_note && plainMarkdown(row.latest_note, LATEST_NOTE_LENGTH)) || undefined,
  };
}
