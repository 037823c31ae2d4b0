import { z } from 'zod';
import { PaperDetail } from '../entities/document.ts';
import { Paper, PaperId, ReadState } from '../entities/paper.ts';
import { ReadingPosition } from '../entities/reading-position.ts';
import { base, Page } from './base.ts';

export const PaperSort = z.enum(['added', 'published', 'title', 'upvotes', 'opened']);
export type PaperSort = z.infer<typeof PaperSort>;

export const PaperFilter = z.object({
  /** Feed day. */
  date: z.iso.date().optional(),
  /** Name of a reading list; its own order is kept. */
  list: z.string().optional(),
  read: ReadState.optional(),
  starred: z.boolean().optional(),
  hasPdf: z.boolean().optional(),
  sort: PaperSort.optional(),
});
export type PaperFilter = z.infer<typeof PaperFilter>;

export const papers = {
  list: base
    .input(PaperFilter.extend(Page.shape))
    .output(z.object({ total: z.number().int(), papers: z.array(Paper) })),
  get: base.input(z.object({ id: PaperId })).output(PaperDetail),
  /** Sets what is given, leaves the rest. */
  setState: base
    .input(
      z.object({
        ids: z.array(PaperId).min(1).max(1000),
        read: ReadState.optional(),
        starred: z.boolean().optional(),
      }),
    )
    .output(z.object({ changed: z.number().int() })),
  /** Keeps where the reader is; a paper opened for the first time becomes "reading". */
  savePosition: base.input(z.object({ id: PaperId, position: ReadingPosition })).output(z.object({})),
};
