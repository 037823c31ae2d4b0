import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Takes the lock, says so, and keeps it until its input ends; what that holds is done to the library first. */
const SCRIPT = `
  import Database from 'better-sqlite3';
  const [, file, mode] = process.argv;
  const database = new Database(file, { timeout: 10_000 });
  database.pragma('locking_mode = ' + mode);
  database.exec('BEGIN IMMEDIATE');
  console.log('locked');
  let sql = '';
  process.stdin.on('data', (text) => { sql += text; });
  process.stdin.on('end', () => { database.exec(sql + '; COMMIT'); database.close(); });
`;

export interface HeldLock extends AsyncDisposable {
  /** Lets go, this SQL done; fulfilled when the other program has ended. */
  release(sql?: string): Promise<void>;
}

/** Another program that holds the write lock of a library, until it is released or this process ends. */
export const holdWriteLock = (databaseFile: string): Promise<HeldLock> => hold(databaseFile, 'NORMAL');

/** One that lets nobody else read either. Nobody may have the library open. */
export const holdWholeLibrary = (databaseFile: string): Promise<HeldLock> => hold(databaseFile, 'EXCLUSIVE');

async function hold(databaseFile: string, mode: 'NORMAL' | 'EXCLUSIVE'): Promise<HeldLock> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, databaseFile, mode], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(createInterface({ input: child.stdout }), 'line');
  const release = async (sql = '') => {
    child.stdin.end(sql);
    await ended;
  };
  return { release, [Symbol.asyncDispose]: () => release() };
}
