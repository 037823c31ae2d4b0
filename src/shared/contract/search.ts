import { z } from 'zod';
import { OnlineHit, SearchResults, SearchScope } from '../entities/search.ts';
import { base, Page } from './base.ts';

export const search = {
  query: base
    .input(
      z
        .object({
          query: z.string().max(1000),
          in: z.array(SearchScope).min(1).optional(),
          /** How long to wait for the index to take in what changed, before it answers with what there is. */
          patienceMs: z.number().int().nonnegative().max(60_000).default(300),
        })
        .extend(Page.shape),
    )
    .output(SearchResults),
  /** Asks Hugging Face's or arXiv's own search. Nothing is stored; `papers.add` takes what the user wants. */
  online: base
    .input(
      z.object({
        query: z.string().trim().min(1).max(250),
        upstream: z.enum(['hugging-face', 'arxiv']),
        limit: z.number().int().min(1).max(50).default(20),
      }),
    )
    .output(z.object({ hits: z.array(OnlineHit) })),
};
