import { z } from 'zod';
import { Instant } from './date.ts';
import { Paper } from './paper.ts';
import { ReadingPosition } from './reading-position.ts';

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'not a sha256');

/** A stored PDF of a paper. Its bytes are served at `files/pdf/<sha256>`. */
export const PaperDocument = z.object({
  sha256: Sha256,
  /** arXiv version (1 for v1); absent where unknown. */
  version: z.number().int().optional(),
  bytes: z.number().int(),
  pages: z.number().int(),
  /** Whether any text was found in it: a scan has none to search. */
  hasText: z.boolean(),
  /** It shows text, but its fonts do not say which letters they show. */
  isUnreadable: z.boolean().optional(),
  fileName: z.string().optional(),
  fetchedAt: Instant,
});
export type PaperDocument = z.infer<typeof PaperDocument>;

/** A paper with what its own page and the reader need besides. */
export const PaperDetail = Paper.extend({
  /** Newest first; the reader opens the first. */
  documents: z.array(PaperDocument),
  position: ReadingPosition.optional(),
  /** What the page of that place calls itself in the newest PDF, where that is not its number. */
  pageLabel: z.string().optional(),
  /** How long it was looked at in the reader, in seconds. */
  secondsRead: z.number().int().nonnegative(),
  /** What is left of the newest PDF at the user's own pace; absent before it was opened, and where none is stored. */
  minutesLeft: z.number().int().nonnegative().optional(),
  /** A newer arXiv version than the stored PDF, where the paper is on a list or has marks and the user did not say no. */
  newVersion: z.number().int().optional(),
});
export type PaperDetail = z.infer<typeof PaperDetail>;
