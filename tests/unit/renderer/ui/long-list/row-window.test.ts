import { describe, expect, it } from 'vitest';
import {
  isJump,
  isWithin,
  WINDOW_ROWS,
  windowAfterScroll,
  windowAround,
  windowRows,
} from '../../../../../src/renderer/ui/long-list/row-window.ts';

/** What Chromium lets an element be tall, in papers of 126 pixels. */
const TALLEST = Math.floor(33_554_428 / 126);
const VIEW_ROWS = 7;

describe.each([1, 2, 50, 99_999, 100_000, 100_001, 104_000, 266_305, 300_000, 5_000_000])(
  'a list of %i rows',
  (total) => {
    const rows = windowRows(total);
    const hidden = total - rows;
    // Every row would be too many: all near the ends and the seams, and some thousand between.
    const some = new Set([0, 1, 2_000, 99_999, 100_000, 266_304, total - 2_001, total - 2, total - 1]);
    for (let row = 0; row < total; row += Math.max(1, Math.floor(total / 1_009))) some.add(row);
    const checked = [...some].filter((row) => row >= 0 && row < total);

    it('fits into the scroll space', () => {
      expect(rows).toBeLessThanOrEqual(TALLEST);
      expect(rows).toBe(Math.min(total, WINDOW_ROWS));
    });

    it('reaches every row by its number, with room to go on from it', () => {
      for (const row of checked) {
        const first = windowAround(total, row);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(hidden);
        expect(isWithin(total, first, row)).toBe(true);
      }
    });

    it('begins and ends with the first and the last row', () => {
      expect(windowAround(total, 0)).toBe(0);
      expect(windowAround(total, total - 1)).toBe(hidden);
      expect(windowAfterScroll(total, hidden, 0, true)).toBe(0);
      expect(windowAfterScroll(total, 0, Math.max(0, rows - VIEW_ROWS), true)).toBe(hidden);
    });

    it('shows by a drag what lies there by number too', () => {
      for (const row of checked) {
        const first = windowAround(total, row);
        const dragged = windowAfterScroll(total, 0, row - first, true);
        // To the row, or as near as one place of the window is.
        expect(Math.abs(dragged - first)).toBeLessThanOrEqual(Math.ceil(total / rows));
      }
    });

    it('only ever goes on in the direction of a drag', () => {
      let before = 0;
      for (let slot = 0; slot < rows; slot += 97) {
        const first = windowAfterScroll(total, before, slot, true);
        expect(first).toBeGreaterThanOrEqual(before);
        before = first;
      }
    });

    it('leaves the window where it is while rows are left to scroll to', () => {
      for (const row of checked) {
        const first = windowAround(total, row);
        expect(windowAfterScroll(total, first, row - first, false)).toBe(first);
      }
    });

    it('is gone through from end to end by small steps, each row kept in its place', () => {
      for (const step of [701, -701]) {
        let row = step > 0 ? 0 : total - 1;
        let first = windowAround(total, row);
        let moves = 0;
        while (row + step >= 0 && row + step < total) {
          row += step;
          expect(row - first).toBeGreaterThanOrEqual(0);
          expect(row - first).toBeLessThan(rows);
          const next = windowAfterScroll(total, first, row - first, false);
          if (next !== first) moves += 1;
          first = next;
          expect(isWithin(total, first, row)).toBe(true);
        }
        if (hidden === 0) expect(moves).toBe(0);
      }
    });
  },
);

it('tells the scrollbar from the wheel by the way between two drawings', () => {
  expect(isJump(1, 800)).toBe(false);
  expect(isJump(-720, 800)).toBe(false);
  // One pixel of a scrollbar 800 pixels tall.
  expect(isJump((WINDOW_ROWS * 126) / 800, 800)).toBe(true);
  expect(isJump((WINDOW_ROWS * -64) / 800, 800)).toBe(true);
});
