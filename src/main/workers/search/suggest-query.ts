import type { QueryTree } from '#shared/query/ast.ts';
import { printQuery } from '#shared/query/print.ts';
import { foldText } from '#shared/text/fold.ts';
import type { Engine } from './engine/engine.ts';

/** Shorter words are near to too many others. */
const SHORTEST = 4;

/** The word of the library that someone most likely meant; the word itself where the library has it. */
function putRight(engine: Engine, text: string): string {
  const word = foldText(text);
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return text;
  // What a search forgives it has found; someone may have slipped once more.
  const [nearest] = engine.similarWords(word, 1, word.length < 6 ? 2 : 3);
  return nearest?.word ?? text;
}

function corrected(engine: Engine, node: QueryTree): QueryTree {
  switch (node.kind) {
    case 'word': {
      // A beginning of words is in no library, and right all the same.
      const text = putRight(engine, node.text);
      return text === node.text ? node : { ...node, text, isPrefix: false };
    }
    case 'phrase':
      return { ...node, words: node.words.map((word) => putRight(engine, word)) };
    case 'and':
    case 'or':
      return { ...node, parts: node.parts.map((part) => corrected(engine, part)) };
    default:
      return node;
  }
}

/** The query with the words that the library does not know put right, as a tree; undefined where it knows them all. */
export function correctedQuery(engine: Engine, tree: QueryTree): QueryTree | undefined {
  const right = corrected(engine, tree);
  return printQuery(right) === printQuery(tree) ? undefined : right;
}
