import { z } from 'zod';
import { Sha256 } from '../entities/document.ts';
import {
  AnnotatedPdf,
  AnnotationImport,
  AnnotationImportError,
  ExportedText,
  ExportRequest,
  ExportTemplate,
  PdfOwnAnnotations,
  TemplateFormat,
} from '../entities/exchange.ts';
import { PaperId } from '../entities/paper.ts';
import { base, change } from './base.ts';

/** A stored PDF of a paper; UNREADABLE says why nothing can be read from it or written into it. */
const UNREADABLE = { status: 422, message: 'The PDF cannot be read.' };
const Stored = z.object({ paperId: PaperId, sha256: Sha256 });

/** Annotations out to other programs, and in from them. */
export const exchange = {
  /** BAD_TEMPLATE says what is wrong with a template, and where. */
  exportText: base
    .errors({
      BAD_TEMPLATE: {
        status: 422,
        message: 'The template is broken.',
        data: z.object({
          part: z.enum(['paper', 'annotation']),
          line: z.number().int(),
          column: z.number().int(),
        }),
      },
    })
    .input(ExportRequest)
    .output(ExportedText),
  /** The template in use for a format, and the one Offprint comes with. */
  template: base
    .input(z.object({ format: TemplateFormat }))
    .output(z.object({ current: ExportTemplate, standard: ExportTemplate })),
  /**
   * Brings in an uploaded file of annotations: W3C or Hypothesis JSON, CSV, Offprint's own JSON. Papers that it describes and
   * that are not here are added. The upload is used up. UNREADABLE says why a file is none of these.
   */
  importText: change
    .errors({ UNREADABLE: { status: 422, message: 'The file cannot be read.' } })
    .input(z.object({ upload: z.uuid() }))
    .output(AnnotationImport.extend({ errors: z.array(AnnotationImportError) })),
  /** The annotations that other programs left in a stored PDF. */
  pdfAnnotations: base.errors({ UNREADABLE }).input(Stored).output(PdfOwnAnnotations),
  /** Brings them in as annotations of the paper; those that were brought in before are left out. */
  importPdf: change.errors({ UNREADABLE }).input(Stored).output(AnnotationImport),
  /** Writes a copy of a stored PDF that shows the paper's annotations in any program; the stored one stays as it is. */
  exportPdf: change.errors({ UNREADABLE }).input(Stored).output(AnnotatedPdf),
};
