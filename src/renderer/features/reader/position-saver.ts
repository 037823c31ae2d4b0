import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { quietly } from '../../write/write.ts';

const REST_MS = 250;

/** Tells the library where a paper is left. The next move tells the next place: one that got lost is not worth a word. */
export const keepPlace = (id: string, position: ReadingPosition): void =>
  void quietly((library) => library.papers.savePosition({ id, position }));

/** Keeps the reading position a moment after the reader came to rest; `flush` keeps it at once. */
export function createPositionSaver(save: (position: ReadingPosition) => void, restMs = REST_MS) {
  let waiting: ReadingPosition | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    if (!waiting) return;
    const position = waiting;
    waiting = undefined;
    save(position);
  }

  return {
    moved(position: ReadingPosition): void {
      waiting = position;
      clearTimeout(timer);
      timer = setTimeout(flush, restMs);
    },
    flush,
  };
}
