import { z } from 'zod';
import { CalendarDate, Instant } from './date.ts';

/** `arxiv:2401.01234`, `doi:10.…`, `file:<sha256>`, `title:<hash>` (known by its title alone) or `starter:<slug>`. */
export const PaperId = z.string().regex(/^(arxiv|doi|file|title|starter):\S+$/, 'not a paper id');
export type PaperId = z.infer<typeof PaperId>;

export const ReadState = z.enum(['unread', 'reading', 'read']);
export type ReadState = z.infer<typeof ReadState>;

export const Author = z.object({ name: z.string() });
export type Author = z.infer<typeof Author>;

export const PaperSource = z.enum(['hugging-face', 'arxiv', 'saved-page', 'file', 'starter']);
export type PaperSource = z.infer<typeof PaperSource>;

export const LATEST_NOTE_LENGTH = 200;

/**
 * A paper as every answer shows it, in the window and on the command line.
 * What is unknown is absent. Dates are `YYYY-MM-DD` where only the day is known, else an ISO 8601 UTC instant.
 */
export const Paper = z.object({
  id: PaperId,
  title: z.string(),
  abstract: z.string().optional(),
  authors: z.array(Author),
  /** Known even where the names are not (saved pages); absent when nothing is known of the authors. */
  authorCount: z.number().int().nonnegative().optional(),
  publishedAt: z.union([CalendarDate, Instant]).optional(),
  arxivId: z.string().optional(),
  /** The newest arXiv version known of. */
  version: z.number().int().positive().optional(),
  doi: z.string().optional(),
  /** Where it was published: arXiv's journal reference. */
  venue: z.string().optional(),
  upvotes: z.number().int().optional(),
  commentCount: z.number().int().optional(),
  githubRepo: z.string().optional(),
  githubStars: z.number().int().optional(),
  projectPage: z.string().optional(),
  organization: z.string().optional(),
  thumbnail: z.string().optional(),
  aiSummary: z.string().optional(),
  keywords: z.array(z.string()),
  source: PaperSource,
  read: ReadState,
  starred: z.boolean(),
  /** Share of the PDF read so far, 0 to 1. */
  progress: z.number().min(0).max(1),
  /** Names of the reading lists it is on. */
  lists: z.array(z.string()),
  hasPdf: z.boolean(),
  highlightCount: z.number().int(),
  /** The start of the note written last on it, as plain text. */
  latestNote: z.string().max(LATEST_NOTE_LENGTH).optional(),
});
export type Paper = z.infer<typeof Paper>;

/**
 * What a source knows of a paper, before it meets the library. Absent means "the source does not say",
 * so a thinner source never blanks what a fuller one told us.
 */
export const PaperRecord = Paper.pick({
  title: true,
  abstract: true,
  authorCount: true,
  publishedAt: true,
  arxivId: true,
  version: true,
  doi: true,
  venue: true,
  upvotes: true,
  commentCount: true,
  githubRepo: true,
  githubStars: true,
  projectPage: true,
  organization: true,
  thumbnail: true,
  aiSummary: true,
  source: true,
}).extend({
  id: PaperId,
  authors: z.array(Author).optional(),
  keywords: z.array(z.string()).optional(),
});
export type PaperRecord = z.infer<typeof PaperRecord>;
