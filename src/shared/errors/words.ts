import type { ErrorFacts, LibraryErrorCode } from './codes.ts';

/** An error for a person: what happened, and what to do next. Whole sentences both. */
export interface ErrorWords {
  what: string;
  next: string;
}

/** A copy that Offprint made, where it knows of one. */
const putBack = (copy: string | undefined): string =>
  copy
    ? `Put back a copy of the library: the one before its last upgrade is ${copy}.`
    : 'Put back a copy of the library.';

const WORDS: Record<LibraryErrorCode, (facts: ErrorFacts) => ErrorWords> = {
  DISK_FULL: () => ({
    what: 'There is no space left on the disk.',
    next: 'Free some space, then try again.',
  }),
  DISK_LOW: () => ({
    what: 'The disk is almost full. PDFs wait.',
    next: 'Free some space, or have less kept free in Settings → Downloads.',
  }),
  DISK_FAILED: ({ file = 'the library’s folder' }) => ({
    what: `The disk reports an error at ${file}.`,
    next: 'Copy the library to another disk while it can be read.',
  }),
  READ_ONLY: ({ file = 'The library' }) => ({
    what: `${file} can only be read, not changed.`,
    next: 'Make it writable, or copy the library to another place and open it there.',
  }),
  NOT_PERMITTED: ({ file = 'the library' }) => ({
    what: `The system does not let Offprint use ${file}.`,
    next: 'Give your account the right to read and write it, or choose another place.',
  }),
  LIBRARY_BUSY: () => ({
    what: 'Another program is using the library.',
    next: 'Wait until it is done, or close it, then try again.',
  }),
  LIBRARY_DAMAGED: ({ file = 'The library', copy }) => ({
    what: `${file} is damaged.`,
    next: `Close Offprint and copy its folder as it is. ${putBack(copy)} Or export what can still be read: “offprint export --format json”.`,
  }),
  NOT_A_LIBRARY: ({ file = 'The file', copy }) => ({
    what: `${file} cannot be read as a library.`,
    next: `It was left as it is. ${putBack(copy)} Or move it away: Offprint then offers to begin anew with the PDFs.`,
  }),
  CANNOT_OPEN: ({ file = 'The library' }) => ({
    what: `${file} cannot be opened.`,
    next: 'See whether its folder is there and may be used by your account.',
  }),
  LIBRARY_MISSING: ({ file = 'library.sqlite', pdfs = 0 }) => ({
    what: `${pdfs > 0 ? `${pdfs} ${pdfs === 1 ? 'PDF' : 'PDFs'}` : 'The log of a library is'} here, but no library.`,
    next:
      `${file} is missing or empty. Put back a copy of it, or have “offprint doctor --repair” or ` +
      '“offprint import --begin-anew” begin a new library with what is here.',
  }),
};

/** The words for an error. */
export function errorWords(code: LibraryErrorCode, facts: ErrorFacts = {}): ErrorWords {
  return WORDS[code](facts);
}
