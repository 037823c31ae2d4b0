import { type LiveSegment, liveListSize } from './live-segment.ts';
import { editsAllowed } from './scoring.ts';
import { termText } from './segment.ts';
import { similarTerms } from './similar-terms.ts';
import { findTerm } from './vocabulary.ts';

/** A word of the index that is nearly another. */
export interface SimilarWord {
  word: string;
  /** Edits between the two; 0: the word itself. */
  distance: number;
  /** Papers that it stands in, in the field where it stands most. */
  papers: number;
}

/** The words of the index within so many edits (absent: as many as a search allows), the nearest first, of equals the commonest. */
export function similarWords(
  segments: readonly LiveSegment[],
  word: string,
  limit: number,
  edits = editsAllowed(word),
): SimilarWord[] {
  // The nearest to a word that is there is itself: nobody need look for others.
  const isThere = segments.some(({ segment }) => findTerm(segment, word) >= 0);
  const most = limit === 1 && isThere ? 0 : edits;
  const found = new Map<string, SimilarWord & { byField: Map<number, number> }>();
  for (const live of segments) {
    const { segment } = live;
    for (const { term, distance } of similarTerms(segment, word, most)) {
      const text = termText(segment, term);
      const entry = found.get(text) ?? { word: text, distance, papers: 0, byField: new Map() };
      found.set(text, entry);
      const end = segment.listStarts[term + 1] as number;
      for (let list = segment.listStarts[term] as number; list < end; list++) {
        const field = segment.listFields[list] as number;
        const size = (entry.byField.get(field) ?? 0) + liveListSize(live, list);
        entry.byField.set(field, size);
        entry.papers = Math.max(entry.papers, size);
      }
    }
  }
  return [...found.values()]
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => a.distance - b.distance || b.papers - a.papers || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word: text, distance, papers }) => ({ word: text, distance, papers }));
}
