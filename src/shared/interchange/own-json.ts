import { z } from 'zod';
import type { ExportedPaper, PictureOf } from './exported.ts';
import { type ImportedAnnotation, ImportedMark, PaperFacts, PictureAddress } from './imported.ts';

/** Papers and their annotations as Offprint's own entities: what scripts read. `version` is that of this shape. */
export function writeOwnJson(papers: readonly ExportedPaper[], pictureOf: PictureOf): string {
  const all = papers.map(({ paper, annotations }) => ({
    ...paper,
    annotations: annotations.map((annotation) => ({ ...annotation, picture: pictureOf(annotation) })),
  }));
  return `${JSON.stringify({ generator: 'Offprint', version: 1, papers: all }, null, 2)}\n`;
}

const WithPicture = z.object({ picture: PictureAddress.optional() });

/** Tells such a file from other JSON. */
export const OwnJson = z.object({
  generator: z.literal('Offprint'),
  version: z.literal(1),
  papers: z.array(PaperFacts.partial({ authors: true }).extend({ annotations: z.array(z.unknown()) })),
});
export type OwnJson = z.infer<typeof OwnJson>;

/**
 * One annotation of it.
 * @throws ZodError
 */
export function readOwnAnnotation(
  raw: unknown,
  paper: OwnJson['papers'][number],
): Omit<ImportedAnnotation, 'where'> {
  const { annotations: _, ...facts } = paper;
  const mark = ImportedMark.parse(raw);
  const { picture } = WithPicture.parse(raw);
  return {
    paper: { ...facts, ...(mark.documentSha256 && { sha256: mark.documentSha256 }) },
    mark,
    ...(picture && { picture }),
  };
}
