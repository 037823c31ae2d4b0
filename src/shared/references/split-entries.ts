import { findLeading, withoutCaptions } from './captions.ts';
import { namedStarts, numberedStarts } from './labels.ts';
import { layoutStarts } from './layout-starts.ts';
import { isReferenceLike } from './section.ts';
import { startsByTargets, type Target, targetedLines } from './targets.ts';
import type { TextLine } from './text-line.ts';
import { trimEntry } from './trim-entry.ts';

/** The lines of one entry; its text begins `skip` characters into the first. */
export interface EntryLines {
  label?: string;
  /** Where the paper's own links to it lead. */
  targets?: readonly Target[];
  skip: number;
  lines: TextLine[];
}

/**
 * Cuts the lines of a bibliography into entries: by their labels, else by their layout, else by where the paper's own links
 * lead.
 */
export function splitEntries(
  bibliography: readonly TextLine[],
  targets: readonly Target[] = [],
): EntryLines[] {
  const lines = withoutCaptions(bibliography);
  const labelled = [numberedStarts, namedStarts]
    .map((find) => find(lines))
    .find((starts) => starts.length > 0);
  const told = labelled ?? layoutStarts(lines);
  const targeted = targetedLines(lines, told, targets);
  const starts = startsByTargets(told, targeted);
  const entries = starts.map(({ line, label, skip }, index) => ({
    targets: targeted.get(line),
    label,
    skip,
    lines: lines.slice(line, starts[index + 1]?.line),
  }));
  const leading = findLeading(lines);
  const trimmed = entries.map((entry, index) => ({
    ...entry,
    lines: trimEntry(entry.lines, leading, index === entries.length - 1),
  }));
  // Without labels, nothing but what it says tells a stray line behind the bibliography from an entry.
  const last = trimmed.findLastIndex((entry) => entry.lines.some(({ text }) => isReferenceLike(text)));
  return labelled || starts !== told ? trimmed : trimmed.slice(0, last + 1);
}
