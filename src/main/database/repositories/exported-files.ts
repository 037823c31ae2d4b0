import type { Database } from '../open.ts';

export type ExportedFileRepository = ReturnType<typeof createExportedFileRepository>;

export interface ExportedFile {
  path: string;
  /** Of what was written there last. */
  sha256: string;
  /** The path of the file beside which it was written; null: it has the name it was meant to have. */
  beside: string | null;
}

/** Keeps what was written where, by absolute path. */
export function createExportedFileRepository(db: Database) {
  const get = db.prepare<[string], ExportedFile>(
    'SELECT path, sha256, beside FROM exported_files WHERE path = ?',
  );
  const put = db.prepare(
    `INSERT INTO exported_files (path, sha256, beside, written_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET
       sha256 = excluded.sha256, beside = excluded.beside, written_at = excluded.written_at`,
  );
  return {
    get: (path: string): ExportedFile | undefined => get.get(path),
    put({ path, sha256, beside }: ExportedFile): void {
      put.run(path, sha256, beside, new Date().toISOString());
    },
  };
}
