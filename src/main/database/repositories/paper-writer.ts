import type { CalendarDate, Instant } from '#shared/entities/date.ts';
import type { FeedEntry } from '#shared/entities/feed.ts';
import type { PaperRecord, PaperSource } from '#shared/entities/paper.ts';
import { foldTitle } from '#shared/text/fold.ts';
import type { ListedPaper } from '../../sources/listed-paper.ts';
import type { Database } from '../open.ts';
import { createPaperJoin } from './paper-join.ts';
import { nameOfRecord, whyTooLarge } from './paper-limits.ts';
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
  /** The id each paper taken in goes by in the library, in the order given. */
  ids: string[];
  /** The ids of the papers that are new or changed. */
  changed: string[];
  /** What was not taken in, for it is beyond all measure. */
  refused: RefusedRecord[];
}

export interface RefusedRecord {
  /** Its place among those given, from 0. */
  index: number;
  /** What it is called and what is wrong, in words for people. */
  why: string;
}

/** A list of a feed as its server gave it, whole. */
export interface FetchedDay {
  feed: FeedEntry['feed'];
  date: CalendarDate;
  /** In the order listed; on whatever day an item says it is, it counts for `date`. */
  listed: readonly ListedPaper[];
  fetchedAt: Instant;
  etag?: string;
  /** The sha256 of the answer. */
  digest: string;
}

