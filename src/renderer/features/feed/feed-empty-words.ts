import { FIRST_FEED_DAY, isWeekend, periodRange } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { formatDate } from '../../ui/format-date.ts';
import { sentence } from '../../ui/sentence.ts';
import type { FeedFetch } from './feed-fetch.ts';

const WHEN: Record<Exclude<FeedPeriod, 'trending'>, string> = {
  day: 'on this day',
  week: 'in this week',
  month: 'in this month',
};

export interface EmptyFeed {
  period: FeedPeriod;
  date: CalendarDate;
  /** Whether it was fetched, and nothing was there. */
  isFetched: boolean;
  fetch: FeedFetch | undefined;
  today: CalendarDate;
  /** What is shown instead of the Daily Papers: "arXiv cs.CL". */
  follow?: string;
}

export interface EmptyWords {
  title: string;
  text: string;
  /** Fetching may go better when it is tried again. */
  canRetry: boolean;
}

const say = (title: string, text = '', canRetry = false): EmptyWords => ({ title, text, canRetry });

function trending(fetch: FeedFetch | undefined): EmptyWords {
  if (fetch?.state === 'failed')
    return say('The trending list could not be fetched', sentence(fetch.why), true);
  const text =
    'Trending is a list of its own that Hugging Face keeps. It will be fetched when there is a network; a page saved from a browser can be imported, too.';
  return say('No trending list is stored yet', text);
}

/** Why a feed shows nothing. */
export function emptyWords({ period, date, isFetched, fetch, today, follow }: EmptyFeed): EmptyWords {
  if (period === 'trending') return trending(fetch);
  const when = WHEN[period];
  if (follow) {
    return say(`Nothing from ${follow} is stored ${when}`, 'What arXiv lists comes with the next sync.');
  }
  const { from, to } = periodRange(period, date);
  const none = `No papers are stored ${when}`;
  const weekend = period === 'day' && isWeekend(date) ? 'Daily Papers lists nothing on weekends.' : '';
  if (to < FIRST_FEED_DAY) return say(none, `Daily Papers began on ${formatDate(FIRST_FEED_DAY)}.`);
  if (from > today) return say(none, 'The feed is not there yet.');
  if (isFetched || fetch?.state === 'empty' || fetch?.state === 'fetched') {
    return say(`Nothing was listed ${when}`, weekend);
  }
  if (fetch?.state === 'failed')
    return say(`What was listed ${when} could not be fetched`, sentence(fetch.why), true);
  return say(none, weekend || 'Not fetched yet. It will be when there is a network.');
}
