import { z } from 'zod';
import type { LinkedRepository, PaperComment, PaperCommunity } from '#shared/entities/community.ts';

/** A field that may be missing, and counts as missing when it is not of the expected shape. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const text = z.string().trim().min(1);
const count = z.number().int().nonnegative();
/** Items of the expected shape; the others are passed over. */
const list = <T extends z.ZodType>(item: T) =>
  maybe(
    z.array(item.optional().catch(undefined)).transform((items) => items.filter((one) => one !== undefined)),
  );

const Repository = z.object({
  id: z.string().regex(/^[\w.-]+(?:\/[\w.-]+)?$/),
  likes: maybe(count),
  downloads: maybe(count),
  private: maybe(z.boolean()),
  /** What a model does: `text-generation`. */
  pipeline_tag: maybe(text),
  shortDescription: maybe(text),
  description: maybe(text),
});

const LinkedKeys = z.object({
  linkedModels: list(Repository),
  linkedDatasets: list(Repository),
  linkedSpaces: list(Repository),
  numTotalModels: maybe(count),
  numTotalDatasets: maybe(count),
  numTotalSpaces: maybe(count),
});

/** Where a kind's pages begin. */
const FOLDERS = { model: '', dataset: 'datasets/', space: 'spaces/' } as const;

/**
 * The models, datasets and Spaces that `GET /api/papers/{id}` tells of, the most liked of each kind first.
 * @param hub address of Hugging Face
 */
export function readLinked(
  json: unknown,
  hub: string,
): { linked: LinkedRepository[]; totals: PaperCommunity['totals'] } {
  const keys = LinkedKeys.parse(json);
  const read = (kind: LinkedRepository['kind'], repositories: z.infer<typeof Repository>[] = []) =>
    repositories
      .filter((repository) => !repository.private)
      .map(({ id, likes, downloads, pipeline_tag, shortDescription, description }): LinkedRepository => {
        const about = shortDescription ?? description ?? pipeline_tag;
        return {
          kind,
          id,
          url: `${hub}/${FOLDERS[kind]}${id}`,
          ...(likes !== undefined && { likes }),
          ...(downloads !== undefined && { downloads }),
          ...(about && { description: about }),
        };
      })
      .sort((a, b) => (b.likes ?? 0) - (a.likes ?? 0));
  const model = read('model', keys.linkedModels);
  const dataset = read('dataset', keys.linkedDatasets);
  const space = read('space', keys.linkedSpaces);
  return {
    linked: [...model, ...dataset, ...space],
    totals: {
      model: Math.max(keys.numTotalModels ?? 0, model.length),
      dataset: Math.max(keys.numTotalDatasets ?? 0, dataset.length),
      space: Math.max(keys.numTotalSpaces ?? 0, space.length),
    },
  };
}

/** Longer comments are cut, and more of them left out: no discussion of a paper comes near. */
const LONGEST_COMMENT = 50_000;
const MOST_COMMENTS = 2_000;

const Comment = z.object({
  id: text,
  /** Other events of the discussion, such as a change of its title, have other types. */
  type: z.literal('comment').default('comment'),
  createdAt: z.iso.datetime(),
  author: maybe(z.object({ name: maybe(text), fullname: maybe(text) })),
  data: z.object({
    edited: maybe(z.boolean()),
    hidden: maybe(z.boolean()),
    latest: maybe(z.object({ raw: maybe(z.string()) })),
    parentCommentId: maybe(text),
    reactions: list(z.object({ reaction: text, count })),
  }),
});

/** The comments in an answer to `GET /api/papers/{id}?field=comments`, oldest first. What is no comment is passed over. */
export function readComments(json: unknown): PaperComment[] {
  const { comments = [] } = z.object({ comments: list(Comment) }).parse(json);
  return comments
    .slice(0, MOST_COMMENTS)
    .map(({ id, createdAt, author, data }): PaperComment => {
      const { edited = false, hidden = false, latest, parentCommentId, reactions = [] } = data;
      return {
        id,
        ...(parentCommentId && { parentId: parentCommentId }),
        author: author?.name ?? author?.fullname ?? 'someone',
        createdAt,
        edited,
        text: hidden ? '' : (latest?.raw ?? '').slice(0, LONGEST_COMMENT),
        reactions,
      };
    })
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}
