import { z } from 'zod';

/** What is wrong with the place the library lies in. Each has its words and a next step in `words.ts`. */
export const LibraryErrorCode = z.enum([
  'DISK_FULL',
  'DISK_LOW',
  'DISK_FAILED',
  'READ_ONLY',
  'NOT_PERMITTED',
  'LIBRARY_BUSY',
  'LIBRARY_DAMAGED',
  'NOT_A_LIBRARY',
  'CANNOT_OPEN',
  'LIBRARY_MISSING',
]);
export type LibraryErrorCode = z.infer<typeof LibraryErrorCode>;

/** What the words are about. */
export const ErrorFacts = z.object({
  /** The file or folder that could not be used. */
  file: z.string().optional(),
  /** PDFs that lie in a folder without a library. */
  pdfs: z.number().int().optional(),
  /** The newest whole copy of the library beside it. */
  copy: z.string().optional(),
  /** Bytes. */
  needed: z.number().optional(),
  free: z.number().optional(),
});
export type ErrorFacts = z.infer<typeof ErrorFacts>;

/** A code with its facts: what crosses threads, processes and the contract. */
export const LibraryFault = z.object({ code: LibraryErrorCode, facts: ErrorFacts });
export type LibraryFault = z.infer<typeof LibraryFault>;

/** The one to be told of several: what stops everything goes before PDFs that wait for room. */
export function mostSerious(faults: Iterable<LibraryFault | undefined>): LibraryFault | undefined {
  const all = [...faults].filter((fault) => fault !== undefined);
  return all.find(({ code }) => code !== 'DISK_LOW') ?? all[0];
}
