import { expect, test } from 'vitest';
import {
  formatDate,
  formatDay,
  formatPeriod,
  formatShortDate,
} from '../../../../src/renderer/ui/format-date.ts';

test('days', () => {
  expect(formatDay('2026-06-10')).toBe('Wed, 10 June 2026');
  expect(formatDay('2026-09-30')).toBe('Wed, 30 Sep 2026');
  expect(formatDate('2026-06-09')).toBe('9 June 2026');
  expect(formatShortDate('2024-08-02')).toBe('2 Aug 2024');
});

test('an instant is the day it is in UTC, wherever the reader lives', () => {
  expect(formatDate('2026-06-09T23:59:59.000Z')).toBe('9 June 2026');
});

test('periods', () => {
  expect(formatPeriod('day', '2026-06-10')).toBe('Wed, 10 June 2026');
  expect(formatPeriod('week', '2026-06-10')).toBe('8–14 June 2026');
  expect(formatPeriod('week', '2026-06-29')).toBe('29 June – 5 July 2026');
  expect(formatPeriod('week', '2025-12-31')).toBe('29 Dec 2025 – 4 Jan 2026');
  expect(formatPeriod('month', '2026-06-10')).toBe('June 2026');
  expect(formatPeriod('trending', '2026-06-10')).toBe('Wed, 10 June 2026');
});
