import DatabaseConstructor from 'better-sqlite3';
import type { Database } from '../open.ts';
import { BEYOND_LIMITS, CUT_AUTHORS, CUT_TEXTS, PAPER_TITLE } from './paper-limits.ts';

export type LibraryCheck = ReturnType<typeof createLibraryCheck>;

/** A PDF that the library knows, whatever became of its bytes. */
export interface KnownFile {
  sha256: string;
  bytes: number;
  state: 'stored' | 'missing' | 'damaged';
  /** Of a paper it belongs to. */
  title: string | null;
  /** Whether a server has it: a paper it belongs to is on arXiv. */
  isFetchable: 0 | 1;
}

export interface BrokenReference {
  table: string;
  parent: string;
  rows: number;
}

export interface ShortDay {
  feed: string;
  date: string;
  items: number;
  entries: number;
}

/** More faults of one kind than this are not listed one by one. */
const MOST = 100;

/** Looks for what cannot be right in a library, and puts right what can be without losing anything. */
export function createLibraryCheck(db: Database) {
  const files = db.prepare<[], KnownFile>(
    `SELECT f.sha256, f.bytes, f.state, (SELECT ${PAPER_TITLE} FROM documents d JOIN papers p ON p.id = d.paper_id
       WHERE d.sha256 = f.sha256 ORDER BY d.fetched_at LIMIT 1) AS title,
       EXISTS (SELECT 1 FROM documents d JOIN papers p ON p.id = d.paper_id
         WHERE d.sha256 = f.sha256 AND p.arxiv_id IS NOT NULL) AS isFetchable FROM pdf_files f ORDER BY f.sha256`,
  );
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM pdf_files WHERE sha256 = ?').pluck();
  const isStored = db
    .prepare<[string], number>(`SELECT 1 FROM pdf_files WHERE sha256 = ? AND state = 'stored'`)
    .pluck();
  const unowned = db
    .prepare<[], string>(
      `SELECT sha256 FROM pdf_files f WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = f.sha256)`,
    )
    .pluck();
  const textless = db
    .prepare<[], string>(
      `SELECT sha256 FROM pdf_files f WHERE state = 'stored'
         AND NOT EXISTS (SELECT 1 FROM page_texts t WHERE t.document_sha256 = f.sha256)`,
    )
    .pluck();
  const shortDays = db.prepare<[], ShortDay>(
    `SELECT d.feed, d.date, d.items, count(e.paper_id) AS entries FROM feed_days d
     LEFT JOIN feed_entries e ON e.feed = d.feed AND e.date = d.date
     WHERE d.feed IN ('daily', 'trending') GROUP BY d.feed, d.date HAVING count(e.paper_id) < d.items`,
  );
  const forgetDay = db.prepare('DELETE FROM feed_days WHERE feed = ? AND date = ?');
  const oversized = db.prepare<[], { id: string; title: string }>(
    `SELECT p.id, ${PAPER_TITLE} AS title FROM papers p WHERE ${BEYOND_LIMITS}`,
  );
  const cutTexts = db.prepare(CUT_TEXTS);
  const cutAuthors = db.prepare(CUT_AUTHORS);
  const lease = db
    .prepare<[number], number>(`SELECT 1 FROM leases WHERE name = 'downloads' AND expires_at > ?`)
    .pluck();
  const abandoned = db.prepare<[], number>(`SELECT id FROM downloads WHERE state = 'running'`).pluck();
  const putBack = db.prepare(`UPDATE downloads SET state = 'waiting' WHERE state = 'running'`);
  const unfinished = db
    .prepare<[], number>(`SELECT id FROM downloads WHERE state IN ('waiting', 'running', 'failed')`)
    .pluck();

  return {
    /** What SQLite finds wrong with the file itself; empty when it is sound. */
    integrity(): string[] {
      try {
        const found = db.pragma(`integrity_check(${MOST})`) as { integrity_check: string }[];
        return found.map((row) => row.integrity_check).filter((line) => line !== 'ok');
      } catch (error) {
        // Some damage stops the examination itself.
        if (isDamage(error)) return [error.message];
        throw error;
      }
    },
    /** Rows that refer to rows that are not there. */
    brokenReferences(): BrokenReference[] {
      const found = db.pragma('foreign_key_check') as { table: string; parent: string }[];
      const counted = new Map<string, BrokenReference>();
      for (const { table, parent } of found) {
        const key = `${table} ${parent}`;
        const rows = (counted.get(key)?.rows ?? 0) + 1;
        counted.set(key, { table, parent, rows });
      }
      return [...counted.values()];
    },
    files: (): KnownFile[] => files.all(),
    isKnownFile: (sha256: string): boolean => isKnown.get(sha256) !== undefined,
    isStoredFile: (sha256: string): boolean => isStored.get(sha256) !== undefined,
    /** Files that no paper has. */
    unownedFiles: (): string[] => unowned.all(),
    /** Stored files without the text of any page. */
    textlessFiles: (): string[] => textless.all(),
    /** Feed days that list fewer papers than were fetched for them. */
    shortDays: (): ShortDay[] => shortDays.all(),
    /** Has a day fetched again at the next sync. */
    forgetDay: (feed: string, date: string): void => {
      forgetDay.run(feed, date);
    },
    /** Papers whose records are beyond what is taken in today. */
    oversizedPapers: (): { id: string; title: string }[] => oversized.all(),
    /** Cuts what sources told of a paper to what is taken in. */
    cutPaper: db.transaction((id: string): void => {
      cutTexts.run(id);
      cutAuthors.run(id);
    }).immediate,
    /** Downloads that say they run while no process downloads. */
    abandonedDownloads: (now: number = Date.now()): number[] =>
      lease.get(now) === undefined ? abandoned.all() : [],
    putBackDownloads: (): void => {
      putBack.run();
    },
    /** Downloads whose part file is worth keeping. */
    unfinishedDownloads: (): number[] => unfinished.all(),
  };
}

function isDamage(error: unknown): error is Error {
  return error instanceof DatabaseConstructor.SqliteError && error.code.startsWith('SQLITE_CORRUPT');
}
