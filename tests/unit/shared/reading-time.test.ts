import { expect, it } from 'vitest';
import { minutesLeft, secondsPerPage } from '#shared/reading-time.ts';

const NOTHING = { seconds: 0, pages: 0 };

it('goes by this paper, else by the reader, else by people in general', () => {
  expect(secondsPerPage({ seconds: 600, pages: 5 }, { seconds: 9000, pages: 30 })).toBe(120);
  expect(secondsPerPage({ seconds: 30, pages: 1 }, { seconds: 9000, pages: 30 })).toBe(300);
  expect(secondsPerPage(NOTHING, NOTHING)).toBe(120);
});

it('believes no one to be too fast or too slow', () => {
  expect(secondsPerPage({ seconds: 130, pages: 100 }, NOTHING)).toBe(20);
  expect(secondsPerPage({ seconds: 80_000, pages: 4 }, NOTHING)).toBe(600);
});

it('counts the rest of the page one is on', () => {
  expect(minutesLeft(5, 13, 120)).toBe(17);
  expect(minutesLeft(13, 13, 120)).toBe(1);
  expect(minutesLeft(20, 13, 120)).toBe(0);
});
