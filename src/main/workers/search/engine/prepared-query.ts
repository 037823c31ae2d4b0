import type { SearchTree, WordNode } from '#shared/query/ast.ts';
import { toPlainText } from '#shared/text/display.ts';
import { type Expansion, expandWord } from './expand-word.ts';
import { type FieldSet, fieldSet } from './fields.ts';
import type { LiveSegment } from './live-segment.ts';
import { matchPhrase, type PhraseMatches, type PhrasePart } from './phrase.ts';
import type { Collection } from './scoring.ts';
import { pairsOf, piecesOf } from './words.ts';

/** A query whose words were looked up, ready to be matched against each segment. */
export type Prepared =
  | { kind: 'word'; asked: string; fields: FieldSet; expansion: Expansion; cost: number }
  | { kind: 'phrase'; asked: string; fields: FieldSet; matches: PhraseMatches; cost: number }
  | { kind: 'ids'; ids: ReadonlySet<string>; cost: number }
  | { kind: 'and' | 'or'; parts: readonly Prepared[]; cost: number }
  | { kind: 'not'; part: Prepared; cost: number };

export interface PrepareContext {
  segments: readonly LiveSegment[];
  collection: Collection;
  fields: FieldSet;
  /** Whether words may hold typos. */
  isFuzzy: boolean;
}

/** Looks up the words of a query; `undefined` where a part says nothing, as signs alone do. */
export function prepare(node: SearchTree, context: PrepareContext): Prepared | undefined {
  switch (node.kind) {
    case 'word':
      return prepareWord(node, context);
    case 'phrase': {
      const pieces = node.words.flatMap((word) => piecesOf(toPlainText(word)));
      return preparePhrase(pieces, narrowed(context, node.field));
    }
    case 'ids':
      return { kind: 'ids', ids: node.ids, cost: node.ids.size };
    case 'not': {
      const part = prepare(node.part, context);
      return part && { kind: 'not', part, cost: part.cost };
    }
    default:
      return join(
        node.kind,
        node.parts.map((part) => prepare(part, context)),
      );
  }
}

const narrowed = (context: PrepareContext, field: WordNode['field']): PrepareContext =>
  field ? { ...context, fields: context.fields & fieldSet([field]) } : context;

function join(kind: 'and' | 'or', parts: readonly (Prepared | undefined)[]): Prepared | undefined {
  const said = parts.filter((part) => part !== undefined);
  if (said.length < 2) return said[0];
  return { kind, parts: said, cost: said.reduce((sum, { cost }) => sum + cost, 0) };
}

/** A word with signs in it is several words, each of which must stand; only the last of them may be unfinished. */
function prepareWord(node: WordNode, outer: PrepareContext): Prepared | undefined {
  const context = narrowed(outer, node.field);
  const pieces = piecesOf(toPlainText(node.text));
  return join(
    'and',
    pieces.map(({ text, isSpaceless }, index) => {
      if (isSpaceless) return preparePhrase([{ text, isSpaceless }], context);
      const isPrefix = node.isPrefix && index === pieces.length - 1 && text.length >= 2;
      const { segments, collection, fields, isFuzzy } = context;
      const expansion = expandWord(segments, collection.count, text, { isPrefix, isFuzzy });
      return { kind: 'word', asked: text, fields, expansion, cost: expansion.cost };
    }),
  );
}

function preparePhrase(
  pieces: readonly { text: string; isSpaceless: boolean }[],
  { segments, collection, fields }: PrepareContext,
): Prepared | undefined {
  const only = pieces[0];
  if (!only) return undefined;
  if (pieces.length === 1 && !only.isSpaceless) {
    const expansion = expandWord(segments, collection.count, only.text, { isPrefix: false, isFuzzy: false });
    return { kind: 'word', asked: only.text, fields, expansion, cost: expansion.cost };
  }
  const matches = matchPhrase(segments, collection, fields, phraseParts(pieces));
  const asked = pieces.map(({ text }) => text).join(' ');
  return { kind: 'phrase', asked, fields, matches, cost: matches.count };
}

/** The terms of a phrase and how far each stands from its first. */
function phraseParts(pieces: readonly { text: string; isSpaceless: boolean }[]): PhrasePart[] {
  const parts: PhrasePart[] = [];
  let offset = 0;
  for (const { text, isSpaceless } of pieces) {
    if (!isSpaceless) {
      parts.push({ term: text, offset: offset++, isPrefix: false });
      continue;
    }
    const pairs = pairsOf(text);
    // The last character begins some pair, whatever follows it; a pair before it says that already.
    const told = pairs.length > 1 ? pairs.slice(0, -1) : pairs;
    for (const [index, term] of told.entries()) {
      parts.push({ term, offset: offset + index, isPrefix: pairs.length === 1 });
    }
    offset += pairs.length;
  }
  return parts;
}
