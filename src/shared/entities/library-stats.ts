import { z } from 'zod';

export const LibraryStats = z.object({
  papers: z.number().int(),
  unread: z.number().int(),
  starred: z.number().int(),
  feedDays: z.number().int(),
  documents: z.number().int(),
  /** Bytes of all stored PDFs. */
  documentBytes: z.number().int(),
  annotations: z.number().int(),
  lists: z.number().int(),
  /** What was asked for and waits for the network or its turn: papers, days (or weeks, months) of the feed, PDFs. */
  waitingPapers: z.number().int(),
  waitingDays: z.number().int(),
  waitingPdfs: z.number().int(),
  dataDir: z.string(),
  /** Bytes of the database file. */
  databaseBytes: z.number().int(),
  /** What is free on its disk, and what PDFs leave free of it, in bytes. */
  diskFreeBytes: z.number().int(),
  diskReserveBytes: z.number().int(),
});
export type LibraryStats = z.infer<typeof LibraryStats>;
