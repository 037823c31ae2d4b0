import type { Anchored } from '#shared/anchoring/anchor.ts';
import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { PageRect, TextQuoteSelector } from '#shared/entities/annotation.ts';

/** Where a quote stands in a PDF. */
export interface PlacedQuote extends Anchored {
  /** What it covers, in PDF user space, one a line. */
  rects: PageRect[];
  /** The quote as this PDF has it, with its surroundings there. */
  quote: TextQuoteSelector;
}

export interface PlacedQuotes {
  /** For each quote asked for, in order; null where it stands nowhere. */
  places: (PlacedQuote | null)[];
  /** What each page shows, in PDF user space. */
  pageBoxes: Rect[];
}

/** A line of print near a place on a page. */
export interface NearLine {
  quote: TextQuoteSelector;
  position: { start: number; end: number };
  rect: Rect;
}

export interface TextNear {
  /** For each place asked for, in order: the lines nearest to it, the nearest first. */
  lines: NearLine[][];
  /** What the pages of the places show, in PDF user space; null where the page cannot be read. */
  pageBoxes: (Rect | null)[];
}
