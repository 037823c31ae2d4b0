import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { PageRect } from '#shared/entities/annotation.ts';
import type { TextLine } from '#shared/references/text-line.ts';
import type { TargetKind } from './target-kind.ts';

/** How much of the page, in points, tells what a target is: above and below the place the link names. */
const REACH: Record<TargetKind, { above: number; below: number }> = {
  citation: { above: 4, below: 62 },
  figure: { above: 8, below: 270 },
  table: { above: 8, below: 230 },
  equation: { above: 26, below: 44 },
  section: { above: 6, below: 150 },
  footnote: { above: 6, below: 60 },
  page: { above: 8, below: 220 },
};
const MARGIN = 6;
/** Of the part shown, in points. */
const LEAST_HEIGHT = 20;
/** Destinations point at the top of a line or somewhat above; a line that ends this much higher is another one. */
const SLACK = 3;
const CAPTION = /^(fig(ure|\.)|table|scheme|algorithm|listing)\s*[A-Z]?[\dIVX]/i;

const topOf = ({ y, height }: TextLine) => y + height * 0.8;
const bottomOf = ({ y, height }: TextLine) => y - height * 0.25;

/** The lines that stand below a place, in its column, from top to bottom. */
export function linesBelow(lines: readonly TextLine[], at: { top?: number; left?: number }): TextLine[] {
  const { top = Number.POSITIVE_INFINITY, left } = at;
  const below = lines.filter((line) => bottomOf(line) < top - SLACK);
  const inReach = below.filter(({ x1, x2 }) => left !== undefined && x2 > left - MARGIN && x1 < left + 200);
  // Many files name the page's edge rather than where the text begins.
  const beside = inReach.length > 0 ? inReach : below;
  const [nearest] = beside.toSorted((a, b) => b.y - a.y || a.x1 - b.x1);
  const column = nearest?.column;
  return beside.filter((line) => line.column === column).sort((a, b) => b.y - a.y);
}

/** The line that begins with a reference's number: many files lead to its page only. */
export function numberedLine(lines: readonly TextLine[], linkText: string): TextLine | undefined {
  const [number] = linkText.match(/\d{1,3}/) ?? [];
  if (!number) return undefined;
  const label = new RegExp(`^(\\[${number}\\]|\\(${number}\\)|${number}\\.?)(\\s|$)`);
  return lines.find(({ text }) => label.test(text));
}

/** From where to where the text of the column runs; the whole page where nothing is near. */
function columnOf(lines: readonly TextLine[], box: readonly number[]): { x1: number; x2: number } {
  const [x1 = 0, , x2 = 0] = box;
  if (lines.length === 0) return { x1, x2 };
  return {
    x1: Math.max(x1, Math.min(...lines.map((line) => line.x1)) - MARGIN),
    x2: Math.min(x2, Math.max(...lines.map((line) => line.x2)) + MARGIN),
  };
}

interface Target {
  kind: TargetKind;
  top?: number;
  left?: number;
}

/** The foot of a caption: its last line, of a long one the third. */
function captionEnd(caption: TextLine, below: readonly TextLine[]): number {
  let last = caption;
  for (const line of below.filter(({ y }) => y < caption.y).slice(0, 2)) {
    if (last.y - line.y > last.height * 1.6) break;
    last = line;
  }
  return bottomOf(last) - MARGIN;
}

/** How high the part of the page is, from bottom to top, before it is kept within the page. */
function extentOf(kind: TargetKind, top: number, below: readonly TextLine[]): { low: number; high: number } {
  const reach = REACH[kind];
  const usual = { low: top - reach.below, high: top + reach.above };
  if (kind !== 'figure' && kind !== 'table') return usual;
  const caption = below.find((line) => CAPTION.test(line.text) && top - line.y < reach.below + 40);
  if (!caption) return usual;
  // A figure stands above its caption, a table below; a link may name the whole or the caption.
  const isAtCaption = top - topOf(caption) < caption.height * 1.5;
  if (!isAtCaption) return { low: captionEnd(caption, below), high: usual.high };
  return kind === 'figure' ? { low: captionEnd(caption, below), high: top + reach.below } : usual;
}

/** The part of the page that shows a link's target, in PDF space; `box` is the page, `lines` are its lines. */
export function targetRegion(target: Target, lines: readonly TextLine[], box: readonly number[]): Rect {
  const [, bottom = 0, , ceiling = 0] = box;
  // What a broken file names outside the page is taken for its edge.
  const top = Math.min(ceiling, Math.max(bottom + LEAST_HEIGHT, target.top ?? ceiling));
  const below = linesBelow(lines, { ...target, top });
  const { low, high } = extentOf(target.kind, top, below);
  const column = below[0]?.column;
  const shown = lines.filter((line) => line.column === column && line.y > low && line.y < high);
  return { ...columnOf(shown, box), y1: Math.max(bottom, low), y2: Math.min(ceiling, high) };
}

/** What a link means by its target: of a figure or a table the part that shows it, else the line it begins with. */
export function meantBy(told: {
  kind: TargetKind;
  region: PageRect;
  first: TextLine | undefined;
}): PageRect[] {
  const { kind, region, first } = told;
  if (kind === 'figure' || kind === 'table') return [region];
  return first
    ? [{ page: region.page, x1: first.x1, y1: bottomOf(first), x2: first.x2, y2: topOf(first) }]
    : [];
}
