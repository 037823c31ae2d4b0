import { FIELDS } from './fields.ts';
import { jointTerms } from './joint-terms.ts';
import { type LiveSegment, liveCount, liveListSize } from './live-segment.ts';
import type { Segment } from './segment.ts';
import { findTerm } from './vocabulary.ts';
import { termsOf } from './words.ts';

export interface RelatedRequest {
  /** The words to go by: a title and an abstract, or a passage. */
  text: string;
  /** Papers to leave out, such as the one the text is from. */
  without?: ReadonlySet<string>;
  limit: number;
}

export interface RelatedPaper {
  id: string;
  /** Cosine of the two papers' words, from 0 to 1. */
  likeness: number;
}

/** What papers are compared by. Full texts and notes would drown the subject. */
const COMPARED = new Set(['title', 'abstract', 'keywords'].map((field) => FIELDS.indexOf(field as never)));

/** TF-IDF: the logarithm of how often, times how rare (G. Salton and C. Buckley 1988, weights "ltc"). */
const termWeight = (frequency: number, rarity: number): number => (1 + Math.log(frequency)) * rarity;
const rarity = (matching: number, count: number): number => Math.log(1 + count / matching);

/** The length of each paper's vector, by segment and document. */
interface Norms {
  of: readonly LiveSegment[];
  gone: number;
  norms: readonly Float64Array[];
}

/** Finds papers that use the same words, by the cosine of their TF-IDF vectors. */
export function createRelated() {
  let known: Norms | undefined;

  /** The lengths hold until the index changes; measuring them takes one walk through it. */
  function normsOf(segments: readonly LiveSegment[], count: number): readonly Float64Array[] {
    const gone = segments.reduce((sum, { goneCount }) => sum + goneCount, 0);
    if (known?.of === segments && known.gone === gone) return known.norms;
    known = { of: segments, gone, norms: measureNorms(segments, count) };
    return known.norms;
  }

  return (segments: readonly LiveSegment[], { text, without, limit }: RelatedRequest): RelatedPaper[] => {
    const count = segments.reduce((sum, live) => sum + liveCount(live), 0);
    const norms = normsOf(segments, count);
    const frequencies = new Map<string, number>();
    for (const term of termsOf(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    const sums = segments.map(({ segment }) => new Float64Array(segment.ids.length));
    let square = 0;
    for (const [term, frequency] of frequencies) {
      const numbers = segments.map(({ segment }) => findTerm(segment, term));
      const matching = papersWith(segments, numbers);
      if (matching === 0) continue;
      const rare = rarity(matching, count);
      const weight = termWeight(frequency, rare);
      square += weight * weight;
      for (const [index, number] of numbers.entries()) {
        const segment = segments[index]?.segment;
        const row = sums[index];
        if (!segment || !row || number < 0) continue;
        forEachPaper(segment, number, (document, often) => {
          row[document] = (row[document] as number) + weight * termWeight(often, rare);
        });
      }
    }
    const found: RelatedPaper[] = [];
    for (const [index, { segment, gone }] of segments.entries()) {
      for (const [document, sum] of (sums[index] ?? []).entries()) {
        const id = segment.ids[document] as string;
        if (sum === 0 || gone[document] === 1 || without?.has(id)) continue;
        found.push({ id, likeness: sum / Math.sqrt(square) / ((norms[index]?.[document] as number) || 1) });
      }
    }
    return found.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, limit);
  };
}

/** In how many papers a term stands in the fields that are compared; in the commonest of them, to be exact. */
function papersWith(segments: readonly LiveSegment[], numbers: ArrayLike<number>): number {
  const byField = new Array<number>(FIELDS.length).fill(0);
  for (const [index, live] of segments.entries()) {
    const term = numbers[index] as number;
    if (term < 0) continue;
    const end = live.segment.listStarts[term + 1] as number;
    for (let list = live.segment.listStarts[term] as number; list < end; list++) {
      const field = live.segment.listFields[list] as number;
      if (COMPARED.has(field)) byField[field] = (byField[field] ?? 0) + liveListSize(live, list);
    }
  }
  return Math.max(...byField);
}

/** Calls for each paper of a segment with a term, and how often it stands there; once for each field compared. */
let often = new Uint32Array(0);
let touched = new Uint32Array(0);
function forEachPaper(segment: Segment, term: number, tell: (document: number, often: number) => void): void {
  if (often.length < segment.ids.length) {
    often = new Uint32Array(segment.ids.length);
    touched = new Uint32Array(segment.ids.length);
  }
  let count = 0;
  const end = segment.listStarts[term + 1] as number;
  for (let list = segment.listStarts[term] as number; list < end; list++) {
    if (!COMPARED.has(segment.listFields[list] as number)) continue;
    const to = segment.postingStarts[list + 1] as number;
    for (let posting = segment.postingStarts[list] as number; posting < to; posting++) {
      const document = segment.documents[posting] as number;
      if (often[document] === 0) touched[count++] = document;
      often[document] = (often[document] as number) + (segment.frequencies[posting] as number);
    }
  }
  for (let index = 0; index < count; index++) {
    const document = touched[index] as number;
    const times = often[document] as number;
    often[document] = 0;
    tell(document, times);
  }
}

function measureNorms(segments: readonly LiveSegment[], count: number): Float64Array[] {
  const squares = segments.map(({ segment }) => new Float64Array(segment.ids.length));
  for (const numbers of jointTerms(segments.map(({ segment }) => segment))) {
    const matching = papersWith(segments, numbers);
    if (matching === 0) continue;
    const rare = rarity(matching, count);
    for (const [index, { segment }] of segments.entries()) {
      const row = squares[index];
      const term = numbers[index] as number;
      if (!row || term < 0) continue;
      forEachPaper(segment, term, (document, times) => {
        const weight = termWeight(times, rare);
        row[document] = (row[document] as number) + weight * weight;
      });
    }
  }
  return squares.map((row) => row.map(Math.sqrt));
}
