import type { ReadingPosition } from '#shared/entities/reading-position.ts';

const REST_MS = 250;

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
