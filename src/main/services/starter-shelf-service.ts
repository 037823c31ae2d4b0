import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { localToday } from '#shared/calendar.ts';
import { Sha256 } from '#shared/entities/document.ts';
import { PaperRecord } from '#shared/entities/paper.ts';
import type { PdfStore } from '../database/pdf-store.ts';
import type { DocumentRepository } from '../database/repositories/documents.ts';
import type { PaperWriter } from '../database/repositories/paper-writer.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import type { WriteLock } from '../database/write-lock.ts';
import type { Changes } from './changes.ts';
import type { SettingsService } from './settings-service.ts';

/** `resources/starter-shelf/shelf.json`, written by `npm run starter-shelf`. */
const Shelf = z.object({
  papers: z.array(
    z.object({ record: PaperRecord, pdf: z.string(), sha256: Sha256, pages: z.array(z.string()) }),
  ),
});

interface Deps {
  papers: PaperRepository;
  writer: PaperWriter;
  documents: DocumentRepository;
  pdfs: PdfStore;
  settings: SettingsService;
  changes: Changes;
  /** Waits for the library's write lock. */
  whenFree: WriteLock['whenFree'];
  /** Folder that holds `shelf.json` and `pdf/`. */
  shelfDir: string;
}

export type StarterShelfService = ReturnType<typeof createStarterShelfService>;

/** A few papers about Offprint itself, so that a new library has something to read before any network. */
export function createStarterShelfService(deps: Deps) {
  const { papers, writer, documents, pdfs, settings, changes, whenFree, shelfDir } = deps;

  async function setRemoved(removed: boolean): Promise<{ changed: number }> {
    const deletedAt = removed ? new Date().toISOString() : null;
    const ids = await whenFree(() => papers.setDeletedBySource('starter', deletedAt));
    await whenFree(() => settings.set({ starterShelf: removed ? 'removed' : 'present' }));
    changes.publish({ type: 'library.changed' });
    return { changed: ids.length };
  }

  async function place(): Promise<number> {
    const shelf = Shelf.parse(JSON.parse(await readFile(join(shelfDir, 'shelf.json'), 'utf8')));
    const date = localToday();
    const listed = shelf.papers.map(({ record }, rank) => ({
      record,
      entry: { feed: 'daily' as const, date, rank },
    }));
    await whenFree(() => writer.merge(listed));
    for (const { record, pdf, pages } of shelf.papers) {
      await pdfs.put(join(shelfDir, 'pdf', pdf), ({ sha256, bytes }) => {
        const document = { paperId: record.id, sha256, bytes, pages: pages.length, fileName: pdf };
        return whenFree(() => documents.add({ ...document, origin: 'import' }, pages));
      });
    }
    await whenFree(() => settings.set({ starterShelf: 'present' }));
    changes.publish({ type: 'library.changed' });
    return shelf.papers.length;
  }

  return {
    /** Puts the shelf into a new library, or finishes doing so after a crash; any other library is left as it is. */
    async seed(): Promise<void> {
      if (settings.get().starterShelf === 'pending' && papers.holdsOnly('starter')) await place();
    },
    /** One click takes all of it out, with what was marked on it; `restore` brings both back. */
    remove: (): Promise<{ changed: number }> => setRemoved(true),
    restore: async (): Promise<{ changed: number }> => {
      const back = await setRemoved(false);
      // A library that never had the shelf gets it now.
      if (back.changed > 0) return back;
      return { changed: await place() };
    },
  };
}
