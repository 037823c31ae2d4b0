import { z } from 'zod';
import { CalendarDate } from './date.ts';
import { Paper } from './paper.ts';

export const FeedPeriod = z.enum(['day', 'week', 'month', 'trending']);
export type FeedPeriod = z.infer<typeof FeedPeriod>;

/** One page of the feed. `previous` and `next` are the nearest dates that hold papers. */
export const FeedPage = z.object({
  period: FeedPeriod,
  /** The day, or the first day of the week or month. */
  date: CalendarDate,
  previous: CalendarDate.optional(),
  next: CalendarDate.optional(),
  total: z.number().int(),
  papers: z.array(Paper),
});
export type FeedPage = z.infer<typeof FeedPage>;

/** That a paper was listed in the feed of a day. */
export const FeedEntry = z.object({
  feed: z.enum(['daily', 'trending']),
  date: CalendarDate,
  /** Place in the day's list, from 0. */
  rank: z.number().int().nonnegative(),
  upvotes: z.number().int().optional(),
  submittedBy: z.string().optional(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;
