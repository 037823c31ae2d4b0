import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { clientRectsOf, pdfRectsOf, type TextOfPage } from './text-of-page.ts';
import type { PlacedRun, TextRow } from './text-rows.ts';
import { letterAfter, letterBefore } from './text-steps.ts';

type Run = TextOfPage['content']['runs'][number];

const isRightToLeft = ({ node }: Run) => node.parentElement?.dir === 'rtl';

/** The run that an offset is in or behind: of two that meet there the later one. */
function runAt({ content: { runs } }: TextOfPage, offset: number): Run | undefined {
  return runs.findLast(({ node, start }) => start <= offset && node.length > 0) ?? runs[0];
}

/** Whether text runs from right to left at an offset. */
export function runsLeftwards(text: TextOfPage, offset: number): boolean {
  const run = runAt(text, offset);
  return run !== undefined && isRightToLeft(run);
}

/** Where an offset of a page's text is in the document of the window. */
export function domPointOf(text: TextOfPage, offset: number): [Text, number] | undefined {
  const run = runAt(text, offset);
  return run && [run.node, Math.min(offset - run.start, run.node.length)];
}

/** The way back; nothing for a node that is none of the page's text. */
export function offsetOf({ content }: TextOfPage, node: Node, offset: number): number | undefined {
  const run = content.runs.find((each) => each.node === node);
  return run && run.start + offset;
}

/** Where a caret before the letter at a place of a run stands, or behind its last, in PDF space: a line without width. */
function caretIn(text: TextOfPage, run: Run, at: number): Rect | undefined {
  const { node, start } = run;
  const isBehind = at >= node.length;
  const [from, to] = isBehind
    ? [letterBefore(node.data, node.length), node.length]
    : [at, letterAfter(node.data, at)];
  const [rect] = pdfRectsOf(clientRectsOf([{ node, from, to, start: start + from }]), text);
  if (!rect) return undefined;
  const x = isBehind === isRightToLeft(run) ? rect.x1 : rect.x2;
  return { ...rect, x1: x, x2: x };
}

/** Where a caret at an offset stands, in PDF space. Nothing on a page without text. */
export function caretRect(text: TextOfPage, offset: number): Rect | undefined {
  const run = runAt(text, offset);
  return run && caretIn(text, run, offset - run.start);
}

/** The pieces of a page's text that can be seen. */
export function placedRuns(text: TextOfPage): PlacedRun[] {
  return text.content.runs.flatMap(({ node, start }) => {
    if (!node.data.trim()) return [];
    const [rect] = pdfRectsOf(clientRectsOf([{ node, from: 0, to: node.length, start }]), text);
    return rect ? [{ start, end: start + node.length, rect }] : [];
  });
}

/** The place between two letters of a row that is nearest to a distance from the left, in PDF space. */
export function offsetNear(text: TextOfPage, row: TextRow, x: number): number {
  const away = ({ rect }: PlacedRun) => Math.max(0, rect.x1 - x, x - rect.x2);
  const { start } = row.reduce((best, run) => (away(run) < away(best) ? run : best));
  const run = text.content.runs.find(({ node, start: begin }) => begin === start && node.length > 0);
  let nearest = { offset: start, distance: Number.POSITIVE_INFINITY };
  for (let at = 0; run && at <= run.node.length; at = letterAfter(run.node.data, at)) {
    const caret = caretIn(text, run, at);
    const distance = caret ? Math.abs(caret.x1 - x) : Number.POSITIVE_INFINITY;
    if (distance < nearest.distance) nearest = { offset: start + at, distance };
    if (at === run.node.length) break;
  }
  return nearest.offset;
}
