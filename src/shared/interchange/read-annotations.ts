import { z } from 'zod';
import type { ImportedAnnotation, ParsedAnnotations } from './imported.ts';
import { UnreadableAnnotations, whyInvalid } from './imported.ts';
import { OwnJson, readOwnAnnotation } from './own-json.ts';
import { readAnnotationCsv } from './read-annotation-csv.ts';
import { type HypothesisRead, placeReplies, readHypothesisAnnotation } from './read-hypothesis.ts';
import { readW3cAnnotation } from './read-w3c.ts';

type Read = Omit<ImportedAnnotation, 'where'>;

/** Reads one after the other; what cannot be read becomes an error that names it. */
function each<Raw>(items: readonly Raw[], read: (raw: Raw) => Read): ParsedAnnotations {
  const parsed: ParsedAnnotations = { annotations: [], errors: [] };
  for (const [index, raw] of items.entries()) {
    const where = `annotation ${index + 1}`;
    try {
      parsed.annotations.push({ ...read(raw), where });
    } catch (error) {
      parsed.errors.push({ where, why: whyInvalid(error) });
    }
  }
  return parsed;
}

const Typed = z.object({ type: z.union([z.string(), z.array(z.string())]) });

const isTyped = (value: unknown, type: string): boolean =>
  [Typed.safeParse(value).data?.type ?? []].flat().some((one) => one === type || one === `oa:${type}`);

const Items = z.object({ items: z.array(z.unknown()) });

/** The annotations of a W3C collection, page, list or single one; undefined for any other JSON. */
function w3cItems(json: unknown): unknown[] | undefined {
  if (Array.isArray(json)) return json.some((one) => isTyped(one, 'Annotation')) ? json : undefined;
  if (isTyped(json, 'Annotation')) return [json];
  const direct = Items.safeParse(json).data?.items;
  if (direct && (isTyped(json, 'AnnotationPage') || isTyped(json, 'AnnotationCollection'))) return direct;
  if (!isTyped(json, 'AnnotationCollection')) return undefined;
  const first = z.object({ first: z.unknown() }).parse(json).first;
  const items = Items.safeParse(first).data?.items;
  if (items) return items;
  throw new UnreadableAnnotations(
    'the collection’s pages are not in the file: save them in it, or import each page',
  );
}

const HypothesisLike = z.object({ uri: z.string(), target: z.array(z.unknown()) });
const Wrapped = z.union([
  z.object({ annotations: z.array(z.unknown()) }).transform(({ annotations }) => annotations),
  z
    .object({ rows: z.array(z.unknown()), replies: z.array(z.unknown()).optional() })
    .transform(({ rows, replies = [] }) => [...rows, ...replies]),
]);

/** The annotations of a Hypothesis export, API answer, list or single one; undefined for any other JSON. */
function hypothesisItems(json: unknown): unknown[] | undefined {
  if (HypothesisLike.safeParse(json).success) return [json];
  const items = Array.isArray(json) ? json : Wrapped.safeParse(json).data;
  const isExport = z
    .object({ export_date: z.string(), annotations: z.array(z.unknown()) })
    .safeParse(json).success;
  return items && (isExport || items.some((item) => HypothesisLike.safeParse(item).success))
    ? items
    : undefined;
}

function readJson(json: unknown): ParsedAnnotations | undefined {
  const own = OwnJson.safeParse(json).data;
  if (own) {
    const items = own.papers.flatMap((paper) => paper.annotations.map((raw) => ({ raw, paper })));
    return each(items, ({ raw, paper }) => readOwnAnnotation(raw, paper));
  }
  const w3c = w3cItems(json);
  if (w3c) return each(w3c, readW3cAnnotation);
  const hypothesis = hypothesisItems(json);
  if (!hypothesis) return undefined;
  const read: HypothesisRead[] = [];
  const parsed = each(hypothesis, (raw) => {
    const one = readHypothesisAnnotation(raw);
    read.push(one);
    return { paper: one.paper, mark: one.mark, ...(one.picture && { picture: one.picture }) };
  });
  placeReplies(read);
  return parsed;
}

/**
 * Reads a file of annotations: W3C JSON-LD, Hypothesis JSON, CSV, or Offprint's own JSON. What cannot be read of it becomes an
 * error; undefined where the text is something else altogether.
 * @throws UnreadableAnnotations
 */
export function readAnnotations(text: string): ParsedAnnotations | undefined {
  if (!/^[\ufeff\s]*[[{]/.test(text)) return readAnnotationCsv(text);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  return readJson(json);
}
