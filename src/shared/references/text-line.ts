/** A piece of text as pdf.js gives it; `transform` is a PDF matrix from text to page space. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
}

/** What is needed of a page: its number from 1, its box (x1, y1, x2, y2) and its text, in PDF space. */
export interface PageItems {
  page: number;
  box: number[];
  items: readonly TextItem[];
}

/** A line of text in one column, in PDF space: y grows upwards, lengths are points. */
export interface TextLine {
  text: string;
  page: number;
  /** From 0, left to right. */
  column: number;
  x1: number;
  x2: number;
  /** Of the baseline. */
  y: number;
  /** Of the letters: the font size. */
  height: number;
  /** The font of most of it; the same within a document for the same look. */
  font: string;
}

/** Pieces that follow one another on a baseline without a gap. */
export interface Segment {
  text: string;
  x1: number;
  x2: number;
  y: number;
  height: number;
  /** How many points of it are set in which font. */
  fonts: ReadonlyMap<string, number>;
}

/** The element that occurs most, by weight; undefined of nothing. */
export function mostOf<T>(pairs: Iterable<readonly [T, number]>): T | undefined {
  const sums = new Map<T, number>();
  for (const [value, weight] of pairs) sums.set(value, (sums.get(value) ?? 0) + weight);
  let most: [T, number] | undefined;
  for (const pair of sums) if (!most || pair[1] > most[1]) most = pair;
  return most?.[0];
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
