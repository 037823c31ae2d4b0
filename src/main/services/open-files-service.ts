import { basename } from 'node:path';
import { hashOfFile } from '../database/pdf-store.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { ImportService } from './import-service.ts';

interface Deps {
  imports: ImportService;
  documents: Pick<DocumentRepository, 'owners'>;
}

/** What came of files that were opened. */
export interface OpenedFiles {
  /** The paper of the first PDF among them. */
  paperId?: string;
  /** Which could not be brought in, and why. */
  problems: string[];
}

/** Files that the system hands over, as by "Open with": they come into the library, and the first PDF is shown. */
export function createOpenFilesService({ imports, documents }: Deps) {
  return async function openFiles(paths: readonly string[]): Promise<OpenedFiles> {
    const problems: string[] = [];
    for await (const { report } of imports.run(paths.map((path) => ({ path, name: basename(path) })))) {
      problems.push(...(report?.errors ?? []).map(({ file, why }) => `${file}: ${why}`));
    }
    for (const path of paths) {
      const sha256 = await hashOfFile(path).catch(() => undefined);
      const [paperId] = sha256 ? documents.owners(sha256) : [];
      if (paperId) return { paperId, problems };
    }
    return { problems };
  };
}
