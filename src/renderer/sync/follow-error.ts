import { isArxivCategory } from '#shared/arxiv-category.ts';
import type { Follow } from '#shared/entities/follow.ts';

/** What is wrong with a category or a search, for the person who typed it; undefined when nothing is. */
export function followError({ kind, query }: Omit<Follow, 'id'>): string | undefined {
  const text = query.trim();
  if (text === '') return kind === 'arxiv-category' ? 'Type a category.' : 'Type what to search for.';
  if (text.length > 200) return 'That is too long: 200 letters at most.';
  if (kind === 'arxiv-category' && !isArxivCategory(text)) {
    return 'arXiv has no such category. They look like cs.CL, stat.ML or hep-th.';
  }
  return undefined;
}
