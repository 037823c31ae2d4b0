import { z } from 'zod';
import { type Annotation, NewAnnotation } from '#shared/entities/annotation.ts';

/** What a mark of ours is, in full, as it stands in a PDF beside what other programs see of it. */
const OwnMark = z.object({
  v: z.literal(1),
  annotation: NewAnnotation.omit({ paperId: true, documentSha256: true }),
});
export type OwnMark = z.infer<typeof OwnMark>['annotation'];

/** A mark that goes over several pages is an annotation on each of them; those after the first say only whose they are. */
const PartOf = z.object({ v: z.literal(1), partOf: z.uuid() });

function parse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  if (!text) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The mark that an annotation carries; undefined where it carries none that can be read. */
export const readOwnMark = (text: string): OwnMark | undefined => parse(OwnMark, text)?.annotation;

/** The id of the mark that an annotation is a further part of. */
export const readPartOf = (text: string): string | undefined => parse(PartOf, text)?.partOf;

export function printOwnMark({
  paperId,
  documentSha256,
  hasPicture,
  pageLabel,
  ...annotation
}: Annotation): string {
  return JSON.stringify({ v: 1, annotation });
}

export const printPartOf = (id: string): string => JSON.stringify({ v: 1, partOf: id });
