import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { quietly } from '../../write/write.ts';

/** Tells the library where a paper is left. The next move tells the next place: one that got lost is not worth a word. */
export const keepPlace = (id: string, position: ReadingPosition): void =>
  void quietly((library) => library.papers.savePosition({ id, position }));
