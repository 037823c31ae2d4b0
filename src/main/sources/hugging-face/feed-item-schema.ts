import { z } from 'zod';

/** A field that may be missing, and counts as missing when it is not of the expected shape. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = z.string().trim().min(1);
const count = z.number().int().nonnegative();

const Organization = z.object({ name: maybe(text), fullname: maybe(text) });

/**
 * A paper as `/api/daily_papers` and `/api/papers/{id}` give it. Keys come and go every few months, so only what a paper
 * cannot be without is demanded: its id, and a title here or on the item.
 */
export const FeedPaper = z.object({
  id: text,
  title: maybe(text),
  summary: maybe(text),
  /** `hidden` only keeps a paper off that author's profile page: the name still belongs to the paper. */
  authors: maybe(z.array(z.object({ name: text }).optional().catch(undefined))),
  publishedAt: maybe(z.iso.datetime()),
  submittedOnDailyAt: maybe(z.iso.datetime()),
  /** Here the login is in `user`. */
  submittedOnDailyBy: maybe(z.object({ user: maybe(text), name: maybe(text) })),
  upvotes: maybe(count),
  projectPage: maybe(text),
  githubRepo: maybe(text),
  githubStars: maybe(count),
  organization: maybe(Organization),
  ai_summary: maybe(text),
  ai_keywords: maybe(z.array(z.string())),
});
export type FeedPaper = z.infer<typeof FeedPaper>;

/** An item of the feed; comment count, thumbnail and submitter stand here and not on the paper. */
export const FeedItem = z.object({
  paper: FeedPaper,
  title: maybe(text),
  summary: maybe(text),
  numComments: maybe(count),
  thumbnail: maybe(text),
  /** Here the login is in `name`. */
  submittedBy: maybe(z.object({ name: maybe(text), user: maybe(text) })),
  organization: maybe(Organization),
  submitterOrganization: maybe(Organization),
});
export type FeedItem = z.infer<typeof FeedItem>;
