import type { SearchHit } from '#shared/entities/search.ts';
import { markTerms } from '#shared/text/mark-terms.ts';

/**
 * The words to find in a paper whose text a search found: the longest stretch of the snippet that matched, as it is
 * printed. Undefined where the snippet holds none.
 */
export function hitWords({ snippet, terms }: Pick<SearchHit, 'snippet' | 'terms'>): string | undefined {
  const stretches = markTerms(snippet, terms).map(({ start, end }) => snippet.slice(start, end));
  return stretches.reduce<string | undefined>(
    (longest, words) => (words.length > (longest?.length ?? 0) ? words : longest),
    undefined,
  );
}
