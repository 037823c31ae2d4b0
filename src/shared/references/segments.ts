import type { Segment, TextItem } from './text-line.ts';

/** A gap wider than this many font sizes parts columns, or a label from its text. */
const MAX_GAP = 1.2;
/** From this gap on, two pieces are two words. */
const WORD_GAP = 0.2;
/** A page with more pieces is no page to read. */
const MOST_ITEMS = 30_000;
/** How far a superscript leaves the baseline. */
const MAX_RISE = 0.45;

/** Without letters, control characters are ornaments of fonts of their own; within words some are ligatures. */
const withoutStrays = (text: string): string =>
  /[^\p{Cc}\s]/u.test(text) ? text : text.replace(/[^\P{Cc}\s]/gu, ' ');

interface Growing extends Segment {
  fonts: Map<string, number>;
  /** How many points of it are set in which size. */
  sizes: Map<number, number>;
  /** Width of the piece that `y` is from. */
  main: number;
  /** White space was seen behind it. */
  spaced: boolean;
}

/** Text that runs across the page, as nearly all does; what is turned belongs to figures and margins. */
function isUpright({ transform: [a = 0, b = 0, c = 0, d = 0] }: TextItem): boolean {
  return a > 0 && d > 0 && Math.abs(b) < a * 0.1 && Math.abs(c) < d * 0.5;
}

function follows(segment: Growing, x: number, y: number, height: number): boolean {
  // The small number of a line, in the margin.
  if (/^\d+$/.test(segment.text) && segment.height < height * 0.8 && x - segment.x2 > 2) return false;
  const size = Math.max(segment.height, height);
  const gap = x - segment.x2;
  return Math.abs(y - segment.y) <= size * MAX_RISE && gap < size * MAX_GAP && gap > -size * 0.5;
}

/** The share of a segment that its size is that of: small capitals are set in two, the larger for few of its letters. */
const MIN_SHARE = 0.1;

/** The size of a segment: the largest that more than a stray sign of it is set in. */
function sizeOf(sizes: ReadonlyMap<number, number>): number {
  const total = [...sizes.values()].reduce((sum, width) => sum + width, 0);
  const downwards = [...sizes].sort(([a], [b]) => b - a);
  let width = 0;
  for (const [size, share] of downwards) {
    width += share;
    if (width >= total * MIN_SHARE) return size;
  }
  return 0;
}

/** Puts the pieces of a page together, in the order of the file, to what runs without a gap. */
export function toSegments(items: readonly TextItem[]): Segment[] {
  const segments: Growing[] = [];
  let last: Growing | undefined;
  for (const item of items.slice(0, MOST_ITEMS)) {
    if (!isUpright(item)) continue;
    const [, , , height = 0, x = 0, y = 0] = item.transform;
    const text = withoutStrays(item.str).trim();
    if (text === '') {
      if (last && item.str !== '') last.spaced = true;
      continue;
    }
    if (last && follows(last, x, y, height)) {
      const space = last.spaced || /^\s/.test(item.str) || x - last.x2 > height * WORD_GAP;
      last.text += (space ? ' ' : '') + text;
      last.x2 = Math.max(last.x2, x + item.width);
      // Superscripts and accents leave the line where most of its letters put it.
      if (item.width > last.main) Object.assign(last, { y, main: item.width });
    } else {
      last = {
        text,
        x1: x,
        x2: x + item.width,
        y,
        height,
        fonts: new Map(),
        sizes: new Map(),
        main: item.width,
        spaced: false,
      };
      segments.push(last);
    }
    last.spaced = /\s$/.test(item.str);
    last.fonts.set(item.fontName, (last.fonts.get(item.fontName) ?? 0) + item.width);
    last.sizes.set(height, (last.sizes.get(height) ?? 0) + item.width);
    last.height = sizeOf(last.sizes);
  }
  return segments;
}
