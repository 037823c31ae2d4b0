import { z } from 'zod';
import { Desk } from '../entities/desk.ts';
import { Paper, PaperId } from '../entities/paper.ts';
import { base } from './base.ts';

/** A paper that was begun and not finished. */
export const UnfinishedPaper = z.object({
  paper: Paper,
  /** Where it was left, from 1. */
  page: z.number().int().positive(),
  /** Of its newest stored PDF. */
  pages: z.number().int(),
});
export type UnfinishedPaper = z.infer<typeof UnfinishedPaper>;

export const reader = {
  /** The open tabs and panes, with their papers; papers that are gone are left out. */
  desk: base.output(z.object({ desk: Desk, papers: z.array(Paper) })),
  keepDesk: base.input(Desk).output(z.object({})),
  /** Papers being read, the one opened last first: begun, not finished, not set aside since. */
  unfinished: base
    .input(z.object({ limit: z.number().int().min(1).max(20) }))
    .output(z.array(UnfinishedPaper)),
  /** Leaves a paper out of `unfinished` until it is opened again, or (false) takes that back. */
  setAside: base.input(z.object({ id: PaperId, aside: z.boolean() })).output(z.object({})),
};
