import { createRandom, type Random } from '../random.ts';

/** A paper as Hugging Face answers it, as far as the stand-in looks at it; captures hold more, which is passed on. */
export interface HubPaper {
  id: string;
  title: string;
  summary: string;
  authors: readonly { name: string }[];
  publishedAt: string;
  submittedOnDailyAt?: string;
  upvotes: number;
}

/** An item of a feed day. */
export interface HubItem {
  paper: HubPaper;
  title: string;
  publishedAt: string;
  numComments: number;
  submittedBy?: { name?: string };
  /** What its comments say, in their order; made up where it says nothing. */
  remarks?: readonly string[];
}

/** A generator that is the same for the same text: what the stand-in makes up about a paper depends on its id alone. */
export function randomOf(text: string): Random {
  let seed = 0x811c9dc5;
  for (const character of text) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return createRandom(seed);
}

const AREAS = ['cs.CL', 'cs.CV', 'cs.LG', 'cs.AI', 'cs.RO'] as const;

/** arXiv categories of a paper, the primary one first. */
export function categoriesOf(id: string): string[] {
  const random = randomOf(`${id} area`);
  return [...new Set([random.pick(AREAS), random.pick(AREAS)])];
}
