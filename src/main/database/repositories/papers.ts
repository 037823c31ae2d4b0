import type { Paper, PaperSource } from '#shared/entities/paper.ts';
import type { Database } from '../open.ts';
import { createPaperOrder, type PaperChoice } from '../query/paper-order.ts';
import type { Slice } from '../query/slice.ts';
import { createMatcher } from './paper-matcher.ts';
import { PAPER_SELECT, type PaperRow, toPaper } from './paper-row.ts';

export type PaperRepository = ReturnType<typeof createPaperRepository>;

/** Reads papers. Writing them goes through `mergePapers`, their states through the state repository. */
export function createPaperRepository(db: Database) {
  const order = createPaperOrder(db);
  const byIds = db.prepare<[string], PaperRow>(
    `${PAPER_SELECT} WHERE p.id IN (SELECT value FROM json_each(?)) AND p.deleted_at IS NULL`,
  );
  const resolve = db
    .prepare<[string, string], string>(
      `SELECT id FROM papers WHERE id = ? UNION ALL SELECT paper_id FROM paper_aliases WHERE alias = ? LIMIT 1`,
    )
    .pluck();
  const atMost = db.prepare<[], number>('SELECT coalesce(max(rowid), 0) FROM papers').pluck();
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
    /** How many there are at the most, those in the trash too: at once, however many. */
    countAtMost: (): number => atMost.get() ?? 0,
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
    page: order.page,
    /** One slice of the papers that pass the filter, as `createPaperOrder` orders them. */
    list(filter: PaperChoice, slice: Slice): { total: number; papers: Paper[] } {
      const { total, ids } = order.page(filter, slice);
      return { total, papers: find(ids) };
    },
  };
}