export interface ReplaceResult extends MergeResult {
  /** Whether papers joined or left the list, or changed places. */
  isReordered: boolean;
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
  const byDoi = db.prepare<[string], StoredPaper>(
    `${STORED} WHERE lower(doi) = lower(?) AND doi IS NOT NULL`,
  );
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
    `INSERT INTO feed_entries (feed, date, paper_id, rank, upvotes, comment_count, submitted_by) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (feed, date, paper_id) DO UPDATE SET rank = excluded.rank, upvotes = excluded.upvotes,
       comment_count = excluded.comment_count, submitted_by = excluded.submitted_by
     WHERE (rank, upvotes, comment_count, submitted_by) IS NOT
       (excluded.rank, excluded.upvotes, excluded.comment_count, excluded.submitted_by)`,
  );

  const order = db
    .prepare<[string, string], string>(
      'SELECT paper_id FROM feed_entries WHERE feed = ? AND date = ? ORDER BY rank, paper_id',
    )
    .pluck();
  const removeEntry = db.prepare('DELETE FROM feed_entries WHERE feed = ? AND date = ? AND paper_id = ?');
  const sourceOf = db.prepare<[string], PaperSource>('SELECT source FROM papers WHERE id = ?').pluck();
  const putDay = db.prepare(
    `INSERT INTO feed_days (feed, date, fetched_at, items, etag, digest) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (feed, date) DO UPDATE SET fetched_at = excluded.fetched_at, items = excluded.items,
       etag = excluded.etag, digest = excluded.digest`,
  );
  const forgetAnswer = db.prepare(
    `UPDATE feed_days SET etag = NULL, digest = '' WHERE feed = ? AND date = ? AND digest <> ''`,
  );

  const laterEntry = db
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM feed_entries WHERE paper_id = ? AND feed = ? AND date > ? LIMIT 1',
    )
    .pluck();

  const setArxivId = db.prepare('UPDATE papers SET arxiv_id = ? WHERE id = ?');
  const setTitleKey = db.prepare('UPDATE papers SET title_key = ? WHERE id = ? AND title_key <> ?');
  const join = createPaperJoin(db);
  const isInTrash = db
    .prepare<[string], number>('SELECT deleted_at IS NOT NULL FROM papers WHERE id = ?')
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
    const { feed, date, rank, upvotes, commentCount, submittedBy } = entry;
    const values = [rank, upvotes ?? null, commentCount ?? null, submittedBy ?? null];
    return upsertEntry.run(feed, date, id, ...values).changes > 0;
  }

  /** What becomes of a paper's record; where it is listed is entered by itself. */
  function mergeRecord(listed: ListedPaper): { id: string; outcome: Outcome } {
    const { record } = listed;
    const titleKey = foldTitle(record.title);
    const stored = findMatch(listed, titleKey);
    if (!stored) {
      add(record, titleKey);
      return { id: record.id, outcome: 'added' };
    }
    const outcome = update(stored, listed);
    const becameKnown = isProvisional(stored.id) && !isProvisional(record.id);
    return { id: becameKnown ? record.id : stored.id, outcome };
  }

  /** @param isMoved its place on a list is new or another */
  function count(result: MergeResult, id: string, outcome: Outcome, isMoved: boolean): void {
    const told = isMoved && outcome === 'unchanged' ? 'updated' : outcome;
    result[told] += 1;
    result.ids.push(id);
    if (told !== 'unchanged') result.changed.push(id);
  }

  /** Whether a record may come in; one that may not is written down. */
  function mayEnter({ record }: ListedPaper, index: number, result: MergeResult): boolean {
    const why = whyTooLarge(record);
    if (why) result.refused.push({ index, why: `${nameOfRecord(record)}: ${why}` });
    return why === undefined;
  }

  const tellAnew = db.transaction((id: string, listed: ListedPaper): { id: string; outcome: Outcome } => {
    time = now();
    const stored = byId.get(id);
    if (!stored) return { id, outcome: 'unchanged' };
    const { record } = listed;
    const other = findMatch({ record, titleIsGuess: true }, '');
    const isMet = other !== undefined && other.id !== id;
    const becomesKnown = isProvisional(id) && !isProvisional(record.id) && isInTrash.get(id) === 0;
    if (becomesKnown && !isMet) return { id: record.id, outcome: update(stored, listed) };
    // All but which paper it is; a DOI nobody has may be added.
    const rest = {
      ...record,
      id,
      arxivId: undefined,
      doi: isMet || isProvisional(id) ? undefined : record.doi,
    };
    const outcome = update(stored, { ...listed, record: rest });
    if (!becomesKnown || !isMet) return { id, outcome };
    join(id, other.id, time);
    return { id: other.id, outcome: 'updated' };
  });

  const renameOrJoin = db.transaction((from: string, to: { id: string; arxivId?: string }): string => {
    if (from === to.id || !byId.get(from)) return from;
    const other =
      byId.get(to.id) ?? byAlias.get(to.id) ?? (to.arxivId ? byArxivId.get(to.arxivId) : undefined);
    time = now();
    if (other && other.id !== from) {
      join(from, other.id, time);
      return other.id;
    }
    rename.run(to.id, from);
    if (to.arxivId) setArxivId.run(to.arxivId, to.id);
    addAlias.run(from, to.id);
    return to.id;
  });

  const foldTitles = db.transaction((ids: readonly string[]) => {
    for (const id of ids) {
      const key = foldTitle(String(byId.get(id)?.title ?? ''));
      setTitleKey.run(key, id, key);
    }
  });

  const inOneTransaction = db.transaction((work: () => void) => work());

  const merge = db.transaction((listed: readonly ListedPaper[]): MergeResult => {
    time = now();
    const result: MergeResult = { added: 0, updated: 0, unchanged: 0, ids: [], changed: [], refused: [] };
    const lists = new Map<string, FeedEntry>();
    for (const [index, paper] of listed.entries()) {
      if (!mayEnter(paper, index, result)) continue;
      const { entry } = paper;
      const { id, outcome } = mergeRecord(paper);
      const isMoved = entry !== undefined && enter(id, entry);
      count(result, id, outcome, isMoved);
      if (isMoved) lists.set(`${entry.feed} ${entry.date}`, entry);
    }
    // These lists are no longer as their server gave them: "not modified" would be untrue the next time.
    for (const { feed, date } of lists.values()) forgetAnswer.run(feed, date);
    return result;
  });

  const replaceDay = db.transaction((day: FetchedDay): ReplaceResult => {
    const { feed, date, listed, fetchedAt, etag, digest } = day;
    time = now();
    const result: ReplaceResult = {
      added: 0,
      updated: 0,
      unchanged: 0,
      ids: [],
      changed: [],
      refused: [],
      isReordered: false,
    };
    const before = order.all(feed, date);
    const seen = new Set<string>();
    for (const [index, paper] of listed.entries()) {
      if (!mayEnter(paper, index, result)) continue;
      const { record, entry } = paper;
      const here = { ...entry, feed, date, rank: seen.size };
      const { id, outcome } = mergeRecord({ record, entry: here });
      // Listed twice, it counts once, where it came first.
      if (seen.has(id)) continue;
      seen.add(id);
      count(result, id, outcome, enter(id, here));
    }
    for (const id of before) {
      if (seen.has(id) || (listed.length === 0 && sourceOf.get(id) === 'starter')) continue;
      removeEntry.run(feed, date, id);
    }
    putDay.run(feed, date, fetchedAt, seen.size, etag ?? null, digest);
    const after = order.all(feed, date);
    result.isReordered = after.length !== before.length || after.some((id, place) => id !== before[place]);
    return result;
  });

  return {
    /**
     * Takes in what a source tells, in one transaction: new papers are added, known ones follow a source believed at
     * least as much and have their gaps filled by any other. A paper known by its title or file alone takes the id of
     * the full record, with its state, lists, marks and PDFs.
     */
    merge: (listed: readonly ListedPaper[]): MergeResult => merge.immediate(listed),
    /**
     * Has the file of a paper tell anew what it told when it came in, read by newer rules: its title and ids. Where the ids
     * turn out to be another paper's, the two become one. Answers the id it goes by afterwards.
     */
    tellAnew: (id: string, listed: ListedPaper): { id: string; outcome: Outcome } =>
      tellAnew.immediate(id, listed),
    /**
     * Has a paper go by another id from now on; its id so far leads on to it. Where the other id is a paper's already, the two
     * become one. Answers the id it goes by.
     */
    rename: (from: string, to: { id: string; arxivId?: string }): string => renameOrJoin.immediate(from, to),
    /** Folds anew the titles of these papers, by which records of one paper meet. */
    foldTitles: (ids: readonly string[]): void => foldTitles.immediate(ids),
    /**
     * Merges what a feed lists on a day and makes the day hold exactly that, in one transaction. Papers that left the
     * list stay in the library; the starter shelf makes room only for a list that holds something.
     */
    replaceDay: (day: FetchedDay): ReplaceResult => replaceDay.immediate(day),
    /**
     * Runs work that writes what can be fetched again in one transaction, without waiting for the disk: a power cut may undo
     * all of it, never a part. The next other write of this connection brings it to disk too.
     */
    inOneTransaction(work: () => void): void {
      db.pragma('synchronous = NORMAL');
      try {
        inOneTransaction.immediate(work);
      } finally {
        db.pragma('synchronous = FULL');
      }
    },
  };
}
