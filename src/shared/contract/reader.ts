import { z } from 'zod';
import { Desk } from '../entities/desk.ts';
import { Sha256 } from '../entities/document.ts';
import { Paper, PaperId } from '../entities/paper.ts';
import { base, change } from './base.ts';

/** A paper that was begun and not finished. */
export const UnfinishedPaper = z.object({
  paper: Paper,
  /** Where it was left, from 1. */
  page: z.number().int().positive(),
  /** What that page calls itself, where that is not its number. */
  pageLabel: z.string().optional(),
  /** Of its newest stored PDF; 0 where that is locked, and they are not known. */
  pages: z.number().int(),
});
export type UnfinishedPaper = z.infer<typeof UnfinishedPaper>;

export const reader = {
  /** The open tabs and panes, with their papers; papers that are gone are left out. */
  desk: base.output(z.object({ desk: Desk, papers: z.array(Paper) })),
  keepDesk: change.input(Desk).output(z.object({})),
  /** Papers being read, the one opened last first: begun, not finished, not set aside since. */
  unfinished: base
    .input(z.object({ limit: z.number().int().min(1).max(20) }))
    .output(z.array(UnfinishedPaper)),
  /**
   * Takes title and text of a PDF that needs a password into the library, where they lie unlocked; false where it is not
   * the right password.
   */
  unlock: change
    .input(z.object({ sha256: Sha256, password: z.string().max(1000) }))
    .output(z.object({ isUnlocked: z.boolean() })),
  /** Takes them out of it again. */
  lock: change.input(z.object({ sha256: Sha256 })).output(z.object({})),
  /** The words of a stored PDF in small letters, as it mostly writes them: by them its broken words are put together. */
  words: base.input(z.object({ sha256: Sha256 })).output(z.array(z.string())),
  /** Leaves a paper out of `unfinished` until it is opened again, or (false) takes that back. */
  setAside: change.input(z.object({ id: PaperId, aside: z.boolean() })).output(z.object({})),
};
