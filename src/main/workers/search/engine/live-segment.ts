import { FIELDS } from './fields.ts';
import type { Segment } from './segment.ts';

/** A segment in use: which of its papers still count. A paper that changed lives on in a later segment. */
export interface LiveSegment {
  readonly segment: Segment;
  readonly documentById: ReadonlyMap<string, number>;
  /** 1 for a paper that was changed or deleted since. */
  readonly gone: Uint8Array;
  goneCount: number;
  /** How many different terms the living papers have, by field. */
  readonly lengthSums: Float64Array;
}

export function createLiveSegment(segment: Segment, gone: Iterable<number> = []): LiveSegment {
  const { ids, lengths } = segment;
  const lengthSums = new Float64Array(FIELDS.length);
  for (let field = 0; field < FIELDS.length; field++) {
    let sum = 0;
    const end = (field + 1) * ids.length;
    for (let index = field * ids.length; index < end; index++) sum += lengths[index] as number;
    lengthSums[field] = sum;
  }
  let documentById: Map<string, number> | undefined;
  const live: LiveSegment = {
    segment,
    // Made when it is first asked for: most searches of the first minutes are not by id.
    get documentById() {
      documentById ??= new Map(ids.map((id, document) => [id, document]));
      return documentById;
    },
    gone: new Uint8Array(ids.length),
    goneCount: 0,
    lengthSums,
  };
  for (const document of gone) forget(live, document);
  return live;
}

/** Takes a paper out. */
export function forget(live: LiveSegment, document: number): void {
  if (live.gone[document] !== 0) return;
  live.gone[document] = 1;
  live.goneCount++;
  const { ids, lengths } = live.segment;
  for (let field = 0; field < FIELDS.length; field++) {
    live.lengthSums[field] =
      (live.lengthSums[field] as number) - (lengths[field * ids.length + document] as number);
  }
}

export const liveCount = ({ segment, goneCount }: LiveSegment): number => segment.ids.length - goneCount;

/** How many living papers a list names. */
export function liveListSize({ segment, gone, goneCount }: LiveSegment, list: number): number {
  const from = segment.postingStarts[list] as number;
  const to = segment.postingStarts[list + 1] as number;
  if (goneCount === 0) return to - from;
  let size = 0;
  for (let posting = from; posting < to; posting++) {
    if (gone[segment.documents[posting] as number] === 0) size++;
  }
  return size;
}
