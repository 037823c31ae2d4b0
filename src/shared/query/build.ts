import type { SearchField } from '../entities/search.ts';
import { foldText } from '../text/fold.ts';
import type { NotNode, PhraseNode, QueryNode, WordNode } from './ast.ts';

/** Whether an index could hold anything of it: signs alone are looked up nowhere. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(foldText(text));

/** Joins parts into one node in its plainest form; undefined for none. */
export function joined<Leaf extends { kind: string }>(
  kind: 'and' | 'or',
  parts: readonly QueryNode<Leaf>[],
): QueryNode<Leaf> | undefined {
  const flat = parts.flatMap((part): readonly QueryNode<Leaf>[] =>
    part.kind === kind ? (part as { parts: readonly QueryNode<Leaf>[] }).parts : [part],
  );
  return flat.length > 1 ? { kind, parts: flat } : flat[0];
}

/** The opposite of a node. */
export function negated<Leaf extends { kind: string }>(node: QueryNode<Leaf>): QueryNode<Leaf> {
  return isNot(node) ? node.part : { kind: 'not', part: node };
}

const isNot = <Leaf extends { kind: string }>(node: QueryNode<Leaf>): node is NotNode<Leaf> =>
  node.kind === 'not';

export function wordNode(text: string, isPrefix: boolean, field?: SearchField): WordNode | undefined {
  if (!hasWords(text)) return undefined;
  return { kind: 'word', text, isPrefix, ...(field && { field }) };
}

export function phraseNode(text: string, field?: SearchField): PhraseNode | undefined {
  const words = text.split(/\s+/).filter(hasWords);
  return words.length > 0 ? { kind: 'phrase', words, ...(field && { field }) } : undefined;
}
