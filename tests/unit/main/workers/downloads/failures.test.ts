import { expect, it } from 'vitest';
import {
  diskFailure,
  mayTryAgain,
  restAfterFailure,
  waitAfter,
} from '../../../../../src/main/workers/sync/downloads/failures.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

it('waits grow from half a minute to six hours', () => {
  const waits = [1, 2, 3, 4, 5].map((attempts) => waitAfter(attempts, 30 * SECOND, 0.5));
  expect(waits).toEqual([30 * SECOND, 180 * SECOND, 1_080 * SECOND, 6_480 * SECOND, 6 * HOUR]);
});

it('waits differ by a quarter, so that many do not come at once', () => {
  expect(waitAfter(1, 1_000, 0)).toBe(750);
  expect(waitAfter(1, 1_000, 1)).toBe(1_250);
  expect(new Set(Array.from({ length: 20 }, () => waitAfter(3, 30_000))).size).toBeGreaterThan(1);
});

it('a broken transfer is tried six times, what is no PDF three times, what cannot change once', () => {
  const most = (kind: 'again' | 'content' | 'never') =>
    [1, 2, 3, 4, 5, 6, 7].find((attempts) => !mayTryAgain(kind, attempts));
  expect([most('again'), most('content'), most('never')]).toEqual([6, 3, 1]);
});

it('what failed is left alone for a day', () => {
  expect(restAfterFailure(30 * SECOND)).toBe(24 * HOUR);
});

it('a full disk is no failure of the PDF', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(diskFailure(full)).toMatchObject({
    kind: 'disk',
    message: 'The PDF cannot be stored. There is no space left on the disk. Free some space, then try again.',
  });
  expect(diskFailure(new Error('something else'))).toBeUndefined();
});
