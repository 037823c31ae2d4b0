import type { ErrorFacts, LibraryErrorCode } from './codes.ts';
import { errorWords } from './words.ts';

/** A fault of the library, thrown. Its message is its words, with the next step. */
export class LibraryError extends Error {
  override name = 'LibraryError';
  readonly code: LibraryErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: LibraryErrorCode, facts: ErrorFacts = {}, options: ErrorOptions = {}) {
    const { what, next } = errorWords(code, facts);
    super(`${what} ${next}`, options);
    this.code = code;
    this.facts = facts;
  }
}
