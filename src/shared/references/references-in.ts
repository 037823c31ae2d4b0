import { toLines } from './lines.ts';
import { parseBibliography, type ReferenceEntry } from './parse-bibliography.ts';
import { findBibliographies } from './section.ts';
import type { PageItems } from './text-line.ts';

/** The entries of every bibliography on consecutive pages, in order; empty where none is found. */
export function referencesIn(pages: readonly PageItems[]): ReferenceEntry[] {
  return findBibliographies(toLines(pages)).flatMap(({ lines }) => parseBibliography(lines));
}
