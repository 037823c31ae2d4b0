import type { PageRect } from '../entities/annotation.ts';
import { describeReference, type ReferenceParts } from './describe-reference.ts';
import { findIdentifiers, type Identifiers } from './identifiers.ts';
import { joinLines } from './join-lines.ts';
import { splitEntries } from './split-entries.ts';
import type { Target } from './targets.ts';
import type { TextLine } from './text-line.ts';

/** One work in a bibliography. What cannot be told for certain is absent. */
export interface ReferenceEntry extends Identifiers, ReferenceParts {
  /** As printed, without brackets: `12`, `Knu84`. */
  label?: string;
  /** Whole, without the label; broken words, addresses and identifiers are healed. */
  text: string;
  /** Where it begins. */
  page: number;
  /** Where the paper's own links to it lead, where it has any. */
  targets?: readonly Target[];
  /** Where it stands, in PDF space: one for each column that it runs through. */
  rects: PageRect[];
}

/** Shares of the font size above and below the baseline. */
const ASCENT = 0.8;
const DESCENT = 0.25;

function rectsOf(lines: readonly TextLine[]): PageRect[] {
  const stretches = Map.groupBy(lines, ({ page, column }) => `${page}.${column}`);
  return [...stretches.values()].map((inColumn) => ({
    page: inColumn[0]?.page ?? 1,
    x1: Math.min(...inColumn.map(({ x1 }) => x1)),
    y1: Math.min(...inColumn.map(({ y, height }) => y - height * DESCENT)),
    x2: Math.max(...inColumn.map(({ x2 }) => x2)),
    y2: Math.max(...inColumn.map(({ y, height }) => y + height * ASCENT)),
  }));
}

/** Reads the entries of one bibliography from its lines, in order. */
export function parseBibliography(
  lines: readonly TextLine[],
  targets: readonly Target[] = [],
): ReferenceEntry[] {
  return splitEntries(lines, targets).flatMap((entry) => {
    const [first] = entry.lines;
    const text = joinLines(
      entry.lines.map((line, index) => (index === 0 ? line.text.slice(entry.skip) : line.text)),
    );
    if (!first || text === '') return [];
    return [
      {
        label: entry.label,
        text,
        page: first.page,
        ...(entry.targets && { targets: entry.targets }),
        rects: rectsOf(entry.lines),
        ...findIdentifiers(text),
        ...describeReference(text),
      },
    ];
  });
}
