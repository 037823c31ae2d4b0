import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrations, NewerLibraryError } from '../../../src/main/database/migrate.ts';
import { defineFunctions, openDatabase } from '../../../src/main/database/open.ts';
import { CLI } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/library.ts';

describe('migrate', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'library.sqlite');
  });
  afterEach(() => folder[Symbol.dispose]());

  it('brings an empty file to the newest version', () => {
    using db = disposable(openDatabase(file));
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('changes nothing when opened again', () => {
    openDatabase(file).close();
    using db = disposable(openDatabase(file));
    const schema = db.prepare('SELECT group_concat(sql) FROM sqlite_master').pluck().get();
    db.close();
    using again = disposable(openDatabase(file));
    expect(again.prepare('SELECT group_concat(sql) FROM sqlite_master').pluck().get()).toBe(schema);
  });

  it('refuses a library of a newer version and leaves it untouched', () => {
    const db = openDatabase(file);
    db.pragma('user_version = 999');
    db.close();
    expect(() => openDatabase(file)).toThrow(NewerLibraryError);
    using raw = disposable(new DatabaseConstructor(file));
    expect(raw.pragma('user_version', { simple: true })).toBe(999);
  });

  it('undoes a step that fails half-way and keeps the version before it', () => {
    using db = disposable(new DatabaseConstructor(file));
    const steps = [
      { name: 'good', sql: 'CREATE TABLE good (a)' },
      { name: 'bad', sql: 'CREATE TABLE half (a); INSERT INTO nowhere VALUES (1);' },
    ];
    expect(() => migrate(db, steps)).toThrow(/nowhere/);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'half'`).pluck().get()).toBe(0);
  });

  it('copies a library that holds data before changing it', () => {
    using db = disposable(new DatabaseConstructor(file));
    migrate(db, [{ name: 'one', sql: 'CREATE TABLE one (a); INSERT INTO one VALUES (42);' }]);
    expect(existsSync(`${file}.before-1`)).toBe(false);
    migrate(db, [
      { name: 'one', sql: '' },
      { name: 'two', sql: 'DROP TABLE one' },
    ]);
    using backup = disposable(new DatabaseConstructor(`${file}.before-2`, { readonly: true }));
    expect(backup.prepare('SELECT a FROM one').pluck().get()).toBe(42);
    expect(backup.pragma('user_version', { simple: true })).toBe(1);
  });

  it.each([
    ['empty', (copy: string) => writeFileSync(copy, '')],
    ['cut', (copy: string) => truncateSync(copy, 5000)],
    ['of another kind', (copy: string) => writeFileSync(copy, 'not a database'.repeat(500))],
  ])('a copy that is %s does not count: it is made again', (_, spoil) => {
    using db = disposable(new DatabaseConstructor(file));
    migrate(db, [{ name: 'one', sql: 'CREATE TABLE one (a); INSERT INTO one VALUES (42);' }]);
    const copy = `${file}.before-2`;
    db.prepare('VACUUM INTO ?').run(copy);
    spoil(copy);
    migrate(db, [
      { name: 'one', sql: '' },
      { name: 'two', sql: 'DROP TABLE one' },
    ]);
    using backup = disposable(new DatabaseConstructor(copy, { readonly: true }));
    expect(backup.prepare('SELECT a FROM one').pluck().get()).toBe(42);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('changes nothing when no copy can be made, and leaves none', () => {
    using db = disposable(new DatabaseConstructor(file));
    migrate(db, [{ name: 'one', sql: 'CREATE TABLE one (a)' }]);
    const two = { name: 'two', sql: 'DROP TABLE one' };
    // VACUUM fails there, as it does on a full disk.
    db.exec('BEGIN');
    expect(() => migrate(db, [{ name: 'one', sql: '' }, two])).toThrow(/VACUUM/);
    db.exec('ROLLBACK');
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(readdirSync(folder.path).filter((name) => /part|before/.test(name))).toEqual([]);
  });

  it('killed while it copies, it leaves no half copy under the final name', async () => {
    const before = migrations.slice(0, -1);
    const library = new DatabaseConstructor(file);
    defineFunctions(library);
    migrate(library, before);
    library.exec('CREATE TABLE ballast (a)');
    const fill = library.prepare('INSERT INTO ballast VALUES (randomblob(1000000))');
    for (let n = 0; n < 20; n++) fill.run();
    library.close();
    const copy = `${file}.before-${migrations.length}`;
    const stop = new AbortController();
    const begun = (async () => {
      for await (const { filename } of watch(folder.path, { signal: stop.signal }))
        if (filename?.includes('before')) return;
    })();
    const child = spawn(process.execPath, [CLI, 'stats', '--data-dir', folder.path]);
    const ended = once(child, 'exit');
    await Promise.race([begun, ended]);
    child.kill('SIGKILL');
    await ended;
    stop.abort();
    await begun.catch(() => {});
    const isWhole = () => {
      using db = disposable(new DatabaseConstructor(copy, { readonly: true }));
      return db.pragma('integrity_check', { simple: true }) === 'ok';
    };
    expect(!existsSync(copy) || isWhole()).toBe(true);
    openDatabase(file).close();
    expect(isWhole()).toBe(true);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('clears away the copy that a killed process was writing', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const [left, others] = [
      `.${pid}-library.sqlite.before-2.part`,
      `.${process.ppid}-library.sqlite.before-2.part`,
    ];
    for (const name of [left, others]) writeFileSync(join(folder.path, name), 'half');
    openDatabase(file).close();
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([others]);
  });

  it('says so when the file is no database', () => {
    writeFileSync(
      file,
      'this is a text file, not a library, and it is long enough to be read as a header'.repeat(20),
    );
    expect(() => openDatabase(file)).toThrow(`${file} cannot be read as a library.`);
  });

  it('says so when its folder cannot be made', () => {
    writeFileSync(join(folder.path, 'taken'), '');
    expect(() => openDatabase(join(folder.path, 'taken', 'deep', 'library.sqlite'))).toThrow(
      /cannot be made/,
    );
  });
});

/** Lets `using` close a connection. */
function disposable<T extends { close(): unknown }>(db: T): T & Disposable {
  return Object.assign(db, { [Symbol.dispose]: () => void db.close() });
}
