import { expect, test } from 'vitest';
import { formatAgo, formatClock } from '../../../../src/renderer/ui/format-time.ts';

const NOW = Date.parse('2026-06-10T14:00:00Z');

test.each([
  ['2026-06-10T14:05:00Z', 'just now'],
  ['2026-06-10T13:59:30Z', 'just now'],
  ['2026-06-10T13:55:00Z', '5 min ago'],
  ['2026-06-10T13:00:01Z', '59 min ago'],
  ['2026-06-10T11:00:00Z', '3 h ago'],
  ['2026-06-09T13:00:00Z', 'yesterday'],
  ['2026-06-06T14:00:00Z', '4 days ago'],
])('%s was %s', (instant, ago) => {
  expect(formatAgo(instant, NOW)).toBe(ago);
});

test('formatClock names the day only when it is another one', () => {
  expect(formatClock('2026-06-10T09:05:00Z', NOW)).toBe('09:05');
  expect(formatClock('2026-06-11T00:30:00Z', NOW)).toBe('11 Jun 2026, 00:30');
});
