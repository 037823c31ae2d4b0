import { type EdgeRow, edgeRows, runningRows } from './edge-rows.ts';
import { marginalText, mayBeMarginal, type PlacedText } from './marginal-text.ts';
import type { SelectedRun } from './page-text.ts';
import type { TextOfPage } from './text-of-page.ts';

/** What lies around a page of a text that goes over several. */
export interface Around {
  /** It comes from the page before, goes on on the next. */
  comes: boolean;
  goesOn: boolean;
  /** What other pages have at their top and foot. */
  rows: readonly EdgeRow[];
}

type Piece = PlacedText & { node: Text };

function piecesOf({ textLayer, content }: TextOfPage): { pieces: Piece[]; page: PlacedText['rect'] } {
  const pieces = content.runs.flatMap(({ node }) => {
    const box = node.data.trim() && node.parentElement?.getBoundingClientRect();
    if (!box) return [];
    const rect = { x1: box.left, x2: box.right, y1: box.top, y2: box.bottom };
    return [{ node, text: node.data.trim(), rect }];
  });
  const { left, top, right, bottom } = textLayer.getBoundingClientRect();
  return { pieces, page: { x1: left, y1: top, x2: right, y2: bottom } };
}

/** What may be headers and footers of a page. */
export function edgeRowsOf(text: TextOfPage): EdgeRow[] {
  const { pieces, page } = piecesOf(text);
  return edgeRows(pieces, page);
}

/**
 * What lies around a page of a text from one page to another; nothing where it is all on one.
 * @param rows what pages have at their edges, by page
 */
export function aroundPage(
  page: number,
  [first, last]: readonly [number, number],
  rows: ReadonlyMap<number, readonly EdgeRow[]>,
): Around | undefined {
  if (first === last) return undefined;
  const others = [...rows].flatMap(([other, its]) => (other === page ? [] : its));
  return { comes: page > first, goesOn: page < last, rows: others };
}

/**
 * Those of the selected runs that are in the page's margins: numbers, arXiv's stamp, and where the text goes over the page's
 * end, the header or footer in between. None where nothing else is selected.
 */
export function marginalRuns(
  text: TextOfPage,
  selected: readonly SelectedRun[],
  around: Around | undefined,
): SelectedRun[] {
  // Most selections hold nothing of the kind, and need not be measured.
  if (!around && !selected.some(({ node }) => mayBeMarginal(node.data))) return [];
  const { pieces, page } = piecesOf(text);
  const marginal = marginalText(pieces, page);
  const running = around ? runningRows(edgeRows(pieces, page), around.rows) : [];
  for (const { edge, pieces: row } of running) {
    if (edge === 'top' ? around?.comes : around?.goesOn) for (const piece of row) marginal.add(piece);
  }
  const nodes = new Set([...marginal].map(({ node }) => node));
  const runs = selected.filter(({ node }) => nodes.has(node));
  return runs.length < selected.length ? runs : [];
}
