import type { Database } from '../open.ts';

export type PdfFileRepository = ReturnType<typeof createPdfFileRepository>;

interface Candidate {
  sha256: string;
  bytes: number;
}

/** A file that was given up, and the papers that had it. */
export interface DroppedFile {
  sha256: string;
  paperIds: string[];
}

/** An opened paper keeps its file this long, in milliseconds: it may be on the screen. */
const OPEN_FOR_MS = 3_600_000;

/** Keeps the space that fetched PDFs take. The bytes are in the PDF store, text and marks stay whatever happens here. */
export function createPdfFileRepository(db: Database) {
  const downloaded = `f.state = 'stored' AND f.origin = 'download'`;
  // Kept are those of papers with marks (also in the trash: undo brings them back), on a list, starred or just opened.
  const droppable = `${downloaded} AND f.sha256 <> @keep
    AND NOT EXISTS (SELECT 1 FROM annotations a WHERE a.document_sha256 = f.sha256)
    AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = f.sha256 AND (
      EXISTS (SELECT 1 FROM annotations a WHERE a.paper_id = d.paper_id)
      OR EXISTS (SELECT 1 FROM list_items i JOIN lists l ON l.id = i.list_id AND l.deleted_at IS NULL
        WHERE i.paper_id = d.paper_id AND i.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM paper_states s WHERE s.paper_id = d.paper_id AND (s.starred OR s.opened_at > @opened))))`;
  const used = db
    .prepare<[], number>(`SELECT coalesce(sum(f.bytes), 0) FROM pdf_files f WHERE ${downloaded}`)
    .pluck();
  const droppableBytes = db
    .prepare<{ keep: string; opened: string }, number>(
      `SELECT coalesce(sum(f.bytes), 0) FROM pdf_files f WHERE ${droppable}`,
    )
    .pluck();
  const leastRecent = db.prepare<{ keep: string; opened: string }, Candidate>(
    `SELECT f.sha256, f.bytes FROM pdf_files f WHERE ${droppable}
     ORDER BY max(f.stored_at, coalesce((SELECT max(s.opened_at) FROM documents d
       JOIN paper_states s ON s.paper_id = d.paper_id WHERE d.sha256 = f.sha256), '')), f.sha256`,
  );
  const owners = db
    .prepare<[string], string>('SELECT paper_id FROM documents WHERE sha256 = ? ORDER BY paper_id')
    .pluck();
  const setMissing = db.prepare(`UPDATE pdf_files SET state = 'missing' WHERE sha256 = ?`);
  // The index and the views follow papers, not files.
  const touchDocuments = db.prepare('UPDATE documents SET sha256 = sha256 WHERE sha256 = ?');
  // A download that is done no longer is: a list or the user may have it fetched again.
  const forgetDone = db.prepare(
    `DELETE FROM downloads WHERE state = 'done' AND paper_id IN (SELECT paper_id FROM documents WHERE sha256 = ?)`,
  );
  const missing = db.prepare<[], Candidate>(`SELECT sha256, bytes FROM pdf_files WHERE state = 'missing'`);
  const setStored = db.prepare(
    `UPDATE pdf_files SET state = 'stored' WHERE sha256 = ? AND state = 'missing'`,
  );

  const markMissing = db.transaction((sha256: string): DroppedFile => {
    setMissing.run(sha256);
    touchDocuments.run(sha256);
    forgetDone.run(sha256);
    return { sha256, paperIds: owners.all(sha256) };
  });
  const limits = (keep: string, now: number) => ({
    keep,
    opened: new Date(now - OPEN_FOR_MS).toISOString(),
  });
  const drop = db.transaction((budgetBytes: number, keep: string, now: number): DroppedFile[] => {
    let excess = (used.get() ?? 0) - budgetBytes;
    const dropped: DroppedFile[] = [];
    if (excess <= 0) return dropped;
    for (const { sha256, bytes } of leastRecent.all(limits(keep, now))) {
      if (excess <= 0) break;
      dropped.push(markMissing(sha256));
      excess -= bytes;
    }
    return dropped;
  });

  return {
    /**
     * Gives up fetched PDFs until the others fit the budget, those opened longest ago first; their bytes are the caller's to
     * delete, after this.
     * @param keep the sha256 of a file that stays whatever its age, or ''
     * @param now milliseconds since 1970
     */
    drop: (budgetBytes: number, keep: string, now: number): DroppedFile[] =>
      drop.immediate(budgetBytes, keep, now),
    /** Whether dropping could make room at all: files that must stay may fill the budget alone. */
    hasRoom: (budgetBytes: number, now: number): boolean =>
      (used.get() ?? 0) - (droppableBytes.get(limits('', now)) ?? 0) < budgetBytes,
    /** Says that a file is not there, so that it can be fetched again. */
    markMissing: (sha256: string): DroppedFile => markMissing.immediate(sha256),
    /** Files that are said not to be there, with the size they had. */
    missing: (): Candidate[] => missing.all(),
    /** Says that a missing file is there after all. */
    markStored: (sha256: string): boolean => setStored.run(sha256).changes > 0,
  };
}
