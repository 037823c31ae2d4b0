import { z } from 'zod';
import { CalendarDate } from '../entities/date.ts';
import { FeedPage, FeedPeriod } from '../entities/feed.ts';
import { base, Page } from './base.ts';

export const feed = {
  /** Without a date: the newest day, week or month that holds papers. */
  page: base
    .input(z.object({ period: FeedPeriod, date: CalendarDate.optional() }).extend(Page.shape))
    .output(FeedPage),
};
