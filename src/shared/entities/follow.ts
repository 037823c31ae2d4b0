import { z } from 'zod';

/** Something on arXiv the user follows besides the Daily Papers: a category (`cs.CL`) or a search. */
export const Follow = z.object({
  /** UUIDv7. */
  id: z.uuid(),
  kind: z.enum(['arxiv-category', 'arxiv-search']),
  /** A category, or words to search arXiv for. */
  query: z.string().trim().min(1).max(200),
});
export type Follow = z.infer<typeof Follow>;

/** The feed that a follow's papers are listed in. */
export const followFeed = (id: string): `follow:${string}` => `follow:${id}`;
