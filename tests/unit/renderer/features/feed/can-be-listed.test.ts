import { expect, test } from 'vitest';
import { canBeListed } from '../../../../../src/renderer/features/feed/can-be-listed.ts';

const today = '2026-06-12';

test('a period can be listed when it touches the days of the feed', () => {
  expect(canBeListed('day', '2023-05-03', today)).toBe(false);
  expect(canBeListed('day', '2023-05-04', today)).toBe(true);
  expect(canBeListed('week', '2023-05-01', today)).toBe(true);
  expect(canBeListed('day', '2026-06-13', today)).toBe(false);
  expect(canBeListed('month', '2026-06-30', today)).toBe(true);
  expect(canBeListed('trending', '2020-01-01', today)).toBe(true);
});
