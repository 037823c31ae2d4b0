import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { isRunningLine } from '#shared/text/running-lines.ts';
import { EDGE, isLevel, isTurned, type PlacedText, quantile } from './marginal-text.ts';

/** A header stands further from the text than its lines from each other, by this factor. */
const APART = 1.3;
/** Headers stand at the same height on each page, give or take this share of it. */
const SAME_HEIGHT = 0.01;

/** A row of text near a page's top or foot. */
export interface EdgeRow<Piece extends PlacedText = PlacedText> {
  edge: 'top' | 'foot';
  text: string;
  pieces: Piece[];
  /** Where its middle is, as a share of the page's height from the top. */
  at: number;
}

/** The rows near a page's top and foot that stand apart from its text, outermost first: they may be headers and footers. */
export function edgeRows<Piece extends PlacedText>(pieces: readonly Piece[], page: Rect): EdgeRow<Piece>[] {
  const rows: Piece[][] = [];
  const upright = pieces.filter((piece) => !isTurned(piece));
  for (const piece of upright.toSorted((a, b) => a.rect.y1 - b.rect.y1)) {
    const last = rows.at(-1);
    if (last?.some((other) => isLevel(other.rect, piece.rect))) last.push(piece);
    else rows.push([piece]);
  }
  const middles = rows.map((row) =>
    quantile(
      row.map(({ rect }) => (rect.y1 + rect.y2) / 2),
      0.5,
    ),
  );
  const gaps = middles.slice(1).map((middle, i) => middle - (middles[i] ?? middle));
  const usual = quantile(gaps, 0.5);
  const height = page.y2 - page.y1;
  const shareOf = (index: number) => ((middles[index] ?? Number.NaN) - page.y1) / height;
  const rowAt = (index: number, edge: EdgeRow['edge']): EdgeRow<Piece> => {
    const inOrder = (rows[index] ?? []).toSorted((a, b) => a.rect.x1 - b.rect.x1);
    return { edge, text: inOrder.map(({ text }) => text).join(' '), pieces: inOrder, at: shareOf(index) };
  };
  const isApart = (gap: number | undefined) => gap !== undefined && gap > usual * APART;
  const indexes = [...rows.keys()];
  // As far in as the last one that is parted from what follows.
  const lastTop = indexes.findLastIndex((i) => shareOf(i) < EDGE && isApart(gaps[i]));
  const firstFoot = indexes.findIndex((i) => shareOf(i) > 1 - EDGE && isApart(gaps[i - 1]));
  return [
    ...indexes.slice(0, lastTop + 1).map((i) => rowAt(i, 'top')),
    ...(firstFoot < 0 ? [] : indexes.slice(firstFoot).map((i) => rowAt(i, 'foot'))),
  ];
}

/** Those of a page's rows that other pages have too, at the same height. */
export const runningRows = <Piece extends PlacedText>(
  rows: readonly EdgeRow<Piece>[],
  others: readonly EdgeRow[],
): EdgeRow<Piece>[] =>
  rows.filter(({ edge, text, at }) =>
    isRunningLine(
      text,
      others
        .filter((other) => other.edge === edge && Math.abs(other.at - at) < SAME_HEIGHT)
        .map((other) => other.text),
    ),
  );
