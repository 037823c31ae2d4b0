import { z } from 'zod';
import { parseArxivId } from '../arxiv-id.ts';
import { type Annotation, NewAnnotation } from '../entities/annotation.ts';
import { Instant } from '../entities/date.ts';
import type { AnnotationImportError } from '../entities/exchange.ts';
import { Paper, PaperId } from '../entities/paper.ts';
import { namedPaper } from '../named-paper.ts';
import { parseOpenLink } from '../open-link.ts';

/** An annotation as a file tells of it: its paper is found later, and so is an id where the file's is not Offprint's. */
export const ImportedMark = NewAnnotation.omit({ paperId: true }).partial({ id: true });
export type ImportedMark = z.infer<typeof ImportedMark>;

/** Longer lists of authors are cut in files that name the paper with each annotation. */
const MOST_AUTHORS = 20;

/** What Offprint's exports say of a paper, so that it can be found or made anew. */
export const PaperFacts = Paper.pick({
  id: true,
  title: true,
  authors: true,
  authorCount: true,
  publishedAt: true,
  arxivId: true,
  doi: true,
  venue: true,
});
export type PaperFacts = z.infer<typeof PaperFacts>;

export function factsOf({
  id,
  title,
  authors,
  authorCount,
  publishedAt,
  arxivId,
  doi,
  venue,
}: Paper): PaperFacts {
  const count = authorCount ?? (authors.length || undefined);
  return {
    id,
    title,
    authors: authors.slice(0, MOST_AUTHORS),
    authorCount: count,
    publishedAt,
    arxivId,
    doi,
    venue,
  };
}

/** What a file says of the paper that an annotation is on, however little. */
export interface PaperHint extends Partial<PaperFacts> {
  /** Of the PDF it is on. */
  sha256?: string;
}

/** A picture in a file: a PNG as a `data:` address, up to 16 MB of it. */
export const PictureAddress = z
  .string()
  .max(24_000_000)
  .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/, 'not a PNG as a data address');

export interface ImportedAnnotation {
  /** Where in the file it stands: "annotation 3", "row 7". */
  where: string;
  line?: number;
  paper: PaperHint;
  mark: ImportedMark;
  /** Of an area, as a `data:` address. */
  picture?: string;
}

export interface ParsedAnnotations {
  annotations: ImportedAnnotation[];
  errors: AnnotationImportError[];
}

/** A file of annotations that as a whole cannot be read; the message is one line for the user. */
export class UnreadableAnnotations extends Error {
  override name = 'UnreadableAnnotations';
}

/** What is wrong, in one line: "rects.0.x1: expected a number". */
export function whyInvalid(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const at = issue?.path.join('.');
    return [at, issue?.message ?? 'it has an unknown shape'].filter(Boolean).join(': ');
  }
  return error instanceof Error ? error.message : String(error);
}

/** What an address tells of a paper: one that names it, or Offprint's own link. */
export function hintOfAddress(address: string): PaperHint {
  const named = namedPaper(address);
  if (named) return 'doi' in named ? named : { arxivId: named.arxivId };
  const own = parseOpenLink(address)?.paper;
  return own ? hintOfId(own) : {};
}

/** What a paper's id in Offprint tells of it. */
export function hintOfId(id: string): PaperHint {
  if (!PaperId.safeParse(id).success) return {};
  const [, kind, rest = ''] = /^(\w+):(.*)$/.exec(id) ?? [];
  return {
    id,
    ...(kind === 'arxiv' && { arxivId: parseArxivId(rest)?.id ?? rest }),
    ...(kind === 'doi' && { doi: rest }),
  };
}

/** A moment as the library keeps it; undefined where it is none. */
export function toInstant(text: string | undefined): string | undefined {
  if (!text || Instant.safeParse(text).success) return text || undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** Tags of another program, made to fit: trimmed, none empty or twice. */
export function toTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().slice(0, 100).trim()).filter(Boolean))].slice(0, 100);
}

/** What an annotation of another program is when it does not say: its page is not known, nor its place on it. */
export function plainMark(values: Partial<ImportedMark>): ImportedMark {
  const kind = values.quote ? 'highlight' : 'note';
  return { kind, color: 'yellow', page: 1, rects: [], note: '', tags: [], ...values };
}

/** A quote of another program, made to fit; undefined where no text is in it. */
export function toQuote(exact: string, prefix = '', suffix = ''): Annotation['quote'] {
  if (exact.trim() === '') return undefined;
  return {
    type: 'TextQuoteSelector',
    exact: exact.slice(0, 100_000),
    prefix: prefix.slice(-1000),
    suffix: suffix.slice(0, 1000),
  };
}
