import type { Edit } from './edits.ts';

/** Odd and even pages may have headers of their own: so many pages on either side are looked at. */
export const NEAR_PAGES = 2;

/** What stays of a header or footer from page to page: its numbers change. */
const keyOf = (line: string): string => line.replace(/[\d\s]+/g, '');

/** Whether a line at a page's top or foot is one that other pages have there too: a running header or footer. */
export function isRunningLine(line: string, others: readonly string[]): boolean {
  const key = keyOf(line);
  return key !== '' && others.some((other) => keyOf(other) === key);
}

const FIRST = /^[^\n]*/;
const LAST = /[^\n]*$/;

/** The changes, by page, that take away the headers and footers: first and last lines that pages near by have too. */
export function runningLineEdits(pages: readonly string[]): Edit[][] {
  const lines = (pattern: RegExp) => pages.map((page) => pattern.exec(page)?.[0] ?? '');
  const [firsts, lasts] = [lines(FIRST), lines(LAST)];
  const isRunning = (all: readonly string[], index: number) => {
    const before = all.slice(Math.max(0, index - NEAR_PAGES), index);
    const after = all.slice(index + 1, index + 1 + NEAR_PAGES);
    return isRunningLine(all[index] ?? '', [...before, ...after]);
  };
  return pages.map((page, index) => {
    const [first = '', last = ''] = [firsts[index], lasts[index]];
    const start = isRunning(firsts, index) ? first.length + 1 : 0;
    const end = isRunning(lasts, index) ? page.length - last.length - 1 : page.length;
    // One line is a page's text, whatever others have.
    if (start >= end) return [];
    return [
      { start: 0, end: start, text: '' },
      { start: end, end: page.length, text: '' },
    ].filter((edit) => edit.end > edit.start);
  });
}
