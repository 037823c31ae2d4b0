import type { PageRect } from '#shared/entities/annotation.ts';
import { type CursorStep, rowsOf, stepTarget } from './cursor-steps.ts';
import { aroundPage } from './marginal-runs.ts';
import { runsBetween } from './page-text.ts';
import type { PageTexts } from './page-texts.ts';
import { type DescribedText, partOf } from './selection.ts';
import { caretRect, offsetNear } from './text-caret.ts';
import type { TextOfPage } from './text-of-page.ts';
import { comparePoints, type TextPoint, type TextStretch } from './text-point.ts';
import { nearestRow, type TextRow } from './text-rows.ts';
import { describeStretch, drawnEdges, stretchOf } from './text-stretch.ts';

export type TextEnd = 'begin' | 'end';

/** Between two points in either order; nothing where they are one. */
function between(a: TextPoint, b: TextPoint): TextStretch | undefined {
  const order = comparePoints(a, b);
  if (order === 0) return undefined;
  return order < 0 ? { from: a, to: b } : { from: b, to: a };
}

/** Moves one end of marked text with the pointer; the other stays where it is. */
export function createTextDrag(texts: PageTexts, rects: readonly PageRect[], end: TextEnd) {
  const rowsByPage = new Map<number, TextRow[]>();
  let fixed: TextPoint | undefined;
  let stretch: TextStretch | undefined;
  const begun = stretchOf(texts, rects).then((whole) => {
    fixed = end === 'begin' ? whole?.to : whole?.from;
  });

  function rowsOn(text: TextOfPage): TextRow[] {
    const rows = rowsByPage.get(text.page) ?? rowsOf(text);
    rowsByPage.set(text.page, rows);
    return rows;
  }

  function rectsOf({ from, to }: TextStretch): PageRect[] {
    const found: PageRect[] = [];
    const rows = drawnEdges(texts, from.page, to.page);
    for (let page = from.page; page <= to.page; page++) {
      const text = texts.drawn(page);
      if (!text) continue;
      const start = page === from.page ? from.offset : 0;
      const stop = page === to.page ? to.offset : text.content.text.length;
      const around = aroundPage(page, [from.page, to.page], rows);
      found.push(...(partOf(text, runsBetween(text.content, start, stop), around)?.rects ?? []));
    }
    return found;
  }

  return {
    /** The mark's rectangles with its end at a point in PDF space; nothing where no text is, or none would be left. */
    move({ page, x, y }: { page: number; x: number; y: number }): PageRect[] | undefined {
      const text = texts.drawn(page);
      const row = text && nearestRow(rowsOn(text), x, y);
      const next = fixed && row && between(fixed, { page, offset: offsetNear(text, row, x) });
      if (!next) return undefined;
      const shown = rectsOf(next);
      if (shown.length === 0) return undefined;
      stretch = next;
      return shown;
    },
    async drop(): Promise<DescribedText | undefined> {
      await begun;
      return stretch && describeStretch(texts, stretch);
    },
  };
}

/** Marked text with one end a step further; nothing where that leads nowhere. */
export async function stepTextEnd(
  texts: PageTexts,
  rects: readonly PageRect[],
  end: TextEnd,
  step: CursorStep,
): Promise<DescribedText | undefined> {
  const whole = await stretchOf(texts, rects);
  if (!whole) return undefined;
  const [fixed, moved] = end === 'begin' ? [whole.to, whole.from] : [whole.from, whole.to];
  const offset = await texts.read(moved.page, (text) => {
    const goal = caretRect(text, moved.offset)?.x1;
    return stepTarget(text, moved.offset, step, goal);
  });
  const next = offset === undefined ? undefined : between(fixed, { page: moved.page, offset });
  return next && describeStretch(texts, next);
}
