import { toLines } from './lines.ts';
import { parseBibliography, type ReferenceEntry } from './parse-bibliography.ts';
import { findBibliographies } from './section.ts';
import { linesFromTargets, type Target } from './targets.ts';
import type { PageItems } from './text-line.ts';

/**
 * The entries of every bibliography on consecutive pages, in order; empty where none is found.
 * @param targets where the paper's own links to its references lead
 */
export function referencesIn(pages: readonly PageItems[], targets: readonly Target[] = []): ReferenceEntry[] {
  const lines = toLines(pages);
  const told = findBibliographies(lines).map((section) => section.lines);
  const sections = told.length > 0 ? told : [linesFromTargets(lines, targets)];
  return sections.flatMap((section) => parseBibliography(section, targets));
}
