import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localToday, periodRange, startOfWeek } from '#shared/calendar.ts';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

describe('the calendar', () => {
  test('counts days over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day);
      }),
    );
  });

  test('weeks start on Monday', () => {
    expect(startOfWeek('2026-01-01')).toBe('2025-12-29');
    fc.assert(
      fc.property(days, (day) => {
        const monday = startOfWeek(day);
        expect(weekday(monday)).toBe(1);
        expect(monday <= day && day <= addDays(monday, 6)).toBe(true);
      }),
    );
  });

  test('a period holds its day, and whole months end on their last day', () => {
    expect(periodRange('month', '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodRange('month', '2025-12-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(periodRange('trending', '2025-12-31')).toEqual({ from: '2025-12-31', to: '2025-12-31' });
    fc.assert(
      fc.property(days, fc.constantFrom('day', 'week', 'month', 'trending'), (day, period) => {
        const { from, to } = periodRange(period, day);
        expect(from <= day && day <= to).toBe(true);
        if (period === 'month') {
          expect(from.endsWith('-01')).toBe(true);
          expect(addDays(to, 1).endsWith('-01')).toBe(true);
        }
      }),
    );
  });

  test('today is the day where the user is', () =>
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'));
});
