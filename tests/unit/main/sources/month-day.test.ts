import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, pageDateOf, parseMonthDay } from '../../../../src/main/sources/saved-page/month-day.ts';

const file = (modified: string, pageDate?: string) => ({
  name: 'page.txt',
  modified: new Date(modified),
  ...(pageDate && { pageDate }),
});

describe('a printed day', () => {
  test.each([
    ['Nov 4', { month: 11, day: 4 }],
    ['Sep 28, 2023', { month: 9, day: 28, year: 2023 }],
    ['Sept. 28 2023', { month: 9, day: 28, year: 2023 }],
    ['november 4, 2025', { month: 11, day: 4, year: 2025 }],
    ['2025-11-04', { month: 11, day: 4, year: 2025 }],
    ['Feb 29', { month: 2, day: 29 }],
  ])('%s', (text, expected) => expect(parseMonthDay(text)).toEqual(expected));

  test.each(['Nov', 'Nov 31', 'Feb 29, 2023', 'Marching 4', 'Nov 4 papers', '4', '', '2025-13-01'])(
    'not %j',
    (text) => expect(parseMonthDay(text)).toBeUndefined(),
  );
});

describe('a day without a year', () => {
  test('is the latest such day not after the page', () => {
    expect(dateOf({ month: 10, day: 1 }, '2025-11-04')).toBe('2025-10-01');
    expect(dateOf({ month: 11, day: 4 }, '2025-11-04')).toBe('2025-11-04');
    expect(dateOf({ month: 11, day: 5 }, '2025-11-04')).toBe('2024-11-05');
    expect(dateOf({ month: 2, day: 29 }, '2027-01-01')).toBe('2024-02-29');
  });

  test('is never after the page, and less than a year before it (but for 29 February)', () => {
    const days = fc.date({ min: new Date('2005-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (limit, month, day) => {
          const limitDay = limit.toISOString().slice(0, 10);
          const date = dateOf({ month, day }, limitDay);
          expect(date).toBeDefined();
          expect(date && date <= limitDay).toBe(true);
          expect(Date.parse(limitDay) - Date.parse(date ?? '')).toBeLessThan(366 * 86_400_000);
        },
      ),
    );
  });

  test('with a year stays as it is, even after the page', () => {
    expect(dateOf({ month: 1, day: 2, year: 2030 }, '2025-11-04')).toBe('2030-01-02');
  });
});

describe("the page's own date", () => {
  const header = { month: 11, day: 4 };
  test('takes its year from the date the user gave', () => {
    expect(pageDateOf(header, file('2026-11-21T12:00:00Z', '2025-11-04'))).toBe('2025-11-04');
    expect(pageDateOf(header, file('2026-11-21T12:00:00Z', '2024-01-01'))).toBe('2024-11-04');
  });
  test('else from the file, or the year before where it would lie ahead of it', () => {
    expect(pageDateOf(header, file('2026-11-21T12:00:00Z'))).toBe('2026-11-04');
    expect(pageDateOf(header, file('2026-11-03T12:00:00Z'))).toBe('2026-11-04');
    expect(pageDateOf(header, file('2026-11-02T12:00:00Z'))).toBe('2025-11-04');
    expect(pageDateOf({ month: 12, day: 31 }, file('2026-01-01T12:00:00Z'))).toBe('2025-12-31');
  });
  test('without a header: what the user gave, else the day of the file', () => {
    expect(pageDateOf(undefined, file('2026-11-21T12:00:00Z', '2025-06-01'))).toBe('2025-06-01');
    expect(pageDateOf(undefined, file('2026-11-21T12:00:00Z'))).toBe('2026-11-21');
  });
});
