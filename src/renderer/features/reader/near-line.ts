import type { PlacedLine } from '../../pdf/place-lines.ts';

/** How far a point lies outside a span. */
const outside = (value: number, from: number, to: number): number => Math.max(from - value, value - to, 0);

/**
 * The line that a point on its page belongs to, in PDF space: the nearest one of the nearest column.
 * Nothing where the page has no lines.
 */
export function nearLine(
  lines: readonly PlacedLine[],
  { x, y }: { x: number; y: number },
): number | undefined {
  let best: { index: number; beside: number; away: number } | undefined;
  for (const [index, { rect, column }] of lines.entries()) {
    const beside = outside(x, column.x1, column.x2) + outside(y, column.y1, column.y2);
    const away = outside(y, rect.y1, rect.y2);
    const isNearer = !best || beside < best.beside || (beside === best.beside && away < best.away);
    if (isNearer) best = { index, beside, away };
  }
  return best?.index;
}
