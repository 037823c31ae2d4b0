import { expect, test } from 'vitest';
import { addDays } from '#shared/calendar.ts';
import { nextReview, pickForReview, type ReviewCandidate } from '#shared/daily-review.ts';

const DAY = '2026-06-10';
const never = (count: number): ReviewCandidate[] =>
  Array.from({ length: count }, (_, i) => ({ id: `n${i}` }));

test('the same are drawn all day, in whatever order they are given', () => {
  const all = never(200);
  const drawn = pickForReview(all, DAY, 5);
  expect(new Set(drawn).size).toBe(5);
  expect(pickForReview(all.toReversed(), DAY, 5)).toEqual(drawn);
});

test('what was looked at stays drawn, and no other comes in its place', () => {
  const all = never(50);
  const drawn = pickForReview(all, DAY, 5);
  const seen = new Set(drawn.slice(0, 3));
  const later = all.map((one) =>
    seen.has(one.id) ? { ...one, reviewedOn: DAY, dueOn: nextReview(DAY, 1) } : one,
  );
  expect(pickForReview(later, DAY, 5)).toEqual(drawn);
});

test('another day brings others, and in time all come up', () => {
  const all = never(40);
  const days = Array.from({ length: 60 }, (_, i) => addDays(DAY, i));
  const drawn = days.map((day) => pickForReview(all, day, 5));
  expect(drawn[1]).not.toEqual(drawn[0]);
  expect(new Set(drawn.flat()).size).toBe(40);
});

test('what is due comes before what is not, and of that what will be soonest', () => {
  const due = { id: 'due', reviewedOn: '2026-05-01', dueOn: DAY };
  const tomorrow = { id: 'tomorrow', reviewedOn: '2026-06-04', dueOn: '2026-06-11' };
  const later = { id: 'later', reviewedOn: '2026-06-09', dueOn: '2026-06-16' };
  expect(pickForReview([later, tomorrow, due], DAY, 1)).toEqual(['due']);
  expect(pickForReview([later, tomorrow, due], DAY, 2).toSorted()).toEqual(['due', 'tomorrow']);
  expect(pickForReview([], DAY, 5)).toEqual([]);
});

test('the time until it comes again doubles, up to a year', () => {
  const days = [1, 2, 3, 4, 6, 7, 100].map((times) => nextReview(DAY, times));
  expect(days).toEqual([7, 14, 28, 56, 224, 365, 365].map((count) => addDays(DAY, count)));
});
