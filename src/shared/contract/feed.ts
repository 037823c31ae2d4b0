import { z } from 'zod';
import { CalendarDate } from '../entities/date.ts';
import { FeedPage, FeedPeriod } from '../entities/feed.ts';
import { base, Page } from './base.ts';

export const feed = {
  /**
   * Without a date: the newest day, week or month that holds papers. With `follow`: what arXiv listed for something the
   * user follows, instead of the Daily Papers.
   */
  page: base
    .input(
      z
        .object({ period: FeedPeriod, date: CalendarDate.optional(), follow: z.uuid().optional() })
        .extend(Page.shape),
    )
    .output(FeedPage),
};
