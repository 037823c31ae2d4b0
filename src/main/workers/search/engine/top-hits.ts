/** A paper that matched. */
export interface Ranked {
  id: string;
  score: number;
  /** What it is sorted by, the highest first. */
  key: number;
  /** Where it lies: the segment's place in the index, and the document in it. */
  segment: number;
  document: number;
}

/** Whether the first comes after the second. Of equals the id decides, so that the order does not hang on segments. */
const isBehind = (a: Ranked, b: Ranked): boolean => a.key < b.key || (a.key === b.key && a.id > b.id);

/** Keeps the best of many: a heap with the worst of them on top (J. W. J. Williams 1964). */
export function createTopHits(limit: number) {
  const heap: Ranked[] = [];

  const swap = (a: number, b: number) => {
    const [left, right] = [heap[a] as Ranked, heap[b] as Ranked];
    heap[a] = right;
    heap[b] = left;
  };

  function rise(from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBehind(heap[place] as Ranked, heap[parent] as Ranked)) return;
      swap(place, parent);
      place = parent;
    }
  }

  function sink(): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const worse =
        right < heap.length && isBehind(heap[right] as Ranked, heap[left] as Ranked) ? right : left;
      if (!isBehind(heap[worse] as Ranked, heap[place] as Ranked)) return;
      swap(worse, place);
      place = worse;
    }
  }

  return {
    /** Whether something with this key could still come in: spares making what would be thrown away. */
    hasRoomFor: (key: number): boolean =>
      heap.length < limit || (limit > 0 && key >= (heap[0] as Ranked).key),
    add(hit: Ranked): void {
      if (heap.length < limit) {
        heap.push(hit);
        rise(heap.length - 1);
      } else if (limit > 0 && isBehind(heap[0] as Ranked, hit)) {
        heap[0] = hit;
        sink();
      }
    },
    /** The best first. */
    sorted: (): Ranked[] => heap.toSorted((a, b) => (isBehind(a, b) ? 1 : -1)),
  };
}
