import { describe, expect, test } from 'vitest';
import { libraryErrorOf } from '../../../../src/shared/errors/from-system.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

describe('what the codes of SQLite and of system calls mean', () => {
  test.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['SQLITE_READONLY', 'READ_ONLY'],
    ['SQLITE_READONLY_DBMOVED', 'READ_ONLY'],
    ['EROFS', 'READ_ONLY'],
    ['EACCES', 'NOT_PERMITTED'],
    ['EPERM', 'NOT_PERMITTED'],
    ['SQLITE_BUSY', 'LIBRARY_BUSY'],
    ['SQLITE_BUSY_SNAPSHOT', 'LIBRARY_BUSY'],
    ['SQLITE_LOCKED', 'LIBRARY_BUSY'],
    ['SQLITE_CORRUPT_INDEX', 'LIBRARY_DAMAGED'],
    ['SQLITE_NOTADB', 'NOT_A_LIBRARY'],
    ['SQLITE_IOERR_WRITE', 'DISK_FAILED'],
    ['EIO', 'DISK_FAILED'],
    ['SQLITE_CANTOPEN', 'CANNOT_OPEN'],
  ])('%s is %s', (code, meaning) => {
    expect(libraryErrorOf(coded(code))?.code).toBe(meaning);
  });

  test('a file that is not there, a broken rule of a table and words without a code are none of them', () => {
    expect(libraryErrorOf(coded('ENOENT'))).toBeUndefined();
    expect(libraryErrorOf(coded('SQLITE_CONSTRAINT_UNIQUE'))).toBeUndefined();
    expect(libraryErrorOf(new Error('ENOSPC'))).toBeUndefined();
    expect(libraryErrorOf('ENOSPC')).toBeUndefined();
  });
});

describe('facts', () => {
  test('the path of a system call goes before the file that was worked with', () => {
    const facts = { file: '/library/library.sqlite' };
    expect(libraryErrorOf(coded('EACCES', { path: '/library/pdfs' }), facts)?.facts.file).toBe(
      '/library/pdfs',
    );
    expect(libraryErrorOf(coded('SQLITE_READONLY'), facts)?.message).toBe(
      '/library/library.sqlite can only be read, not changed. Make it writable, or copy the library to another place and open it there.',
    );
  });

  test('come back from the other side of a wire', () => {
    const received = coded('DISK_FULL', { data: { free: 12, needed: 400 } });
    expect(libraryErrorOf(received)).toMatchObject({ code: 'DISK_FULL', facts: { free: 12, needed: 400 } });
  });

  test('that make no sense cost only themselves', () => {
    expect(libraryErrorOf(coded('DISK_FULL', { data: 'x' }))).toMatchObject({ code: 'DISK_FULL', facts: {} });
  });
});
