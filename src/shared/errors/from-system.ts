import { ErrorFacts, LibraryErrorCode } from './codes.ts';
import { LibraryError } from './library-error.ts';

/**
 * What the codes of SQLite and of system calls mean for a library. SQLite's extended codes begin with the plain one.
 * https://www.sqlite.org/rescode.html, errno(3)
 */
const MEANINGS: readonly (readonly [RegExp, LibraryErrorCode])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/, 'DISK_FULL'],
  [/^(?:SQLITE_READONLY|EROFS$)/, 'READ_ONLY'],
  [/^(?:SQLITE_PERM|SQLITE_AUTH|EACCES$|EPERM$)/, 'NOT_PERMITTED'],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED)/, 'LIBRARY_BUSY'],
  [/^SQLITE_CORRUPT/, 'LIBRARY_DAMAGED'],
  [/^SQLITE_NOTADB$/, 'NOT_A_LIBRARY'],
  [/^(?:SQLITE_IOERR|EIO$)/, 'DISK_FAILED'],
  [/^SQLITE_CANTOPEN/, 'CANNOT_OPEN'],
];

/**
 * The error of the library that an error of SQLite, of a system call, or one that came over a wire (`code` and `data`) is;
 * undefined for any other.
 * @param facts what is known besides what the error itself tells
 */
export function libraryErrorOf(error: unknown, facts: ErrorFacts = {}): LibraryError | undefined {
  if (error instanceof LibraryError) return error;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const own = LibraryErrorCode.safeParse(error.code);
  if (own.success) {
    const told = ErrorFacts.catch({}).parse('data' in error ? error.data : {});
    return new LibraryError(own.data, { ...facts, ...told }, { cause: error });
  }
  const code = String(error.code);
  const meaning = MEANINGS.find(([codes]) => codes.test(code))?.[1];
  if (meaning === undefined) return undefined;
  const file = 'path' in error && typeof error.path === 'string' ? error.path : facts.file;
  return new LibraryError(meaning, { ...facts, ...(file !== undefined && { file }) }, { cause: error });
}
