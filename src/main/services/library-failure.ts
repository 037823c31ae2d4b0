/** What a full or locked disk answers; no other file would fare better. */
const DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

/** Whether the library itself fails, and not what is being brought into it: its disk is full, it is locked or damaged. */
export function isLibraryFailure(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error.name === 'SqliteError' || ('code' in error && DISK_CODES.has(String(error.code)));
}
