import type { SuggestedAuthor } from '#shared/entities/search.ts';
import type { IdsNode } from '#shared/query/ast.ts';
import { joined, wordNode } from '#shared/query/build.ts';
import { foldText } from '#shared/text/fold.ts';
import type { AuthorSource } from '../../database/repositories/author-source.ts';
import type { Engine } from './engine/engine.ts';
import type { AuthorRequest } from './protocol.ts';

/** Papers whose authors are looked at: enough to tell the common names from the rare ones. */
const LOOKED_AT = 300;

/**
 * Finds names that someone begins to type: each word begins a word of the name. The index finds the papers, since
 * the table of authors cannot be searched by the middle of a name.
 */
export function suggestAuthors(
  engine: Engine,
  authorsOf: AuthorSource,
  { text, limit }: AuthorRequest,
): SuggestedAuthor[] {
  const wanted = text.split(/\s+/).filter(Boolean);
  const tree = joined<IdsNode>(
    'and',
    wanted.map((word) => wordNode(word, true, 'authors')).filter((node) => node !== undefined),
  );
  if (!tree) return [];
  const { hits } = engine.search(tree, { limit: LOOKED_AT });
  const begins = wanted.map(foldText);
  const counts = new Map<string, number>();
  for (const name of authorsOf(hits.map(({ id }) => id))) {
    const words = foldText(name).split(/[^\p{L}\p{N}]+/u);
    if (!begins.every((begin) => words.some((word) => word.startsWith(begin)))) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, limit);
}
