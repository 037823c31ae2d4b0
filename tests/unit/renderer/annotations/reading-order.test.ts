import { expect, it } from 'vitest';
import { compareReadingOrder } from '../../../../src/renderer/annotations/reading-order.ts';

const at = (page: number, start: number | undefined, y2: number, createdAt = '2026-06-09T12:00:00.000Z') => ({
  page,
  position:
    start === undefined ? undefined : { type: 'TextPositionSelector' as const, start, end: start + 5 },
  rects: [{ page, x1: 0, y1: y2 - 10, x2: 100, y2 }],
  createdAt,
});

it('goes by page, then by place in the text', () => {
  // The second column starts higher on the page, and yet comes later.
  const [second, first, third] = [at(1, 2000, 700), at(1, 500, 300), at(2, 10, 780)];
  expect([third, second, first].toSorted(compareReadingOrder)).toEqual([first, second, third]);
});

it('goes down the page where there is no text', () => {
  const [high, low] = [at(3, undefined, 700), at(3, undefined, 200)];
  expect([low, high].toSorted(compareReadingOrder)).toEqual([high, low]);
});

it('puts the older of two at one place first', () => {
  const older = at(1, 5, 700, '2026-06-08T12:00:00.000Z');
  const newer = at(1, 5, 700);
  expect([newer, older].toSorted(compareReadingOrder)).toEqual([older, newer]);
});
