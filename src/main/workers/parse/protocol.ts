import type { ParsedAnnotations } from '#shared/interchange/imported.ts';
import type { FileKind } from '../../sources/detect-file.ts';
import type { ParsedSource, SourceFile } from '../../sources/source-file.ts';

/** A text file to read: where it lies, and what is known of it besides its content. */
export interface ParseRequest {
  path: string;
  kind: Exclude<FileKind, 'pdf'>;
  /** Absent: nothing but annotations is wanted. */
  file?: SourceFile;
}

/** What a file holds: papers, or annotations of papers. */
export type Parsed = ({ holds: 'papers' } & ParsedSource) | ({ holds: 'annotations' } & ParsedAnnotations);

export interface ParseFailure {
  why: string;
  line?: number;
  isForeign: boolean;
}
