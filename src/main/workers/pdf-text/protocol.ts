import type { AnchorDescription } from '#shared/anchoring/anchor.ts';
import type { PageRect } from '#shared/entities/annotation.ts';
import type { PdfAnnotation, PdfMarks } from '../../sources/pdf-annotations/pdf-annotation.ts';
import type { PlacedQuotes, TextNear } from './places.ts';

/** The text of a PDF. */
export interface PdfText {
  pageCount: number;
  /** By page, from the first; shorter than `pageCount` where a limit was reached, '' for pages without text, U+FFFD for those that cannot be read. */
  pages: string[];
  /** What the pages call themselves, one for each; absent where that is no more than their numbers. */
  labels?: string[];
  /** The title as page 1 shows it; absent where nothing there is surely one. */
  title?: string;
  /** What the file itself claims to be called. It often lies. */
  metadataTitle?: string;
}

export interface PdfLimits {
  /** Largest file, in bytes. */
  maxBytes: number;
  /** Pages read; those beyond stay without text. */
  maxPages: number;
  /** Characters read over all pages; pages beyond stay without text. */
  maxChars: number;
  /** Time after which the remaining pages stay without text, in milliseconds. */
  maxMs: number;
}

/** What the worker is started with. */
export interface PdfWorkerData {
  wasm: Uint8Array;
  limits: PdfLimits;
  /** Nobody waits for what it reads: others come first. */
  isInBackground: boolean;
}

/** What the worker can do, by name: what it is given, always with the path of a PDF, and what it answers. */
export interface PdfJobs {
  /** `maxPages`: of the first pages alone. */
  text: { input: { path: string; maxPages?: number; password?: string }; output: PdfText };
  readAnnotations: { input: { path: string; textless?: boolean }; output: PdfAnnotation[] };
  /** `to` must not be there yet; the answer is how large it is, in bytes. */
  writeAnnotations: { input: { path: string; to: string; marks: PdfMarks }; output: { bytes: number } };
  placeQuotes: { input: { path: string; quotes: readonly AnchorDescription[] }; output: PlacedQuotes };
  textNear: { input: { path: string; places: readonly PageRect[] }; output: TextNear };
}

export type PdfJobName = keyof PdfJobs;

export type ToWorker = { [Name in PdfJobName]: { job: Name; input: PdfJobs[Name]['input'] } }[PdfJobName];

/** Why a job failed. */
export interface PdfFailure {
  why: string;
  /** It is a sound PDF that needs a password. */
  isLocked: boolean;
}
