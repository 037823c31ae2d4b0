import { z } from 'zod';
import { Sha256 } from './document.ts';
import { PaperId } from './paper.ts';
import { ReadingPosition } from './reading-position.ts';

/** A paper that lies open in the reader. */
export const DeskTab = z.object({
  paperId: PaperId,
  /** Which of its stored PDFs, where one was chosen. */
  document: Sha256.optional(),
});
export type DeskTab = z.infer<typeof DeskTab>;

/** The pane beside the first, in split view. */
export const SecondPane = z.object({
  paperId: PaperId,
  /** Where it is in its paper: another place than the first pane's where both show the same one. */
  position: ReadingPosition.optional(),
});
export type SecondPane = z.infer<typeof SecondPane>;

/** The reader's tabs and panes, as they were left. */
export const Desk = z.object({
  /** In the order they stand in; a paper has one tab. */
  tabs: z.array(DeskTab).max(500),
  /** The paper in the first pane. */
  first: PaperId.optional(),
  second: SecondPane.optional(),
  /** Which pane keys and new papers go to. */
  active: z.enum(['first', 'second']),
  /** The first pane's share of the width. */
  split: z.number().min(0.1).max(0.9),
});
export type Desk = z.infer<typeof Desk>;

export const EMPTY_DESK: Desk = { tabs: [], active: 'first', split: 0.5 };
