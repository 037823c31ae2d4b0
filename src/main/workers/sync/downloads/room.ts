import { rm, stat } from 'node:fs/promises';
import type { PdfStore } from '../../../database/pdf-store.ts';
import type { PdfFileRepository } from '../../../database/repositories/pdf-files.ts';

export interface RoomDeps {
  files: PdfFileRepository;
  pdfs: PdfStore;
  budgetBytes: () => number;
}

/** Keeps fetched PDFs within the disk budget. */
export function createRoom({ files, pdfs, budgetBytes }: RoomDeps) {
  let madeFor: number | undefined;
  return {
    /** Whether a PDF that nobody asked for may come: where what must stay fills the budget, it would be dropped at once. */
    isThere: (): boolean => files.hasRoom(budgetBytes(), Date.now()),
    /** Whether the budget is another than room was last made for. */
    isBudgetNew: (): boolean => madeFor !== budgetBytes(),
    /**
     * Drops what was opened longest ago until the rest fits. The library first says that a file is missing, then it is deleted: a
     * crash in between leaves a file too many, never one too few.
     * @param keep the sha256 of the file that just came, or ''
     * @returns the papers that have no PDF any more
     */
    async make(keep: string): Promise<string[]> {
      madeFor = budgetBytes();
      const dropped = files.drop(madeFor, keep, Date.now());
      for (const { sha256 } of dropped) await rm(pdfs.pathOf(sha256), { force: true });
      return dropped.flatMap(({ paperIds }) => paperIds);
    },
    /** Takes files back that are said to be missing and are there, after such a crash. */
    async restore(): Promise<void> {
      for (const { sha256, bytes } of files.missing()) {
        const file = await stat(pdfs.pathOf(sha256)).catch(() => undefined);
        if (file?.size === bytes) files.markStored(sha256);
      }
    },
  };
}
