import { z } from 'zod';
import { PaperCommunity } from '../entities/community.ts';
import { PaperDetail } from '../entities/document.ts';
import { Paper, PaperId, ReadState } from '../entities/paper.ts';
import { ReadingPosition } from '../entities/reading-position.ts';
import { SyncReport } from '../entities/sync.ts';
import { upstreamAnswer } from '../entities/upstream-answer.ts';
import { base, change, Page } from './base.ts';

export const PaperSort = z.enum(['added', 'published', 'title', 'upvotes', 'opened']);
export type PaperSort = z.infer<typeof PaperSort>;

export const PaperFilter = z.object({
  /** Feed day. */
  date: z.iso.date().optional(),
  read: ReadState.optional(),
  starred: z.boolean().optional(),
  hasPdf: z.boolean().optional(),
  sort: PaperSort.optional(),
});
export type PaperFilter = z.infer<typeof PaperFilter>;

/** What a bibliography says of a work, as far as it can tell it from others. */
export const Reference = z.object({
  arxivId: z.string().max(100).optional(),
  doi: z.string().max(500).optional(),
  title: z.string().max(2000).optional(),
});
export type Reference = z.infer<typeof Reference>;

export const PaperPage = z.object({ total: z.number().int(), papers: z.array(Paper) });
export type PaperPage = z.infer<typeof PaperPage>;

export const papers = {
  list: base.input(PaperFilter.extend(Page.shape)).output(PaperPage),
  get: base.input(z.object({ id: PaperId })).output(PaperDetail),
  /** Which papers of the library these references are, in their order: by arXiv id, DOI, or a telling title. */
  match: base
    .input(z.object({ references: z.array(Reference).max(1000) }))
    .output(z.object({ matches: z.array(PaperId.nullable()) })),
  /** Sets what is given, leaves the rest. */
  setState: change
    .input(
      z.object({
        ids: z.array(PaperId).min(1).max(1000),
        read: ReadState.optional(),
        starred: z.boolean().optional(),
      }),
    )
    .output(z.object({ changed: z.number().int() })),
  /** Keeps the stored version of a paper and does not offer this newer one again. */
  dismissVersion: change
    .input(z.object({ id: PaperId, version: z.number().int().positive() }))
    .output(z.object({})),
  /**
   * Adds papers by arXiv id or address, DOI, or Hugging Face paper address, and answers when they are here. Without a
   * network they are queued (`downloads.list`), and `queued` counts them.
   */
  add: change
    .input(z.object({ texts: z.array(z.string().trim().min(1).max(2000)).min(1).max(500) }))
    .output(SyncReport.extend({ queued: z.number().int(), ids: z.array(PaperId) })),
  /** Comments, models, datasets and Spaces as last stored; fetched first where they are old and there is a network. */
  community: base.input(z.object({ id: PaperId })).output(upstreamAnswer(PaperCommunity.nullable())),
  /** Keeps where the reader is; a paper opened for the first time becomes "reading". */
  savePosition: change.input(z.object({ id: PaperId, position: ReadingPosition })).output(z.object({})),
  /** Adds to how long a paper was read; answers all of it, in seconds. */
  addReadingTime: change
    .input(z.object({ id: PaperId, seconds: z.number().int().min(1).max(600) }))
    .output(z.object({ secondsRead: z.number().int() })),
};
