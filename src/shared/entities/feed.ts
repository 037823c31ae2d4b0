import { z } from 'zod';
import { CalendarDate, Instant } from './date.ts';
import { Paper } from './paper.ts';

export const FeedPeriod = z.enum(['day', 'week', 'month', 'trending']);
export type FeedPeriod = z.infer<typeof FeedPeriod>;

/** `daily` and `trending` are Hugging Face's; `follow:<id>` is what arXiv listed for something the user follows. */
export const FeedName = z.union([z.enum(['daily', 'trending']), z.templateLiteral(['follow:', z.uuid()])]);
export type FeedName = z.infer<typeof FeedName>;

/**
 * One page of the feed. `previous` and `next` are the nearest dates that hold papers or, while there is a network, that
 * were never fetched.
 */
export const FeedPage = z.object({
  period: FeedPeriod,
  /** The day, or the first day of the week or month. */
  date: CalendarDate,
  previous: CalendarDate.optional(),
  next: CalendarDate.optional(),
  /** When the list was last fetched; absent: never, what is here was imported or came with other days. */
  fetchedAt: Instant.optional(),
  total: z.number().int(),
  papers: z.array(Paper),
});
export type FeedPage = z.infer<typeof FeedPage>;

/** That a paper was listed in the feed of a day. */
export const FeedEntry = z.object({
  feed: FeedName,
  date: CalendarDate,
  /** Place in the day's list, from 0. */
  rank: z.number().int().nonnegative(),
  upvotes: z.number().int().optional(),
  commentCount: z.number().int().optional(),
  submittedBy: z.string().optional(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;
