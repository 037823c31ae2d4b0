import { marginalText, mayBeMarginal } from './marginal-text.ts';
import type { SelectedRun } from './page-text.ts';
import type { TextOfPage } from './text-of-page.ts';

/** Those of the selected runs that are numbers in the page's margins; none where nothing else is selected. */
export function marginalRuns(
  { textLayer, content }: TextOfPage,
  selected: readonly SelectedRun[],
): SelectedRun[] {
  // Most selections hold no number alone, and need not be measured.
  if (!selected.some(({ node }) => mayBeMarginal(node.data))) return [];
  const pieces = content.runs.flatMap(({ node }) => {
    const box = node.data.trim() && node.parentElement?.getBoundingClientRect();
    if (!box) return [];
    const rect = { x1: box.left, x2: box.right, y1: box.top, y2: box.bottom };
    return [{ node, text: node.data.trim(), rect }];
  });
  const { left, top, right, bottom } = textLayer.getBoundingClientRect();
  const marginal = marginalText(pieces, { x1: left, y1: top, x2: right, y2: bottom });
  const nodes = new Set([...marginal].map(({ node }) => node));
  const runs = selected.filter(({ node }) => nodes.has(node));
  return runs.length < selected.length ? runs : [];
}
