import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { PageRect, TextPositionSelector } from '#shared/entities/annotation.ts';
import { NEAR_PAGES } from '#shared/text/running-lines.ts';
import type { EdgeRow } from './edge-rows.ts';
import { aroundPage, edgeRowsOf } from './marginal-runs.ts';

import { runsBetween } from './page-text.ts';
import type { PageTexts } from './page-texts.ts';
import { type DescribedText, describeParts, partOf } from './selection.ts';
import { type ClientBox, clientBox, clientRectsOf, type TextOfPage } from './text-of-page.ts';
import type { TextStretch } from './text-point.ts';

/** Nobody marks more pages than this at once. */
const MAX_PAGES = 40;

function overlaps(a: ClientBox, b: ClientBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holdsMiddle(outer: ClientBox, inner: ClientBox): boolean {
  const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

/** From the first to behind the last letter of a page whose middle lies in one of the rectangles. */
function stretchUnder(text: TextOfPage, rects: readonly Rect[]): { start: number; end: number } | undefined {
  const boxes = rects.map((rect) => clientBox(text, rect));
  let found: { start: number; end: number } | undefined;
  for (const { node, start } of text.content.runs) {
    const whole = clientRectsOf([{ node, from: 0, to: node.length, start }]);
    const near = boxes.filter((box) => whole.some((rect) => overlaps(rect, box)));
    if (near.length === 0) continue;
    for (let i = 0; i < node.length; i++) {
      const [letter] = clientRectsOf([{ node, from: i, to: i + 1, start: start + i }]);
      if (!letter || !near.some((box) => holdsMiddle(box, letter))) continue;
      found = { start: found?.start ?? start + i, end: start + i + 1 };
    }
  }
  return found;
}

/** Where in the text rectangles are: they, and not offsets from another reading of the file, say what a mark covers. */
export async function stretchOf(
  texts: PageTexts,
  rects: readonly PageRect[],
): Promise<TextStretch | undefined> {
  const pages = [...new Set(rects.map(({ page }) => page))].toSorted((a, b) => a - b);
  const under = (page: number) =>
    texts.read(page, (text) =>
      stretchUnder(
        text,
        rects.filter((rect) => rect.page === page),
      ),
    );
  const [first, last] = [pages.at(0), pages.at(-1)];
  if (!first || !last) return undefined;
  const opening = await under(first);
  const closing = first === last ? opening : await under(last);
  if (!opening || !closing) return undefined;
  return { from: { page: first, offset: opening.start }, to: { page: last, offset: closing.end } };
}

/** What the drawn pages of a text and around it have at their top and foot, by page; nothing where it is all on one. */
export function drawnEdges(texts: PageTexts, from: number, to: number): Map<number, EdgeRow[]> {
  const rows = new Map<number, EdgeRow[]>();
  for (let page = from - NEAR_PAGES; from < to && page <= to + NEAR_PAGES; page++) {
    const text = texts.drawn(page);
    if (text) rows.set(page, edgeRowsOf(text));
  }
  return rows;
}

/** Quote, position and rectangles of a stretch of the text; nothing where there is no text, or far too much. */
export async function describeStretch(
  texts: PageTexts,
  { from, to }: TextStretch,
): Promise<DescribedText | undefined> {
  if (to.page < from.page || to.page - from.page >= MAX_PAGES) return undefined;
  const pages = Array.from({ length: to.page - from.page + 1 }, (_, i) => from.page + i);
  const rows = drawnEdges(texts, from.page, to.page);
  if (from.page < to.page)
    for (const page of pages) if (!rows.has(page)) rows.set(page, await texts.read(page, edgeRowsOf));
  const parts = [];
  for (const page of pages) {
    const part = await texts.read(page, (text) => {
      const start = page === from.page ? from.offset : 0;
      const end = page === to.page ? to.offset : text.content.text.length;
      const around = aroundPage(page, [from.page, to.page], rows);
      return partOf(text, runsBetween(text.content, start, end), around);
    });
    if (part) parts.push(part);
  }
  return describeParts(parts, texts.count);
}

/** Where in a page's text something stands that is no text itself: at the nearest words, first those within it. */
export function nearestPosition(text: TextOfPage, rect: Rect): TextPositionSelector | undefined {
  const box = clientBox(text, rect);
  let nearest: { start: number; distance: number } | undefined;
  for (const { node, start } of text.content.runs) {
    if (!node.data.trim()) continue;
    const [run] = clientRectsOf([{ node, from: 0, to: node.length, start }]);
    if (!run) continue;
    const dx = Math.max(0, box.left - run.right, run.left - box.right);
    const dy = Math.max(0, box.top - run.bottom, run.top - box.bottom);
    const distance = Math.hypot(dx, dy);
    if (!nearest || distance < nearest.distance) nearest = { start, distance };
  }
  return nearest && { type: 'TextPositionSelector', start: nearest.start, end: nearest.start };
}
