import { z } from 'zod';
import {
  hintOfAddress,
  type ImportedAnnotation,
  ImportedMark,
  PaperFacts,
  type PaperHint,
  PictureAddress,
  plainMark,
  toInstant,
  toQuote,
  toTags,
} from './imported.ts';
import { OwnValues } from './own-values.ts';

const text = z.string().nullish().catch(undefined);

const Selector = z.object({
  type: z.string(),
  exact: text,
  prefix: text,
  suffix: text,
  index: z.number().int().nonnegative().optional().catch(undefined),
  shape: z
    .object({
      type: z.literal('rect'),
      left: z.number(),
      right: z.number(),
      top: z.number(),
      bottom: z.number(),
    })
    .optional()
    .catch(undefined),
  anchor: text,
});

const HypothesisAnnotation = z.object({
  id: z.string().max(400).optional(),
  created: text,
  updated: text,
  user: text,
  user_info: z.object({ display_name: text }).nullish().catch(undefined),
  uri: z.string(),
  text: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  references: z.array(z.string()).nullish(),
  document: z
    .object({ title: z.union([z.string().transform((title) => [title]), z.array(z.string())]).nullish() })
    .nullish()
    .catch(undefined),
  target: z.array(z.object({ selector: z.array(Selector).nullish() })).nullish(),
  offprint: z
    .object({
      mark: OwnValues,
      paper: PaperFacts.optional().catch(undefined),
      picture: PictureAddress.optional(),
    })
    .optional(),
});

/** What a thread's first annotation gives to its replies: they have no place of their own. */
export type Place = Pick<ImportedMark, 'page' | 'quote'>;

export interface HypothesisRead extends Omit<ImportedAnnotation, 'where'> {
  id?: string;
  /** The annotation that it replies to, at the head of the thread. */
  repliesTo?: string;
}

/** `acct:ada@hypothes.is` is called "ada" where she has given no other name. */
const nameOf = (user: string | null | undefined): string | undefined =>
  /^acct:(.+)@[^@]+$/.exec(user ?? '')?.[1];

/**
 * Reads one annotation as Hypothesis' API gives it.
 * @throws ZodError
 */
export function readHypothesisAnnotation(raw: unknown): HypothesisRead {
  const read = HypothesisAnnotation.parse(raw);
  const selectors = read.target?.[0]?.selector ?? [];
  const found = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  const title = read.document?.title?.[0];
  const own = read.offprint;
  const paper: PaperHint = {
    ...hintOfAddress(read.uri),
    ...(title && { title }),
    ...own?.paper,
    ...(own?.mark.documentSha256 && { sha256: own.mark.documentSha256 }),
  };
  const note = read.text ?? '';
  const times = {
    createdAt: toInstant(read.created ?? undefined),
    updatedAt: toInstant(read.updated ?? undefined),
  };
  if (own) {
    const { exact, prefix, suffix } = found ?? {};
    const quote = exact
      ? { type: 'TextQuoteSelector', exact, prefix: prefix ?? '', suffix: suffix ?? '' }
      : undefined;
    const id = z.uuid().safeParse(read.id).data;
    return {
      paper,
      ...(own.picture && { picture: own.picture }),
      mark: ImportedMark.parse({ ...own.mark, id, quote, note, tags: read.tags ?? [], ...times }),
    };
  }
  const quote = found && toQuote(found.exact ?? '', found.prefix ?? '', found.suffix ?? '');
  const index = selectors.find(({ type }) => type === 'PageSelector')?.index;
  const page = index === undefined ? undefined : index + 1;
  const shape = selectors.find((selector) => selector.shape && selector.anchor === 'page')?.shape;
  const area = page !== undefined &&
    shape && {
      kind: 'area' as const,
      rects: [
        {
          page,
          x1: Math.min(shape.left, shape.right),
          x2: Math.max(shape.left, shape.right),
          y1: Math.min(shape.top, shape.bottom),
          y2: Math.max(shape.top, shape.bottom),
        },
      ],
    };
  const values = {
    quote,
    page,
    note,
    tags: toTags(read.tags ?? []),
    author: (read.user_info?.display_name || nameOf(read.user))?.slice(0, 500),
    origin: read.id && `hypothesis:${read.id}`,
    ...times,
    ...area,
  };
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return {
    paper,
    mark: ImportedMark.parse(plainMark(given)),
    ...(read.id && { id: read.id }),
    ...(read.references?.[0] && { repliesTo: read.references[0] }),
  };
}

/** Puts replies where the annotation stands that they reply to, as notes of their own. */
export function placeReplies(read: readonly HypothesisRead[]): void {
  const byId = new Map(read.flatMap((one) => (one.id ? [[one.id, one] as const] : [])));
  for (const { repliesTo, mark } of read) {
    const parent = repliesTo && byId.get(repliesTo)?.mark;
    if (!parent) continue;
    mark.kind = 'note';
    mark.page = parent.page;
    if (parent.quote) mark.quote = parent.quote;
  }
}
