import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, FIRST_FEED_DAY, feedToday, isoWeek, isWeekend, periodRange } from '#shared/calendar.ts';

const MINUTE = 60_000;

describe("the feed's day", () => {
  test.each([
    // 21:30 in New York, in winter (UTC−5) and in summer (UTC−4).
    ['2026-01-06T02:29:59.999Z', '2026-01-05'],
    ['2026-01-06T02:30:00.000Z', '2026-01-06'],
    ['2026-07-07T01:29:59.999Z', '2026-07-06'],
    ['2026-07-07T01:30:00.000Z', '2026-07-07'],
    ['2026-01-01T00:00:00.000Z', '2025-12-31'],
    ['2026-01-01T02:30:00.000Z', '2026-01-01'],
    // Noon of the days on which the clocks change.
    ['2026-03-08T16:00:00.000Z', '2026-03-08'],
    ['2026-11-01T17:00:00.000Z', '2026-11-01'],
  ])('at %s is %s', (now, day) => expect(feedToday(new Date(now))).toBe(day));

  // Every minute of the three days around each change of the clocks.
  test.each([
    [
      'spring',
      '2026-03-07T00:00:00Z',
      ['2026-03-07T02:30Z', '2026-03-08T02:30Z', '2026-03-09T01:30Z', '2026-03-10T01:30Z'],
    ],
    [
      'autumn',
      '2026-10-31T00:00:00Z',
      ['2026-10-31T01:30Z', '2026-11-01T01:30Z', '2026-11-02T02:30Z', '2026-11-03T02:30Z'],
    ],
  ])('turns once a day and never back, also in %s', (_season, start, turns) => {
    const found: string[] = [];
    let day = feedToday(new Date(start));
    for (let at = Date.parse(start); at < Date.parse(start) + 4 * 24 * 60 * MINUTE; at += MINUTE) {
      const now = feedToday(new Date(at));
      if (now === day) continue;
      expect(now).toBe(addDays(day, 1));
      found.push(`${new Date(at).toISOString().slice(0, 16)}Z`);
      day = now;
    }
    expect(found).toEqual(turns);
  });

  test('never goes back, whenever it is asked for', () => {
    const moments = fc.date({
      min: new Date(FIRST_FEED_DAY),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 3 * 24 * 60 }), (moment, minutes) => {
        const later = new Date(moment.getTime() + minutes * MINUTE);
        expect(feedToday(moment) <= feedToday(later)).toBe(true);
      }),
    );
  });
});

test('weekends are Saturday and Sunday', () => {
  expect(['2026-01-03', '2026-01-04'].every(isWeekend)).toBe(true);
  expect(['2026-01-02', '2026-01-05', FIRST_FEED_DAY].some(isWeekend)).toBe(false);
});

describe('the ISO week', () => {
  test.each([
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2025-12-28', '2025-W52'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-31', '2025-W01'],
    ['2026-06-10', '2026-W24'],
  ])('of %s is %s', (date, week) => expect(isoWeek(date)).toBe(week));

  test('is the same for all its days, and another for the next', () => {
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = periodRange('week', day);
        expect([isoWeek(from), isoWeek(to)]).toEqual([isoWeek(day), isoWeek(day)]);
        expect(isoWeek(addDays(to, 1)) > isoWeek(day)).toBe(true);
      }),
    );
  });
});
