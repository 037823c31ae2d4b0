/**
 * Chromium lets nothing be taller than 33,554,428 pixels: some 266,000 papers. A longer list lies in the scroll space through a
 * window of so many of its rows, which moves along the list: scrolling by wheel and keys is exact to the pixel within it, and a
 * scrollbar that is dragged moves the window by the share of the way it went.
 */
export const WINDOW_ROWS = 100_000;
/** So many rows at either end of the window are those at the same end of the list: both ends are reached exactly. */
const END_ROWS = 2_000;
/** The window moves on when no more rows than these are left to scroll to. */
const SPARE_ROWS = END_ROWS / 2;
/** In views: no wheel and no key goes so far between two drawings, and one pixel of a scrollbar further. */
const JUMP_VIEWS = 3;

/** How many rows of a list the scroll space holds. */
export const windowRows = (total: number): number => Math.min(total, WINDOW_ROWS);

/** How many rows of the list lie before the window, where its place `row` of `rows` is shown. */
function rowsBefore(row: number, rows: number, total: number): number {
  const hidden = total - windowRows(total);
  const share = (row - END_ROWS) / (rows - 2 * END_ROWS);
  return hidden === 0 ? 0 : Math.round(Math.max(0, Math.min(1, share)) * hidden);
}

/** The first row of the window that has a row of the list where the scrollbar says it is. */
export const windowAround = (total: number, row: number): number => rowsBefore(row, total, total);

/** Whether a row of the list can be scrolled to in a window that begins with the row `first`, and past on either side. */
export function isWithin(total: number, first: number, row: number): boolean {
  const slot = row - first;
  const isClear = (spare: number, isEnd: boolean) => spare >= (isEnd ? 0 : SPARE_ROWS);
  const rows = windowRows(total);
  return isClear(slot, first === 0) && isClear(rows - 1 - slot, first === total - rows);
}

/** Whether a scroll event is the scrollbar's: from the distance since the last one and the height of the view, in pixels. */
export const isJump = (distance: number, view: number): boolean => Math.abs(distance) > JUMP_VIEWS * view;

/**
 * The first row of the window after the list was scrolled to its row in place `slot`. After a jump it is what lies at that
 * place now; else the row is the same as before, and `slot` what may have changed.
 */
export function windowAfterScroll(total: number, first: number, slot: number, jumped: boolean): number {
  if (jumped) return rowsBefore(slot, windowRows(total), total);
  return isWithin(total, first, first + slot) ? first : windowAround(total, first + slot);
}
