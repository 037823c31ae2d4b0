import type { FeedEntry } from '#shared/entities/feed.ts';
import type { PaperRecord, PaperSource } from '#shared/entities/paper.ts';
import { foldTitle } from '#shared/text/fold.ts';
import type { ListedPaper } from '../../sources/listed-paper.ts';
import type { Database } from '../open.ts';
import {
  betterSource,
  COLUMNS,
  type ColumnValues,
  changedColumns,
  FIELDS,
  isProvisional,
  overrules,
  sameByTitle,
  toColumns,
} from './paper-merge.ts';

export interface MergeResult {
  added: number;
  updated: number;
  unchanged: number;
  /** The id each given paper goes by in the library, in the order given. */
  ids: string[];
}

type StoredPaper = ColumnValues & { id: string; source: PaperSource };
type Outcome = 'added' | 'updated' | 'unchanged';

const STORED = `SELECT id, source, ${FIELDS.map((field) => `${COLUMNS[field]} AS ${field}`).join(', ')} FROM papers`;

export type PaperWriter = ReturnType<typeof createPaperWriter>;

/** Writes what sources tell of papers, meeting what the library knows already. */
export function createPaperWriter(db: Database, now: () => string = () => new Date().toISOString()) {
  const byId = db.prepare<[string], StoredPaper>(`${STORED} WHERE id = ?`);
  const byAlias = db.prepare<[string], StoredPaper>(
    `${STORED} WHERE id = (SELECT paper_id FROM paper_aliases WHERE alias = ?)`,
  );
  const byArxivId = db.prepare<[string], StoredPaper>(`${STORED} WHERE arxiv_id = ?`);
  const byDoi = db.prepare<[string], StoredPaper>(`${STORED} WHERE doi = ?`);
  const byTitle = db.prepare<[string], StoredPaper>(`${STORED} WHERE title_key = ? AND deleted_at IS NULL`);
  const insert = db.prepare(
    `INSERT INTO papers (id, title_key, source, added_at, updated_at, ${FIELDS.map((field) => COLUMNS[field]).join(', ')})
     VALUES (?, ?, ?, ?, ?, ${FIELDS.map(() => '?').join(', ')})`,
  );
  const rename = db.prepare('UPDATE papers SET id = ? WHERE id = ?');
  const addAlias = db.prepare('INSERT OR REPLACE INTO paper_aliases (alias, paper_id) VALUES (?, ?)');
  const authorNames = db
    .prepare<[string], string>('SELECT name FROM paper_authors WHERE paper_id = ? ORDER BY position')
    .pluck();
  const deleteAuthors = db.prepare('DELETE FROM paper_authors WHERE paper_id = ?');
  // All authors in one statement: there may be thousands.
  const insertAuthors = db.prepare(
    'INSERT INTO paper_authors (paper_id, position, name) SELECT ?, key, value FROM json_each(?)',
  );
  const upsertEntry = db.prepare(
    `INSERT INTO feed_entries (feed, date, paper_id, rank, upvotes, submitted_by) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (feed, date, paper_id) DO UPDATE SET
       rank = excluded.rank, upvotes = excluded.upvotes, submitted_by = excluded.submitted_by
     WHERE (rank, upvotes, submitted_by) IS NOT (excluded.rank, excluded.upvotes, excluded.submitted_by)`,
  );

  const laterEntry = db
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM feed_entries WHERE paper_id = ? AND feed = ? AND date > ? LIMIT 1',
    )
    .pluck();

  /** Of the merge under way: what came together has one time, and so keeps its order. */
  let time = '';

  /** The stored paper that a record speaks of: same id (today's or a former one), same arXiv id or DOI, same title. */
  function findMatch({ record, titleIsGuess }: ListedPaper, titleKey: string): StoredPaper | undefined {
    return (
      byId.get(record.id) ??
      byAlias.get(record.id) ??
      (record.arxivId ? byArxivId.get(record.arxivId) : undefined) ??
      (record.doi ? byDoi.get(record.doi) : undefined) ??
      (titleIsGuess
        ? undefined
        : byTitle.all(titleKey).find(({ id }) => sameByTitle(titleKey, id, record.id)))
    );
  }

  function add(record: PaperRecord, titleKey: string): void {
    const values = toColumns(record);
    insert.run(
      record.id,
      titleKey,
      record.source,
      time,
      time,
      ...FIELDS.map((field) => values[field] ?? (field === 'keywords' ? '[]' : null)),
    );
    writeAuthors(record.id, record);
  }

  function writeAuthors(id: string, { authors = [] }: PaperRecord): void {
    if (authors.length > 0) insertAuthors.run(id, JSON.stringify(authors.map(({ name }) => name)));
  }

  /** Whether a later feed day lists the paper too. */
  function isListedLater(id: string, entry: FeedEntry | undefined): boolean {
    return entry !== undefined && laterEntry.get(id, entry.feed, entry.date) !== undefined;
  }

  function update(stored: StoredPaper, { record, entry }: ListedPaper): Outcome {
    const replaces = overrules(record.source, stored.source, isListedLater(stored.id, entry));
    const changes = changedColumns(stored, toColumns(record), replaces);
    const source = betterSource(stored.source, record.source);
    const becomesKnown = isProvisional(stored.id) && !isProvisional(record.id);
    if (becomesKnown) {
      rename.run(record.id, stored.id);
      addAlias.run(stored.id, record.id);
    }
    const id = becomesKnown ? record.id : stored.id;
    const authorsChanged = replaceAuthors(id, record, replaces);
    const fields = Object.keys(changes) as (keyof ColumnValues)[];
    if (!becomesKnown && !authorsChanged && fields.length === 0 && source === stored.source)
      return 'unchanged';
    const titleKey = changes.title === undefined ? [] : ['title_key = ?'];
    const assignments = [
      ...fields.map((field) => `${COLUMNS[field]} = ?`),
      ...titleKey,
      'source = ?',
      'updated_at = ?',
    ];
    db.prepare(`UPDATE papers SET ${assignments.join(', ')} WHERE id = ?`).run(
      ...fields.map((field) => changes[field] ?? null),
      ...(changes.title === undefined ? [] : [foldTitle(String(changes.title))]),
      source,
      time,
      id,
    );
    return 'updated';
  }

  /** Authors are replaced as a whole, or put in where none were known. */
  function replaceAuthors(id: string, record: PaperRecord, replaces: boolean): boolean {
    if (!record.authors?.length) return false;
    const known = authorNames.all(id);
    if (known.length > 0 && !replaces) return false;
    const names = record.authors.map(({ name }) => name);
    if (known.length === names.length && known.every((name, index) => name === names[index])) return false;
    deleteAuthors.run(id);
    writeAuthors(id, record);
    return true;
  }

  function enter(id: string, entry: FeedEntry): boolean {
    const { feed, date, rank, upvotes, submittedBy } = entry;
    return upsertEntry.run(feed, date, id, rank, upvotes ?? null, submittedBy ?? null).changes > 0;
  }

  function mergeOne(listed: ListedPaper): { id: string; outcome: Outcome } {
    const { record, entry } = listed;
    const titleKey = foldTitle(record.title);
    const stored = findMatch(listed, titleKey);
    let outcome: Outcome = 'added';
    let id: string = record.id;
    if (stored) {
      outcome = update(stored, listed);
      id = isProvisional(stored.id) && !isProvisional(record.id) ? record.id : stored.id;
    } else {
      add(record, titleKey);
    }
    if (entry && enter(id, entry) && outcome === 'unchanged') outcome = 'updated';
    return { id, outcome };
  }

  const merge = db.transaction((listed: readonly ListedPaper[]): MergeResult => {
    time = now();
    const result: MergeResult = { added: 0, updated: 0, unchanged: 0, ids: [] };
    for (const paper of listed) {
      const { id, outcome } = mergeOne(paper);
      result[outcome] += 1;
      result.ids.push(id);
    }
    return result;
  });

  return {
    /**
     * Takes in what a source tells, in one transaction: new papers are added, known ones follow a source believed at
     * least as much and have their gaps filled by any other. A paper known by its title or file alone takes the id of
     * the full record, with its state, lists, marks and PDFs.
     */
    merge: (listed: readonly ListedPaper[]): MergeResult => merge.immediate(listed),
  };
}
