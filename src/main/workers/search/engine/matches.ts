/** Papers of one segment that match, with their scores. */
export interface Matches {
  /** The first `count` are the documents, in no order. */
  documents: Uint32Array;
  count: number;
  /** By document; means something only where `has` is 1. */
  scores: Float64Array;
  has: Uint8Array;
}

export type MatchPool = ReturnType<typeof createMatchPool>;

/** Lends out rows for one segment's matches: a search needs a few, and making them anew each time costs more than it. */
export function createMatchPool(documentCount: number) {
  const free: Matches[] = [];
  return {
    take(): Matches {
      return (
        free.pop() ?? {
          documents: new Uint32Array(documentCount),
          count: 0,
          scores: new Float64Array(documentCount),
          has: new Uint8Array(documentCount),
        }
      );
    },
    giveBack(matches: Matches): void {
      clear(matches);
      free.push(matches);
    },
  };
}

export function addMatch(matches: Matches, document: number, score: number): void {
  if (matches.has[document] === 1) {
    matches.scores[document] = (matches.scores[document] as number) + score;
    return;
  }
  matches.has[document] = 1;
  matches.scores[document] = score;
  matches.documents[matches.count++] = document;
}

/** Keeps the documents for which the condition holds. */
export function keepMatches(matches: Matches, isKept: (document: number) => boolean): void {
  let kept = 0;
  for (let index = 0; index < matches.count; index++) {
    const document = matches.documents[index] as number;
    if (isKept(document)) matches.documents[kept++] = document;
    else matches.has[document] = 0;
  }
  matches.count = kept;
}

function clear(matches: Matches): void {
  for (let index = 0; index < matches.count; index++) matches.has[matches.documents[index] as number] = 0;
  matches.count = 0;
}
