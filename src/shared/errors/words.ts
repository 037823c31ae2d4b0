import type { ErrorFacts, LibraryErrorCode } from './codes.ts';

/** An error for a person: what happened, and what to do next. Whole sentences both. */
export interface ErrorWords {
  what: string;
  next: string;
}

const WORDS: Record<LibraryErrorCode, (file: string | undefined) => ErrorWords> = {
  DISK_FULL: () => ({
    what: 'There is no space left on the disk.',
    next: 'Free some space, then try again.',
  }),
  DISK_FAILED: (file = 'the library’s folder') => ({
    what: `The disk reports an error at ${file}.`,
    next: 'Copy the library to another disk while it can be read.',
  }),
  READ_ONLY: (file = 'The library') => ({
    what: `${file} can only be read, not changed.`,
    next: 'Make it writable, or copy the library to another place and open it there.',
  }),
  NOT_PERMITTED: (file = 'the library') => ({
    what: `The system does not let Offprint use ${file}.`,
    next: 'Give your account the right to read and write it, or choose another place.',
  }),
  LIBRARY_BUSY: () => ({
    what: 'Another program is using the library.',
    next: 'Wait until it is done, or close it, then try again.',
  }),
  LIBRARY_DAMAGED: (file = 'The library') => ({
    what: `${file} is damaged.`,
    next: 'Close Offprint and run “offprint doctor”, or put back a copy of the library.',
  }),
  NOT_A_LIBRARY: (file = 'The file') => ({
    what: `${file} cannot be read as a library.`,
    next: 'It was left as it is. Put back a copy of the library.',
  }),
  CANNOT_OPEN: (file = 'The library') => ({
    what: `${file} cannot be opened.`,
    next: 'See whether its folder is there and may be used by your account.',
  }),
};

/** The words for an error. */
export function errorWords(code: LibraryErrorCode, { file }: ErrorFacts = {}): ErrorWords {
  return WORDS[code](file);
}
