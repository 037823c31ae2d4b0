import { rm, stat } from 'node:fs/promises';
import type { PdfStore } from '../../../database/pdf-store.ts';
import type { PdfFileRepository } from '../../../database/repositories/pdf-files.ts';
import type { Disk } from '../../../storage/disk.ts';

export interface RoomDeps {
  files: PdfFileRepository;
  pdfs: PdfStore;
  budgetBytes: () => number;
  /** The disk they lie on, and how much of it is to stay free, in bytes. */
  disk: () => Disk;
  reserveBytes: (disk: Disk) => number;
}

/** Of the reserve so much stays for what the user writes, even where he asks for a PDF. */
const UNTOUCHED = 0.5;

/** Keeps fetched PDFs within the disk budget, and a reserve of the disk free. */
export function createRoom({ files, pdfs, budgetBytes, disk, reserveBytes }: RoomDeps) {
  let madeFor: number | undefined;

  /** How many bytes may be written without touching so much of the reserve. */
  function spare(part: number): number {
    const { free, size } = disk();
    return free - reserveBytes({ free, size }) * part;
  }

  return {
    /** Whether a PDF that nobody asked for may come: where what must stay fills the budget, it would be dropped at once. */
    isThere: (): boolean => files.hasRoom(budgetBytes(), Date.now()),
    /** The disk has less left than is to stay free: nothing comes unasked. */
    isLow: (): boolean => spare(1) <= 0,
    /**
     * How many bytes more a PDF may take.
     * @param isAsked the user asked for it by name
     */
    spare: (isAsked: boolean): number => spare(isAsked ? UNTOUCHED : 1),
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
