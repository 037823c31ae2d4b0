import { tidySource, toPlainLines } from '#shared/text/display.ts';
import type { Database } from '../open.ts';
import {
  PAPER_ABSTRACT,
  PAPER_AUTHORS,
  PAPER_KEYWORDS,
  PAPER_ORGANIZATION,
  PAPER_TITLE,
} from './paper-limits.ts';

export type IndexSource = ReturnType<typeof createIndexSource>;

/** The words of one paper that are not in its PDFs. */
export interface IndexSummary {
  id: string;
  title: string;
  authors: string;
  abstract: string;
  keywords: string;
  organization: string;
  notes: string;
}

type SummaryField = Exclude<keyof IndexSummary, 'id'>;

/** What the search index takes in of one paper. */
export interface IndexDocument extends IndexSummary {
  /** The text of its PDFs, page by page, those of the newest first. */
  pages: string[];
}

/** A page of one of a paper's PDFs. */
export interface IndexPage {
  documentSha256: string;
  page: number;
  text: string;
}

export interface IndexClock {
  seq: number;
  library: string;
}

/** Places of a paper's pages are counted in this order, when they are indexed and when they are looked up. */
const PAGE_ORDER = 'd.fetched_at DESC, d.sha256, t.page';

/** Reads what the search index needs: which papers changed since it last looked, and their words. */
export function createIndexSource(db: Database) {
  const clock = db.prepare<[], IndexClock>('SELECT seq, library FROM index_clock');
  const changed = db.prepare<[number, number], { id: string; seq: number }>(
    'SELECT paper_id AS id, seq FROM index_changes WHERE seq > ? AND seq <= ? ORDER BY seq',
  );
  const changedCount = db
    .prepare<[number], number>('SELECT count(*) FROM index_changes WHERE seq > ?')
    .pluck();
  const summaries = db.prepare<[string], IndexSummary>(`
      SELECT p.id, ${PAPER_TITLE} AS title, ${PAPER_ABSTRACT} AS abstract, ${PAPER_ORGANIZATION} AS organization,
        (SELECT coalesce(group_concat(value, ', '), '') FROM json_each(${PAPER_KEYWORDS})) AS keywords,
        (SELECT coalesce(group_concat(name, ', '), '') FROM (${PAPER_AUTHORS})) AS authors,
        (SELECT coalesce(group_concat(coalesce(a.selectors ->> '$[0].exact', '') || ' ' || a.note || ' ' ||
            (SELECT coalesce(group_concat(value, ' '), '') FROM json_each(a.tags)), char(10)), '')
          FROM annotations a WHERE a.paper_id = p.id AND a.deleted_at IS NULL) AS notes
      FROM papers p WHERE p.id IN (SELECT value FROM json_each(?)) AND p.deleted_at IS NULL`);
  // Asked for each hit that is shown: the rest of a summary takes longer.
  const abstract = db.prepare<[string], Pick<IndexSummary, 'abstract'>>(
    `SELECT ${PAPER_ABSTRACT} AS abstract FROM papers p WHERE id = ? AND deleted_at IS NULL`,
  );
  const pagesOf = db.prepare<[string], { id: string; text: string }>(
    `SELECT d.paper_id AS id, t.text FROM documents d JOIN page_texts t ON t.document_sha256 = d.sha256
     WHERE d.paper_id IN (SELECT value FROM json_each(?)) ORDER BY d.paper_id, ${PAGE_ORDER}`,
  );
  // Which page it is can be told without the text of all others.
  const page = db.prepare<[string, number], IndexPage>(
    `SELECT document_sha256 AS documentSha256, page, text FROM page_texts WHERE (document_sha256, page) =
       (SELECT t.document_sha256, t.page FROM documents d JOIN page_texts t ON t.document_sha256 = d.sha256
        WHERE d.paper_id = ? ORDER BY ${PAGE_ORDER} LIMIT 1 OFFSET ?)`,
  );

  /** What users wrote is searched as they wrote it, records as they are shown. */
  const summariesOf = (ids: readonly string[]): IndexSummary[] =>
    summaries.all(JSON.stringify(ids)).map((row) => ({
      ...row,
      title: toPlainLines(row.title),
      authors: toPlainLines(row.authors),
      abstract: toPlainLines(row.abstract),
      keywords: toPlainLines(row.keywords),
    }));

  return {
    /** The number of the newest change, and whose changes they are. */
    clock: (): IndexClock => clock.get() ?? { seq: 0, library: '' },
    /** Papers changed after `since`, up to and with `until`, oldest change first. */
    changedSince: (since: number, until: number): { id: string; seq: number }[] => changed.all(since, until),
    countChangedSince: (since: number): number => changedCount.get(since) ?? 0,
    /** The words of these papers, without those of their PDFs; papers gone from the library are left out. */
    summaries: summariesOf,
    /** The words of one field of a paper, those of its PDFs aside, to be shown; undefined where the paper is gone. */
    words(id: string, field: SummaryField): string | undefined {
      if (field !== 'abstract') return summariesOf([id])[0]?.[field];
      const source = abstract.get(id)?.abstract;
      return source === undefined ? undefined : tidySource(source);
    },
    /** All words of these papers. */
    documents(ids: readonly string[]): IndexDocument[] {
      const pages = Map.groupBy(pagesOf.all(JSON.stringify(ids)), ({ id }) => id);
      return summariesOf(ids).map((summary) => ({
        ...summary,
        pages: (pages.get(summary.id) ?? []).map(({ text }) => text),
      }));
    },
    /** One of a paper's pages by its place among them, from 0. */
    page: (paperId: string, place: number): IndexPage | undefined => page.get(paperId, place),
  };
}
