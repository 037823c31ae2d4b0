import type { SearchTree } from '#shared/query/ast.ts';
import { joined } from '#shared/query/build.ts';

/** Words that must all be found, the last of them unfinished: what a typed query comes to. */
export function allWords(query: string): SearchTree {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const parts = words.map(
    (word, index): SearchTree => ({ kind: 'word', text: word, isPrefix: index === words.length - 1 }),
  );
  return joined('and', parts) ?? { kind: 'word', text: '', isPrefix: false };
}
