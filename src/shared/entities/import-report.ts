import { z } from 'zod';
import { AnnotationImport } from './exchange.ts';

export const ImportError = z.object({ file: z.string(), line: z.number().int().optional(), why: z.string() });
export type ImportError = z.infer<typeof ImportError>;

/**
 * What an import did. `skipped` counts papers already here with nothing new to tell; `locked` names PDFs that were stored
 * but need a password to be read; `annotations` is there when a file of annotations was among the files, or a PDF that holds some;
 * `stopped` says why the rest did not come in.
 */
export const ImportReport = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  locked: z.array(z.string()).default([]),
  annotations: AnnotationImport.optional(),
  errors: z.array(ImportError),
  stopped: z.string().optional(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** To be filled in as an import goes on. */
export const emptyReport = (): ImportReport => ({ added: 0, updated: 0, skipped: 0, locked: [], errors: [] });
