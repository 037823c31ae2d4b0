import type { CalendarDate } from '#shared/entities/date.ts';
import type { ListedPaper } from './listed-paper.ts';

/** What is known of a file besides its content; year-less and missing dates are filled in from it. */
export interface SourceFile {
  /** Name as the user knows it, without folders. */
  name: string;
  modified: Date;
  /** The day the user says the page or list is of. */
  pageDate?: CalendarDate;
}

/** A part of a source that could not be read while the rest could. */
export interface SourceError {
  why: string;
  /** Line of the file, from 1. */
  line?: number;
}

export interface ParsedSource {
  papers: ListedPaper[];
  errors: SourceError[];
}

/** Thrown when a file as a whole is not what it should be; the message is one line for the user. */
export class UnreadableSource extends Error {
  override name = 'UnreadableSource';
  readonly line: number | undefined;
  /** It is no damaged source but something else altogether: in a folder such files are passed over. */
  readonly isForeign: boolean;

  constructor(why: string, { line, isForeign = false }: { line?: number; isForeign?: boolean } = {}) {
    super(why);
    this.line = line;
    this.isForeign = isForeign;
  }
}
