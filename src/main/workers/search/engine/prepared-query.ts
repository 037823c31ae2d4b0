import type { SearchTree, WordNode } from '#shared/query/ast.ts';
import { toPlainText } from '#shared/text/display.ts';
import { mayJoin } from '#shared/text/words.ts';
import { type Asked, type Expansion, expandWord } from './expand-word.ts';
import { type FieldSet, fieldSet } from './fields.ts';
import type { LiveSegment } from './live-segment.ts';
import { matchPhrase, type PhraseMatches, type PhrasePart } from './phrase.ts';
import type { Collection } from './scoring.ts';
import { splitsOf, spreadOf } from './split-word.ts';
import { type Piece, pairsOf, piecesOf } from './words.ts';

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
      return prepareWords([node], narrowed(context, node.field));
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
    case 'or':
      return join(
        'or',
        node.parts.map((part) => prepare(part, context)),
      );
    case 'and':
      return join(
        'and',
        sideBySide(node.parts).map((part) =>
          Array.isArray(part)
            ? prepareWords(part, narrowed(context, part[0]?.field))
            : prepare(part, context),
        ),
      );
  }
}

/** The parts of a query with words side by side put together, as far as they ask for the same field. */
function sideBySide(parts: readonly SearchTree[]): (Exclude<SearchTree, WordNode> | WordNode[])[] {
  const put: (Exclude<SearchTree, WordNode> | WordNode[])[] = [];
  for (const part of parts) {
    const last = put.at(-1);
    if (part.kind !== 'word') put.push(part);
    else if (Array.isArray(last) && last[0]?.field === part.field) last.push(part);
    else put.push([part]);
  }
  return put;
}

const narrowed = (context: PrepareContext, field: WordNode['field']): PrepareContext =>
  field ? { ...context, fields: context.fields & fieldSet([field]) } : context;

function join(kind: 'and' | 'or', parts: readonly (Prepared | undefined)[]): Prepared | undefined {
  const said = parts.filter((part) => part !== undefined);
  if (said.length < 2) return said[0];
  return { kind, parts: said, cost: said.reduce((sum, { cost }) => sum + cost, 0) };
}

/** A piece of a word of the query. */
interface AskedPiece extends Piece {
  isPrefix: boolean;
}

/** A word with signs in it is several pieces, each of which must stand; only the last of them may be unfinished. */
function piecesAsked(node: WordNode): AskedPiece[] {
  const pieces = piecesOf(toPlainText(node.text));
  return pieces.map((piece, index) => ({
    ...piece,
    isPrefix: node.isPrefix && index === pieces.length - 1 && piece.text.length >= 2,
  }));
}

/** Words side by side. Each may have been written as one with its neighbour; pieces of one word stand together at best. */
function prepareWords(nodes: readonly WordNode[], context: PrepareContext): Prepared | undefined {
  const words = nodes.map(piecesAsked);
  const all = words.flat();
  let index = 0;
  return join(
    'and',
    words.map((pieces) => {
      const parts = pieces.map((piece) => {
        const [before, after] = [all[index - 1], all[index + 1]];
        index++;
        const compounds = compoundsOf(before, piece, after);
        const beside = pieces.length === 1 && before ? prepareBeside(before, piece, context) : undefined;
        return join('or', [preparePiece({ ...piece, compounds }, context), beside]);
      });
      const together = pieces.length > 1 ? preparePhrase(pieces, context) : undefined;
      return join('or', [join('and', parts), together]);
    }),
  );
}

/** How much of a word must be there before what begins with it and its neighbour is looked for. */
const BEGUN = 4;

function compoundsOf(
  before: AskedPiece | undefined,
  piece: AskedPiece,
  after: AskedPiece | undefined,
): Asked[] {
  const pairs = [
    [before, piece],
    [piece, after],
  ] as const;
  return pairs.flatMap(([first, second]) =>
    first && second && !first.isSpaceless && !second.isSpaceless && mayJoin(first.text, second.text)
      ? [{ text: first.text + second.text, isPrefix: second.isPrefix && second.text.length >= BEGUN }]
      : [],
  );
}

/** Papers with the rarer of two words, as a share of all, up to which it is looked where they stand side by side. */
const RARE = 0.1;
const FEW = 1_000;

/** Two words of which a compound is made elsewhere belong together: where they do stand so, that counts more. */
function prepareBeside(before: AskedPiece, piece: AskedPiece, context: PrepareContext): Prepared | undefined {
  const { segments, collection, fields } = context;
  if (before.isSpaceless || piece.isSpaceless) return undefined;
  if (spreadOf(segments, before.text + piece.text, fields) === 0) return undefined;
  const rarer = Math.min(spreadOf(segments, before.text, fields), spreadOf(segments, piece.text, fields));
  return rarer <= Math.max(FEW, RARE * collection.count)
    ? preparePhrase([before, piece], context)
    : undefined;
}

/** A word as it is, and as the two that it may be written as. */
function preparePiece(piece: Asked & AskedPiece, context: PrepareContext): Prepared | undefined {
  if (piece.isSpaceless) return preparePhrase([piece], context);
  const { segments, collection, fields, isFuzzy } = context;
  const expansion = expandWord(segments, collection.count, piece, isFuzzy);
  const word: Prepared = { kind: 'word', asked: piece.text, fields, expansion, cost: expansion.cost };
  const apart = splitsOf(segments, piece.text, fields).map((split) => {
    const parts = split.map((term, offset) => ({ term, offset, isPrefix: false }));
    const matches = matchPhrase(segments, collection, { parts, fields, without: piece.text });
    return phraseOf(split.join(' '), fields, matches);
  });
  return join('or', [word, ...apart.filter(({ cost }) => cost > 0)]);
}

const phraseOf = (
  asked: string,
  fields: FieldSet,
  matches: PhraseMatches,
): Prepared & { kind: 'phrase' } => ({
  kind: 'phrase',
  asked,
  fields,
  matches,
  cost: matches.count,
});

function preparePhrase(
  pieces: readonly Piece[],
  { segments, collection, fields }: PrepareContext,
): Prepared | undefined {
  const only = pieces[0];
  if (!only) return undefined;
  if (pieces.length === 1 && !only.isSpaceless) {
    const expansion = expandWord(segments, collection.count, { text: only.text, isPrefix: false }, false);
    return { kind: 'word', asked: only.text, fields, expansion, cost: expansion.cost };
  }
  const matches = matchPhrase(segments, collection, { parts: phraseParts(pieces), fields });
  return phraseOf(pieces.map(({ text }) => text).join(' '), fields, matches);
}

/** The terms of a phrase and how far each stands from its first. */
function phraseParts(pieces: readonly Piece[]): PhrasePart[] {
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
