import { z } from 'zod';
import { Instant } from './date.ts';

/** A model, dataset or Space on Hugging Face that names the paper. */
export const LinkedRepository = z.object({
  kind: z.enum(['model', 'dataset', 'space']),
  /** `owner/name`. */
  id: z.string(),
  url: z.url(),
  likes: z.number().int().optional(),
  downloads: z.number().int().optional(),
  description: z.string().optional(),
});
export type LinkedRepository = z.infer<typeof LinkedRepository>;

export const PaperComment = z.object({
  id: z.string(),
  /** The comment it answers. */
  parentId: z.string().optional(),
  author: z.string(),
  createdAt: Instant,
  edited: z.boolean(),
  /** Markdown as written; hostile until rendered safely. Empty where the author or a moderator hid it. */
  text: z.string(),
  reactions: z.array(z.object({ reaction: z.string(), count: z.number().int() })),
});
export type PaperComment = z.infer<typeof PaperComment>;

/** What Hugging Face's page of a paper holds besides the paper, as of `fetchedAt`. */
export const PaperCommunity = z.object({
  fetchedAt: Instant,
  /** The most liked of each kind; the totals may be larger. */
  linked: z.array(LinkedRepository),
  totals: z.object({ model: z.number().int(), dataset: z.number().int(), space: z.number().int() }),
  /** Oldest first. */
  comments: z.array(PaperComment),
});
export type PaperCommunity = z.infer<typeof PaperCommunity>;
