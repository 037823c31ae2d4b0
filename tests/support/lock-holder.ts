import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Takes the lock, says so, and keeps it until its input ends. */
const SCRIPT = `
  import Database from 'better-sqlite3';
  const database = new Database(process.argv[1], { timeout: 10_000 });
  database.exec('BEGIN IMMEDIATE');
  console.log('locked');
  process.stdin.resume().on('end', () => { database.exec('ROLLBACK'); database.close(); });
`;

export interface HeldLock extends AsyncDisposable {
  /** Lets go; fulfilled when the other program has ended. */
  release(): Promise<void>;
}

/** Another program that holds the write lock of a library, until it is released or this process ends. */
export async function holdWriteLock(databaseFile: string): Promise<HeldLock> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, databaseFile], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(createInterface({ input: child.stdout }), 'line');
  const release = async () => {
    child.stdin.end();
    await ended;
  };
  return { release, [Symbol.asyncDispose]: release };
}
