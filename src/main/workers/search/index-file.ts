import { readFile, rename, writeFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import type { IndexClock, IndexDocument } from '../../database/repositories/index-source.ts';
import { INDEX_FORMAT, indexOptions } from './index-options.ts';

export type PaperIndex = MiniSearch<IndexDocument>;

interface SavedIndex {
  format: number;
  clock: IndexClock;
  index: object;
}

export interface LoadedIndex {
  index: PaperIndex;
  /** The library's clock when it was saved. */
  clock: IndexClock;
}

export const emptyIndex = (): PaperIndex => new MiniSearch(indexOptions);

/**
 * Reads a saved index. Anything wrong with it (absent, torn, of another format or library, ahead of the library)
 * is no error: the index is derived, so `undefined` means "build it again".
 */
export async function loadIndex(file: string, now: IndexClock): Promise<LoadedIndex | undefined> {
  try {
    const saved = JSON.parse(await readFile(file, 'utf8')) as SavedIndex;
    const usable =
      saved.format === INDEX_FORMAT && saved.clock.library === now.library && saved.clock.seq <= now.seq;
    if (!usable) return undefined;
    return { index: MiniSearch.loadJS(saved.index as never, indexOptions), clock: saved.clock };
  } catch {
    return undefined;
  }
}

/** Writes the index to a temporary name and renames it, so that a crash leaves the old one whole. */
export async function saveIndex(file: string, { index, clock }: LoadedIndex): Promise<void> {
  const temporary = `${file}.${process.pid}.part`;
  const saved: SavedIndex = { format: INDEX_FORMAT, clock, index: index.toJSON() };
  await writeFile(temporary, JSON.stringify(saved));
  await rename(temporary, file);
}
