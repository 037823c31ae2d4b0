import { expect, it } from 'vitest';
import { announcementDay } from '../../../../../src/main/workers/sync/announcement-day.ts';

// https://info.arxiv.org/help/availability.html, by the date of the listing, which is the day after the evening's announcement.
it.each([
  ['Monday morning', '2026-06-08T14:00:00Z', '2026-06-09'],
  ['Monday 13:59 in New York', '2026-06-08T17:59:00Z', '2026-06-09'],
  ['Monday 14:00 in New York', '2026-06-08T18:00:00Z', '2026-06-10'],
  ['Thursday morning', '2026-06-11T14:00:00Z', '2026-06-12'],
  ['Thursday evening', '2026-06-11T20:00:00Z', '2026-06-15'],
  ['Friday morning', '2026-06-12T14:00:00Z', '2026-06-15'],
  ['Friday evening', '2026-06-12T20:00:00Z', '2026-06-16'],
  ['Saturday', '2026-06-13T12:00:00Z', '2026-06-16'],
  ['Sunday evening', '2026-06-14T23:00:00Z', '2026-06-16'],
  ['Monday morning in winter', '2026-01-05T18:59:00Z', '2026-01-06'],
])('a paper submitted on %s', (_when, submitted, day) => {
  expect(announcementDay(new Date(submitted))).toBe(day);
});
