import { describe, expect, it } from 'vitest';
import { parseArxivId } from '#shared/arxiv-id.ts';
import { addDays, isWeekend } from '#shared/calendar.ts';
import { readFeedItems } from '../../src/main/sources/hugging-face/feed-items.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { linkedRepositories } from '../support/upstream/community.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import type { HubItem } from '../support/upstream/hub-item.ts';

const FIRST_DAY = '2026-01-01';

/** What a test asks a stand-in for that stands on one of 800 days in a row: twelve days with papers, newest last. */
const fortnights = Array.from({ length: 800 }, (_, day) => {
  const today = addDays(FIRST_DAY, day);
  const data = generatedData({ days: 12, perDay: 14, odd: false, lastDate: today });
  const days = data.days();
  return { today, days, newest: days.at(-1) ?? '', items: days.flatMap((date) => [...data.items(date)]) };
});

/** On which of the 800 days something does not hold. */
const exceptions = (holds: (fortnight: (typeof fortnights)[number]) => boolean): string[] =>
  fortnights.filter((fortnight) => !holds(fortnight)).map(({ today }) => today);

const ofNewest = ({ newest, items }: (typeof fortnights)[number]): HubItem[] =>
  items.filter(({ paper }) => paper.submittedOnDailyAt?.startsWith(newest));

describe('the made-up feed, on each of 800 days in a row', () => {
  it('ends today, or with the working day before', () => {
    const isRight = ({ today, days, newest }: (typeof fortnights)[number]) =>
      days.length === 12 &&
      !days.some(isWeekend) &&
      days.every((date, index) => index === 0 || (days[index - 1] ?? '') < date) &&
      (newest === today || (isWeekend(today) && newest >= addDays(today, -2)));
    expect(exceptions(isRight)).toEqual([]);
  });

  it('names each paper so that nothing else answers to its title or id', () => {
    const isRight = ({ items }: (typeof fortnights)[number]) => {
      const titles = items.map(({ title }) => title);
      // A test asks for an article by its title, and gets those that contain it.
      const all = titles.join('\n');
      const ids = new Set(items.map(({ paper }) => parseArxivId(paper.id)?.id));
      return (
        titles.every((title) => all.split(title).length === 2) &&
        ids.size === items.length &&
        !ids.has(undefined)
      );
    };
    expect(exceptions(isRight)).toEqual([]);
  });

  it('is read without an error, each paper on its day and in its place', () => {
    const isRight = (fortnight: (typeof fortnights)[number]) => {
      const { papers, errors } = readFeedItems(ofNewest(fortnight), { feed: 'daily' });
      const isInPlace = papers.every(
        ({ entry }, rank) => entry?.date === fortnight.newest && entry.rank === rank,
      );
      return errors.length === 0 && papers.length === 14 && isInPlace;
    };
    expect(exceptions(isRight)).toEqual([]);
  });

  it('has on its newest day what tests look for', () => {
    const isRight = (fortnight: (typeof fortnights)[number]) => {
      const items = ofNewest(fortnight);
      const votes = items.map(({ paper }) => paper.upvotes);
      return (
        items.some(({ paper }) => linkedRepositories(paper.id).models.length > 0) &&
        items.some(({ numComments }) => numComments > 1) &&
        votes.every((count, place) => place === 0 || count < (votes[place - 1] ?? 0))
      );
    };
    expect(exceptions(isRight)).toEqual([]);
    expect(exceptions(({ items }) => items.some(({ title }) => /attention/i.test(title)))).toEqual([]);
  });

  it('has days to import on which no title comes twice', () => {
    const titlesOf = (date: string) => new Set(makeFeedDay(date, 60, false).map(({ title }) => title));
    expect(exceptions(({ today }) => titlesOf(today).size === 60)).toEqual([]);
  });
});
