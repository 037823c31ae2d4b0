import type { Expansion } from './expand-word.ts';
import { FIELDS, type FieldSet, WEIGHTS } from './fields.ts';
import type { LiveSegment } from './live-segment.ts';
import { addMatch, keepMatches, type Matches, type MatchPool } from './matches.ts';
import type { Prepared } from './prepared-query.ts';
import { type Collection, termScore } from './scoring.ts';
import { findList, isInList } from './segment.ts';

interface Context {
  /** Which of the query's segments this is. */
  index: number;
  live: LiveSegment;
  pool: MatchPool;
  collection: Collection;
}

/**
 * The papers of one segment that match, with their scores: BM25+ summed over terms and fields. The caller gives the rows
 * back to the pool.
 * @param within only these need be told; others may be left out
 */
export function matchSegment(query: Prepared, context: Context, within?: Matches): Matches {
  const out = context.pool.take();
  switch (query.kind) {
    case 'word':
      addWord(out, query.expansion, query.fields, context, within);
      return out;
    case 'phrase':
      for (const [place, { document }] of query.matches.places[context.index]?.entries() ?? []) {
        if (!within || within.has[document] === 1) {
          addMatch(out, document, query.matches.scores[context.index]?.[place] ?? 0);
        }
      }
      return out;
    case 'ids':
      addIds(out, query.ids, context.live);
      return out;
    case 'not':
      addOthers(out, query.part, context);
      return out;
    case 'or':
      for (const part of query.parts) addAll(out, part, context, within);
      return out;
    case 'and':
      context.pool.giveBack(out);
      return matchAll(query.parts, context, within);
  }
}

/** Each part narrows what the next need look at, so that the rarest comes first and what excludes comes last. */
function matchAll(parts: readonly Prepared[], context: Context, within?: Matches): Matches {
  const ordered = parts.filter(({ kind }) => kind !== 'not').sort((a, b) => a.cost - b.cost);
  const [first, ...others] = ordered;
  const matches = first ? matchSegment(first, context, within) : everything(context);
  for (const part of others) {
    if (matches.count === 0) break;
    const next = matchSegment(part, context, matches);
    keepMatches(matches, (document) => {
      if (next.has[document] === 0) return false;
      matches.scores[document] = (matches.scores[document] as number) + (next.scores[document] as number);
      return true;
    });
    context.pool.giveBack(next);
  }
  for (const part of parts) {
    if (part.kind !== 'not' || matches.count === 0) continue;
    const excluded = matchSegment(part.part, context, matches);
    keepMatches(matches, (document) => excluded.has[document] === 0);
    context.pool.giveBack(excluded);
  }
  return matches;
}

function addAll(out: Matches, part: Prepared, context: Context, within?: Matches): void {
  const matches = matchSegment(part, context, within);
  for (let index = 0; index < matches.count; index++) {
    const document = matches.documents[index] as number;
    addMatch(out, document, matches.scores[document] as number);
  }
  context.pool.giveBack(matches);
}

function everything({ live, pool }: Context): Matches {
  const all = pool.take();
  for (let document = 0; document < live.gone.length; document++) {
    if (live.gone[document] === 0) addMatch(all, document, 0);
  }
  return all;
}

function addOthers(out: Matches, part: Prepared, context: Context): void {
  const { gone } = context.live;
  const excluded = matchSegment(part, context);
  for (let document = 0; document < gone.length; document++) {
    if (gone[document] === 0 && excluded.has[document] === 0) addMatch(out, document, 0);
  }
  context.pool.giveBack(excluded);
}

function addIds(out: Matches, ids: ReadonlySet<string>, { documentById, gone }: LiveSegment): void {
  // Whichever is shorter: a filter may name most of the library, and a segment may hold a few papers only.
  if (ids.size < documentById.size) {
    for (const id of ids) {
      const document = documentById.get(id);
      if (document !== undefined && gone[document] === 0) addMatch(out, document, 0);
    }
    return;
  }
  for (const [id, document] of documentById) {
    if (gone[document] === 0 && ids.has(id)) addMatch(out, document, 0);
  }
}

function addWord(
  out: Matches,
  expansion: Expansion,
  fields: FieldSet,
  context: Context,
  within?: Matches,
): void {
  const { segment } = context.live;
  const { terms, weights, numbers, isCompound, own, inverse } = expansion;
  const ownTerm = own < 0 ? -1 : (numbers[context.index * terms.length + own] as number);
  for (let place = 0; place < terms.length; place++) {
    const term = numbers[context.index * terms.length + place] as number;
    if (term < 0) continue;
    const end = segment.listStarts[term + 1] as number;
    for (let list = segment.listStarts[term] as number; list < end; list++) {
      const field = segment.listFields[list] as number;
      if ((fields & (1 << field)) === 0) continue;
      const telling = inverse[place * FIELDS.length + field] as number;
      const weight = (weights[place] as number) * (WEIGHTS[field] as number) * telling;
      const except = isCompound[place] === 1 && ownTerm >= 0 ? findList(segment, ownTerm, field) : -1;
      addList(out, { list, weight, except }, context, within);
    }
  }
}

/** A list, what a match in it is worth, and a list whose documents do not count (-1: none). */
interface Counted {
  list: number;
  weight: number;
  except: number;
}

function addList(
  out: Matches,
  { list, weight, except }: Counted,
  { live, collection }: Context,
  within?: Matches,
): void {
  const { segment, gone, goneCount } = live;
  const { documents, frequencies, lengths, postingStarts, listFields } = segment;
  const field = listFields[list] as number;
  const row = field * segment.ids.length;
  const average = collection.averageLengths[field] as number;
  const to = postingStarts[list + 1] as number;
  for (let posting = postingStarts[list] as number; posting < to; posting++) {
    const document = documents[posting] as number;
    if (within && within.has[document] === 0) continue;
    if (goneCount > 0 && gone[document] === 1) continue;
    if (except >= 0 && isInList(segment, except, document)) continue;
    const score = termScore(frequencies[posting] as number, lengths[row + document] as number, average);
    addMatch(out, document, weight * score);
  }
}
