import type { FeedEntry } from '#shared/entities/feed.ts';
import type { PaperRecord } from '#shared/entities/paper.ts';

/** A paper as a source tells of it, and where it was listed, if it was. */
export interface ListedPaper {
  record: PaperRecord;
  entry?: FeedEntry;
  /** The title stands in for an unknown one (a file's name): no paper may be recognised by it. */
  titleIsGuess?: boolean;
}
