import type { Database } from '../open.ts';

export type RankingSource = ReturnType<typeof createRankingSource>;

/** What results are ranked by besides their words. */
export interface PaperFacts {
  id: string;
  published_at: string | null;
  upvotes: number | null;
  added_at: string;
}

/** Papers that the user has to do with. */
export interface OwnSignals {
  starred: ReadonlySet<string>;
  listed: ReadonlySet<string>;
  /** Opened since the time asked for. */
  opened: ReadonlySet<string>;
}

/** Reads what search results are ranked by. */
export function createRankingSource(db: Database) {
  const facts = 'SELECT id, published_at, upvotes, added_at FROM papers';
  // Left to itself, SQLite goes through the papers by their upvotes and reads all of the file here and there.
  const all = db.prepare<[], PaperFacts>(`${facts} INDEXED BY papers_for_ranking WHERE deleted_at IS NULL`);
  const some = db.prepare<[string], PaperFacts>(
    `${facts} WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
  );
  const starred = db.prepare<[], string>('SELECT paper_id FROM paper_states WHERE starred = 1').pluck();
  const opened = db
    .prepare<[string], string>('SELECT paper_id FROM paper_states WHERE opened_at >= ?')
    .pluck();
  const listed = db
    .prepare<[], string>(
      `SELECT DISTINCT i.paper_id FROM list_items i JOIN lists l ON l.id = i.list_id AND l.deleted_at IS NULL
       WHERE i.deleted_at IS NULL`,
    )
    .pluck();

  return {
    all: (): PaperFacts[] => all.all(),
    /** Those of these papers that are in the library. */
    some: (ids: readonly string[]): PaperFacts[] => some.all(JSON.stringify(ids)),
    /** `since`: an instant. */
    signals: (since: string): OwnSignals => ({
      starred: new Set(starred.all()),
      listed: new Set(listed.all()),
      opened: new Set(opened.all(since)),
    }),
  };
}
