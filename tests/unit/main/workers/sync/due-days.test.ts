import { describe, expect, it } from 'vitest';
import { backfillDays, dueDays, type KnownDay } from '../../../../../src/main/workers/sync/due-days.ts';

/** 10 June 2026 is a Wednesday; 6 and 7 June are the weekend before. */
const TODAY = '2026-06-10';
const known = (days: Record<string, KnownDay>) => new Map(Object.entries(days));
const empty = (fetchedAt: string): KnownDay => ({ fetchedAt, items: 0 });

describe('days due at a sync', () => {
  it('are today and the six before, newest first', () => {
    expect(dueDays(TODAY, known({}))).toEqual([
      '2026-06-10',
      '2026-06-09',
      '2026-06-08',
      '2026-06-07',
      '2026-06-06',
      '2026-06-05',
      '2026-06-04',
    ]);
  });

  it('include days that were fetched: they keep growing', () => {
    const day = { fetchedAt: '2026-06-10T11:00:00.000Z', items: 18 };
    expect(dueDays(TODAY, known({ '2026-06-10': day, '2026-06-09': day }))).toHaveLength(7);
  });

  it('leave out a weekend day that was empty after it was over', () => {
    const days = dueDays(TODAY, known({ '2026-06-07': empty('2026-06-08T09:00:00.000Z') }));
    expect(days).not.toContain('2026-06-07');
    expect(days).toContain('2026-06-06');
  });

  it('hold a weekend day that was empty while it lasted once more, when it is over', () => {
    // The feed's 7 June lasts until 21:30 in New York, which is 01:30 UTC on the 8th.
    const asked = known({ '2026-06-07': empty('2026-06-08T01:29:00.000Z') });
    expect(dueDays('2026-06-07', asked)).not.toContain('2026-06-07');
    expect(dueDays('2026-06-08', asked)).toContain('2026-06-07');
    const askedAgain = known({ '2026-06-07': empty('2026-06-08T01:31:00.000Z') });
    expect(dueDays('2026-06-08', askedAgain)).not.toContain('2026-06-07');
  });

  it('include an empty weekday, and a weekend day that had papers', () => {
    const days = dueDays(
      TODAY,
      known({
        '2026-06-09': empty('2026-06-10T09:00:00.000Z'),
        '2026-06-06': { fetchedAt: '2026-06-08T09:00:00.000Z', items: 2 },
      }),
    );
    expect(days).toHaveLength(7);
  });

  it('go back as far as asked, without weekends known to be empty, and not before the first day', () => {
    expect(dueDays(TODAY, known({}), 1)).toEqual([TODAY]);
    const weekend = known({
      '2026-06-06': empty('2026-06-08T09:00:00.000Z'),
      '2026-06-07': empty('2026-06-08T09:00:00.000Z'),
    });
    expect(dueDays(TODAY, weekend, 30)).toHaveLength(28);
    expect(dueDays('2023-05-06', known({}), 30)).toEqual(['2023-05-06', '2023-05-05', '2023-05-04']);
  });
});

describe('days of a back-fill', () => {
  const BEGUN = '2026-06-10T12:00:00.000Z';
  const plan = (from: string, to: string, days: Record<string, KnownDay> = {}) =>
    backfillDays({ from, to }, TODAY, known(days), BEGUN);

  it('are all of the range, newest first, within the feed’s time', () => {
    expect(plan('2026-06-01', '2026-06-03')).toEqual(['2026-06-03', '2026-06-02', '2026-06-01']);
    expect(plan('2020-01-01', '2023-05-05')).toEqual(['2023-05-05', '2023-05-04']);
    expect(plan('2026-06-09', '2027-01-01')).toEqual(['2026-06-10', '2026-06-09']);
    expect(plan('2026-06-03', '2026-06-01')).toEqual([]);
  });

  it('leave out days that were fetched when they had settled', () => {
    const items = 20;
    expect(
      plan('2026-05-20', '2026-05-21', {
        '2026-05-20': { fetchedAt: '2026-05-28T12:00:00.000Z', items },
        '2026-05-21': { fetchedAt: '2026-05-28T12:00:00.000Z', items },
      }),
    ).toEqual(['2026-05-21']);
  });

  it('leave out what was fetched since it began: so it goes on where it stopped', () => {
    const fetched = { fetchedAt: '2026-06-10T12:00:01.000Z', items: 20 };
    expect(plan('2026-06-08', '2026-06-10', { '2026-06-10': fetched, '2026-06-09': fetched })).toEqual([
      '2026-06-08',
    ]);
  });

  it('leave out weekends known to be empty', () => {
    expect(plan('2026-05-30', '2026-05-31', { '2026-05-31': empty('2026-06-01T09:00:00.000Z') })).toEqual([
      '2026-05-30',
    ]);
  });
});
