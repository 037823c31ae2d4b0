import type { KeyPress } from '../commands/keys/key-press.ts';
import { offsetNear, placedRuns, runsLeftwards } from './text-caret.ts';
import type { TextOfPage } from './text-of-page.ts';
import { rowAt, rowEnds, textRows } from './text-rows.ts';
import { letterAfter, letterBefore, wordAfter, wordBefore } from './text-steps.ts';

/** What a key asks for: to the next letter, word or row, or to the end of the row. */
export interface CursorStep {
  by: 'letter' | 'word' | 'row' | 'end';
  direction: 1 | -1;
}

const STEPS: Record<string, CursorStep> = {
  ArrowLeft: { by: 'letter', direction: -1 },
  ArrowRight: { by: 'letter', direction: 1 },
  ArrowUp: { by: 'row', direction: -1 },
  ArrowDown: { by: 'row', direction: 1 },
  Home: { by: 'end', direction: -1 },
  End: { by: 'end', direction: 1 },
};

/** What an arrow key, Home or End asks for. */
export function stepOfKey(key: string, { byWords }: { byWords: boolean }): CursorStep | undefined {
  const step = STEPS[key];
  return byWords && step?.by === 'letter' ? { ...step, by: 'word' } : step;
}

/** What a key asks of the text cursor. */
export function stepOf({ key, command: byWords, alt }: KeyPress): CursorStep | undefined {
  const step = alt ? undefined : stepOfKey(key, { byWords });
  // Ctrl with the other keys means what it means elsewhere.
  return byWords && step?.by !== 'word' ? undefined : step;
}

export const rowsOf = (text: TextOfPage) => textRows(placedRuns(text), text.content.text);

/**
 * Where a step from an offset leads on its page; nothing beyond the page's text.
 * @param goal how far from the left a step up or down keeps, in PDF space
 */
export function stepTarget(
  text: TextOfPage,
  offset: number,
  { by, direction }: CursorStep,
  goal = 0,
): number | undefined {
  const { text: letters } = text.content;
  if (by === 'letter' || by === 'word') {
    const isForward = direction > 0 !== runsLeftwards(text, offset);
    if (offset === (isForward ? letters.length : 0)) return undefined;
    if (by === 'letter') return (isForward ? letterAfter : letterBefore)(letters, offset);
    return (isForward ? wordAfter : wordBefore)(letters, offset);
  }
  const rows = rowsOf(text);
  const index = rowAt(rows, offset);
  const row = rows[by === 'end' ? index : index + direction];
  if (!row) return undefined;
  if (by === 'row') return offsetNear(text, row, goal);
  const { start, end } = rowEnds(row);
  return direction > 0 ? end : start;
}
