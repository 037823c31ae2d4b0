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

/** Something given as one or as several. */
const some = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).optional();

interface Selector {
  type?: unknown;
  exact?: string;
  prefix?: string;
  suffix?: string;
  value?: string;
  refinedBy?: Selector | Selector[];
}

const text = z.string().optional().catch(undefined);

const Selector: z.ZodType<Selector> = z.lazy(() =>
  z.object({
    type: z.unknown(),
    exact: text,
    prefix: text,
    suffix: text,
    value: text,
    refinedBy: z
      .union([Selector, z.array(Selector)])
      .optional()
      .catch(undefined),
  }),
);

const Source = z.union([
  z.string().transform((id) => ({ id, 'dc:title': undefined, 'offprint:paper': undefined })),
  z.object({
    id: z.string().optional(),
    'dc:title': text,
    'offprint:paper': PaperFacts.optional().catch(undefined),
  }),
]);

const Target = z.union([
  z.string().transform((source) => ({ source, selector: undefined })),
  z.object({ id: z.string().optional(), source: Source.optional(), selector: some(Selector) }),
]);

const Body = z.union([
  z.string().transform(() => ({ value: undefined, purpose: undefined, id: undefined, type: undefined })),
  z.object({
    id: text,
    type: z.unknown(),
    value: text,
    purpose: z.union([z.string(), z.array(z.string())]).optional(),
  }),
]);

const Agent = z.union([z.string(), z.object({ name: text, nickname: text })]);

const W3cAnnotation = z.object({
  id: z.string().optional(),
  created: text,
  modified: text,
  creator: some(Agent),
  body: some(Body),
  bodyValue: text,
  target: some(Target),
  'offprint:mark': OwnValues.optional(),
});

const flat = (selectors: readonly Selector[]): Selector[] =>
  selectors.flatMap((selector) => [selector, ...flat([selector.refinedBy ?? []].flat())]);

function authorOf(creators: z.infer<typeof W3cAnnotation>['creator']): string | undefined {
  const names = creators?.map((one) => (typeof one === 'string' ? one : (one.name ?? one.nickname)));
  return names?.filter(Boolean).join(', ').slice(0, 500) || undefined;
}

/**
 * Reads one annotation of the W3C's model, whoever wrote it.
 * @throws ZodError
 */
export function readW3cAnnotation(raw: unknown): Omit<ImportedAnnotation, 'where'> {
  const read = W3cAnnotation.parse(raw);
  const target = read.target?.[0];
  const source = typeof target?.source === 'string' ? { id: target.source } : target?.source;
  const sourceId = source?.id ?? (target && 'id' in target ? target.id : undefined);
  const selectors = flat(target?.selector ?? []);
  const found = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  const page = selectors
    .filter(({ type }) => type === 'FragmentSelector')
    .map(({ value }) => Number(/(?:^|[#&])page=(\d+)/.exec(value ?? '')?.[1] ?? 0))
    .find((number) => number > 0);
  const isTag = (purpose: string | string[] | undefined) => [purpose].flat().includes('tagging');
  const bodies = read.body ?? [];
  const tags = bodies.flatMap(({ value, purpose }) => (isTag(purpose) && value ? [value] : []));
  const texts = bodies.flatMap(({ value, purpose }) => (!isTag(purpose) && value ? [value] : []));
  const note = [...texts, ...(read.bodyValue ? [read.bodyValue] : [])].join('\n\n');
  const picture = bodies.map(({ id }) => PictureAddress.safeParse(id).data).find(Boolean);
  const own = read['offprint:mark'];
  const times = { createdAt: toInstant(read.created), updatedAt: toInstant(read.modified) };
  const paper: PaperHint = {
    ...(sourceId && hintOfAddress(sourceId)),
    ...(source && 'dc:title' in source && source['dc:title'] && { title: source['dc:title'] }),
    ...(source && 'offprint:paper' in source && source['offprint:paper']),
    ...(own?.documentSha256 && { sha256: own.documentSha256 }),
  };
  if (own) {
    const { exact = '', prefix = '', suffix = '' } = found ?? {};
    const quote = exact ? { type: 'TextQuoteSelector', exact, prefix, suffix } : undefined;
    const id = z.uuid().safeParse(read.id?.replace(/^urn:uuid:/, '')).data;
    return {
      paper,
      ...(picture && { picture }),
      mark: ImportedMark.parse({ ...own, id, quote, note, tags, ...times }),
    };
  }
  const origin = read.id && read.id.length < 480 ? `w3c:${read.id}` : undefined;
  const quote = found && toQuote(found.exact ?? '', found.prefix, found.suffix);
  const values = { quote, page, note, tags: toTags(tags), author: authorOf(read.creator), origin };
  const given = Object.fromEntries(
    Object.entries({ ...values, ...times }).filter(([, value]) => value !== undefined),
  );
  return { paper, ...(picture && { picture }), mark: ImportedMark.parse(plainMark(given)) };
}
