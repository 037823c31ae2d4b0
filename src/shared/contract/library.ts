import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CalendarDate } from '../entities/date.ts';
import { ImportReport } from '../entities/import-report.ts';
import { LibraryStats } from '../entities/library-stats.ts';
import { PaperId } from '../entities/paper.ts';
import { base, change } from './base.ts';

/** Sent after each file of an import; the last one carries the report. */
export const ImportProgress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  file: z.string(),
  report: ImportReport.optional(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/** Whether there is a library, and what can be done with it. */
export const LibraryState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ready') }),
  /** Everything can be read and exported, nothing changed. */
  z.object({ is: z.literal('read-only'), dataDir: z.string() }),
  /** PDFs lie here, and no library that knows them. But for this namespace and `shell` nothing is answered. */
  z.object({ is: z.literal('missing'), dataDir: z.string(), pdfs: z.number().int() }),
  /** Another program has it locked; it is opened as soon as it is free. Nothing else is answered until then either. */
  z.object({ is: z.literal('busy'), dataDir: z.string() }),
  /** It turned out to be none that can be opened, and why. */
  z.object({ is: z.literal('unusable'), dataDir: z.string(), why: z.string() }),
]);
export type LibraryState = z.infer<typeof LibraryState>;

export const library = {
  state: base.output(LibraryState),
  /** Begins a new library with the PDFs that lie here without one; what cannot be brought in is set aside. CONFLICT where there is one. */
  beginAnew: change.output(eventIterator(ImportProgress)),
  /** Has what waits for another program to let go of the library fail, as `LIBRARY_BUSY`. */
  stopWaiting: change.output(z.object({})),
  stats: base.output(LibraryStats),
  /**
   * Imports files the window uploaded to `files/uploads` before; each upload id is used up.
   * With `paperId`, PDFs are filed under that paper, whatever their first page says; NOT_FOUND when it is gone.
   */
  import: change
    .input(
      z.object({
        uploads: z.array(z.uuid()).min(1).max(10_000),
        pageDate: CalendarDate.optional(),
        paperId: PaperId.optional(),
      }),
    )
    .output(eventIterator(ImportProgress)),
  /** Takes the starter shelf's papers out; `restoreStarterShelf` brings them back with all marks made on them. */
  removeStarterShelf: change.output(z.object({ changed: z.number().int() })),
  restoreStarterShelf: change.output(z.object({ changed: z.number().int() })),
};
