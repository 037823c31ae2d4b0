import { z } from 'zod';
import { AnnotationFilter, NewAnnotation } from './annotation.ts';
import { PaperId } from './paper.ts';

/** The formats of text that annotations are written in. */
export const TextFormat = z.enum([
  'markdown',
  'obsidian',
  'logseq',
  'w3c',
  'hypothesis',
  'csv',
  'text',
  'json',
]);
export type TextFormat = z.infer<typeof TextFormat>;

/** Those that are written by a template. */
export const TemplateFormat = TextFormat.extract(['markdown', 'obsidian', 'logseq']);
export type TemplateFormat = z.infer<typeof TemplateFormat>;

/** How a paper and each of its annotations are written; the language is that of `shared/interchange/template.ts`. */
export const ExportTemplate = z.object({ paper: z.string().max(20_000), annotation: z.string().max(20_000) });
export type ExportTemplate = z.infer<typeof ExportTemplate>;

/** Which annotations: all that is given must hold. Nothing given: all of the library. */
export const ExportScope = z.object({
  paperIds: z.array(PaperId).max(10_000).optional(),
  /** Those on the papers of a reading list. */
  listId: z.string().optional(),
  filter: AnnotationFilter.optional(),
  /** These, by their ids. */
  ids: z.array(z.uuid()).max(50_000).optional(),
});
export type ExportScope = z.infer<typeof ExportScope>;

export const ExportRequest = ExportScope.extend({
  format: TextFormat,
  /** Instead of the one in the settings. */
  template: ExportTemplate.optional(),
  /** Only so many annotations are written: for a preview. */
  atMost: z.number().int().positive().optional(),
});
export type ExportRequest = z.infer<typeof ExportRequest>;

export const ExportedText = z.object({
  /** What a file of it is called. */
  name: z.string(),
  mediaType: z.string(),
  text: z.string(),
  /** How many annotations and papers the scope holds, also where fewer were written. */
  annotations: z.number().int().nonnegative(),
  papers: z.number().int().nonnegative(),
});
export type ExportedText = z.infer<typeof ExportedText>;

/** What bringing annotations in did. */
export const AnnotationImport = z.object({
  added: z.number().int(),
  /** Those that are here, or in the trash. */
  already: z.number().int(),
  /** Of the added: those whose place in the PDF is not known (yet). */
  unplaced: z.number().int(),
});
export type AnnotationImport = z.infer<typeof AnnotationImport>;

/** A mark of Offprint's that the PDF itself draws, and what it looks like there. */
export const DrawnAnnotation = NewAnnotation.pick({
  id: true,
  kind: true,
  color: true,
  rects: true,
  strokes: true,
}).extend({
  /** The numbers of its objects in the PDF. */
  objects: z.array(z.number().int()),
});
export type DrawnAnnotation = z.infer<typeof DrawnAnnotation>;

/** The annotations that a stored PDF itself holds. */
export const PdfOwnAnnotations = z.object({
  total: z.number().int(),
  /** Those that are neither in the library nor in its trash. */
  fresh: z.number().int(),
  /** The object numbers, in the PDF, of those that are: Offprint's marks stand for them. */
  kept: z.array(z.number().int()),
  /**
   * Of those, what the PDF goes on drawing because no mark looks like it (stamps, typed text, ink …): as long as the mark of
   * this id looks so.
   */
  drawn: z.array(DrawnAnnotation).optional(),
});
export type PdfOwnAnnotations = z.infer<typeof PdfOwnAnnotations>;

/** A copy of a PDF with the paper's annotations in it, to be fetched from `files/annotated/<token>`. */
export const AnnotatedPdf = z.object({
  token: z.uuid(),
  /** What it is to be saved as. */
  name: z.string(),
  /** How many annotations it shows. */
  annotations: z.number().int(),
  /** How many it does not show, because their place is not known. */
  unplaced: z.number().int(),
});
export type AnnotatedPdf = z.infer<typeof AnnotatedPdf>;

/** What could not be brought in: where in the file it stands, and why. */
export const AnnotationImportError = z.object({
  /** "annotation 3", "row 7". */
  where: z.string(),
  line: z.number().int().optional(),
  why: z.string(),
});
export type AnnotationImportError = z.infer<typeof AnnotationImportError>;
