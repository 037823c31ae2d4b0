import { z } from 'zod';
import { SearchResults, SearchScope } from '../entities/search.ts';
import { base, Page } from './base.ts';

export const search = {
  query: base
    .input(
      z
        .object({ query: z.string().max(1000), in: z.array(SearchScope).min(1).optional() })
        .extend(Page.shape),
    )
    .output(SearchResults),
};
