import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkpointWhenIdle, closeDatabase } from '../../../src/main/database/checkpoint.ts';
import { openDatabase } from '../../../src/main/database/open.ts';
import { inspectLog } from '../../../src/main/database/write-ahead-log.ts';
import { temporaryFolder } from '../../support/library.ts';

/** Opens a young library, writes, and is killed: all of it lies in the log. */
const WRITER = `
  import DatabaseConstructor from 'better-sqlite3';
  const db = new DatabaseConstructor(process.argv[1]);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE mark (note)');
  for (let n = 0; n < 50; n++) db.prepare('INSERT INTO mark VALUES (?)').run('x'.repeat(3000));
  process.kill(process.pid, 'SIGKILL');
`;
const FRAME = 24 + 4096;

describe('the log of a library', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let log: Buffer;
  let index: Buffer;
  beforeAll(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'library.sqlite');
    spawnSync(process.execPath, ['--input-type=module', '--eval', WRITER, file], {
      cwd: import.meta.dirname,
    });
    log = readFileSync(`${file}-wal`);
    index = readFileSync(`${file}-shm`);
  });
  afterAll(() => folder[Symbol.dispose]());
  beforeEach(() => {
    writeFileSync(`${file}-wal`, log);
    writeFileSync(`${file}-shm`, index);
  });

  it('of a killed process is whole, though nothing is in the database yet', () => {
    expect(statSync(file).size).toBe(4096);
    const frames = (log.length - 32) / FRAME;
    expect(inspectLog(file)).toEqual({ bytes: log.length, frames });
    rmSync(`${file}-shm`);
    expect(inspectLog(file)).toEqual({ bytes: log.length, frames });
  });

  it.each<[string, (whole: Buffer) => Buffer]>([
    ['cut in the middle', (whole) => whole.subarray(0, Math.floor(whole.length / 2))],
    [
      'changed in the middle',
      (whole) => Buffer.from(whole).fill(0x5a, whole.length / 2, whole.length / 2 + 9),
    ],
    ['without its header', (whole) => whole.subarray(0, 20)],
  ])('%s is told from a whole one, with its index and without', (_, spoil) => {
    writeFileSync(`${file}-wal`, spoil(log));
    expect(inspectLog(file).damage).toMatch(/of \d+ changed pages are left of it/);
    rmSync(`${file}-shm`);
    expect(inspectLog(file).damage).toBeDefined();
  });

  it('that is gone, or cut between two transactions, only the index tells of', () => {
    writeFileSync(`${file}-wal`, log.subarray(0, 32 + 30 * FRAME));
    expect(inspectLog(file).damage).toMatch(/^\d\d of \d+ changed pages/);
    rmSync(`${file}-wal`);
    expect(inspectLog(file).damage).toMatch(/^0 of \d+ changed pages/);
    rmSync(`${file}-shm`);
    expect(inspectLog(file)).toEqual({ bytes: 0, frames: 0 });
  });

  it('that ends in what was never acknowledged is whole', () => {
    writeFileSync(`${file}-wal`, Buffer.concat([log, log.subarray(32, 32 + 100)]));
    expect(inspectLog(file).damage).toBeUndefined();
  });

  it('is read as SQLite reads it', () => {
    writeFileSync(`${file}-wal`, log.subarray(0, 32 + 30 * FRAME + 7));
    const { frames } = inspectLog(file);
    rmSync(`${file}-shm`);
    const count = `
      import DatabaseConstructor from 'better-sqlite3';
      const db = new DatabaseConstructor(process.argv[1], { readonly: true });
      db.prepare('SELECT count(*) FROM mark').get();
      console.log(db.pragma('wal_checkpoint(NOOP)')[0].log);
      process.kill(process.pid, 'SIGKILL');
    `;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', count, file], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    expect(Number(run.stdout)).toBe(frames);
  });
});

describe('a library', () => {
  /** What stands in the database itself, as who copies only it gets it. */
  const copied = (file: string): string => readFileSync(file).toString('latin1');

  it('is its file alone once it was opened, and once it was closed', () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'library.sqlite');
    const database = openDatabase(file);
    expect(statSync(file).size).toBeGreaterThan(100_000);
    database.exec(`INSERT INTO recent_searches VALUES ('k', 'kept for good', '')`);
    expect(copied(file)).not.toContain('kept for good');
    closeDatabase(database);
    expect(copied(file)).toContain('kept for good');
  });

  it('is its file alone once nobody has written for a while', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'library.sqlite');
    const database = openDatabase(file);
    const other = openDatabase(file);
    const stop = new AbortController();
    checkpointWhenIdle(other, stop.signal, 5);
    database.exec(`INSERT INTO recent_searches VALUES ('k', 'kept for good', '')`);
    await expect.poll(() => copied(file), { interval: 10, timeout: 30_000 }).toContain('kept for good');
    stop.abort();
    other.close();
    database.close();
  });
});
