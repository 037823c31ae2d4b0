import type { PaperFilter, PaperSort } from '#shared/contract/papers.ts';
import type { Paper, PaperSource } from '#shared/entities/paper.ts';
import type { Database } from '../open.ts';
import type { Slice } from '../query/slice.ts';
import { createMatcher } from './paper-matcher.ts';
import { HAS_PDF, PAPER_SELECT, type PaperRow, toPaper } from './paper-row.ts';

export type PaperRepository = ReturnType<typeof createPaperRepository>;

const ORDER: Record<PaperSort, string> = {
  // Papers that came together stay in the order their source gave them.
  added: 'p.added_at DESC, p.rowid',
  published: 'p.published_at DESC, p.id',
  title: 'p.title COLLATE NOCASE, p.id',
  upvotes: 'p.upvotes DESC, p.id',
  opened: 's.opened_at DESC, p.id',
};

/** Which papers; with `ids` those of these, in their order where no other is asked for. */
export type PaperChoice = PaperFilter & { ids?: readonly string[] };

/** Reads papers. Writing them goes through `mergePapers`, their states through the state repository. */
export function createPaperRepository(db: Database) {
  const byIds = db.prepare<[string], PaperRow>(
    `${PAPER_SELECT} WHERE p.id IN (SELECT value FROM json_each(?)) AND p.deleted_at IS NULL`,
  );
  const resolve = db
    .prepare<[string, string], string>(
      `SELECT id FROM papers WHERE id = ? UNION ALL SELECT paper_id FROM paper_aliases WHERE alias = ? LIMIT 1`,
    )
    .pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM papers WHERE deleted_at IS NULL').pluck();
  const otherSource = db
    .prepare<[PaperSource], number>('SELECT 1 FROM papers WHERE source <> ? LIMIT 1')
    .pluck();
  const setDeleted = db
    .prepare<[string | null, PaperSource], string>(
      'UPDATE papers SET deleted_at = ? WHERE source = ? RETURNING id',
    )
    .pluck();

  const after = db
    .prepare<[string, number], string>('SELECT id FROM papers WHERE id > ? ORDER BY id LIMIT ?')
    .pluck();
  const fromFilesAfter = db
    .prepare<[string, number], string>(
      `SELECT id FROM papers WHERE source = 'file' AND id > ? ORDER BY id LIMIT ?`,
    )
    .pluck();

  // Offered where the user keeps the paper: for any other the newest version comes with the next download.
  const newVersion = db
    .prepare<[string], number>(
      `SELECT p.version FROM papers p LEFT JOIN paper_states s ON s.paper_id = p.id
       WHERE p.id = ? AND p.version > coalesce(s.dismissed_version, 0)
         AND p.version > (SELECT max(d.version) FROM documents d JOIN pdf_files f ON f.sha256 = d.sha256
           WHERE d.paper_id = p.id AND f.state = 'stored')
         AND (s.starred OR EXISTS (SELECT 1 FROM annotations a WHERE a.paper_id = p.id AND a.deleted_at IS NULL)
           OR EXISTS (SELECT 1 FROM list_items i JOIN lists l ON l.id = i.list_id AND l.deleted_at IS NULL
             WHERE i.paper_id = p.id AND i.deleted_at IS NULL))`,
    )
    .pluck();

  /** The papers of these ids, in their order; unknown and deleted ones are left out. */
  function find(ids: readonly string[]): Paper[] {
    const found = new Map(byIds.all(JSON.stringify(ids)).map((row) => [row.id, toPaper(row)]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  return {
    find,
    /** The ids of the papers that references speak of, in their order; null for those that are not here. */
    match: createMatcher(db),
    count: (): number => count.get() ?? 0,
    /** An arXiv version newer than every stored PDF, where the user keeps the paper and has not said no to it. */
    newVersion: (id: string): number | undefined => newVersion.get(id),
    /** Whether every paper, if there is any, comes from this source. */
    holdsOnly: (source: PaperSource): boolean => otherSource.get(source) === undefined,
    /** Papers by id, in its order, those in the trash too. */
    after: (id: string, limit: number): string[] => after.all(id, limit),
    /** The same, of papers that are known by what their PDFs tell alone. */
    fromFilesAfter: (id: string, limit: number): string[] => fromFilesAfter.all(id, limit),
    /** The id a paper goes by today, also for an id it had before a merge. */
    resolveId: (id: string): string | undefined => resolve.get(id, id),
    /** Puts all papers of a source in the trash, or takes them out; answers their ids. */
    setDeletedBySource: (source: PaperSource, deletedAt: string | null): string[] =>
      setDeleted.all(deletedAt, source),
    /** One slice of the papers that pass the filter. Without `sort`: the order of `ids`, a day's rank, else newest added. */
    list(filter: PaperChoice, { limit, offset }: Slice): { total: number; papers: Paper[] } {
      const { from, where, params, order } = plan(filter);
      const total =
        db
          .prepare<unknown[], number>(`SELECT count(*) FROM ${from} WHERE ${where}`)
          .pluck()
          .get(...params) ?? 0;
      const ids = db
        .prepare<unknown[], string>(
          `SELECT p.id FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
        )
        .pluck()
        .all(...params, limit, offset);
      return { total, papers: find(ids) };
    },
  };
}

/** Turns a filter into SQL. Values are always bound, never written into the text. */
function plan(filter: PaperChoice) {
  // CROSS JOIN keeps the ids outside: each is looked up, and no paper is looked for among them.
  let from = filter.ids ? 'json_each(?) m CROSS JOIN papers p ON p.id = m.value' : 'papers p';
  const where = ['p.deleted_at IS NULL'];
  const params: unknown[] = filter.ids ? [JSON.stringify(filter.ids)] : [];
  let order = filter.ids && !filter.sort ? 'm.key' : ORDER[filter.sort ?? 'added'];
  if (filter.read !== undefined || filter.starred !== undefined || filter.sort === 'opened') {
    from += ' LEFT JOIN paper_states s ON s.paper_id = p.id';
  }
  if (filter.date !== undefined) {
    from += ` JOIN feed_entries f ON f.paper_id = p.id AND f.feed = 'daily'`;
    where.push('f.date = ?');
    params.push(filter.date);
    if (!filter.sort && !filter.ids) order = 'f.rank, p.id';
  }
  if (filter.read !== undefined) {
    where.push(`coalesce(s.read_state, 'unread') = ?`);
    params.push(filter.read);
  }
  if (filter.starred !== undefined) {
    where.push('coalesce(s.starred, 0) = ?');
    params.push(filter.starred ? 1 : 0);
  }
  if (filter.hasPdf !== undefined) {
    where.push(filter.hasPdf ? HAS_PDF : `NOT ${HAS_PDF}`);
  }
  return { from, where: where.join(' AND '), params, order };
}
