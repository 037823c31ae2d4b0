import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { SyncReport } from '#shared/entities/sync.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { CLI } from './cli.ts';

/** Time-outs and waits before another attempt in tests, as a part of the real ones: half a minute becomes 0.6 s. */
const PATIENCE = '0.02';

export interface CommandResult<Answer> {
  code: number | null;
  answer: Answer;
  errors: string;
}

/** Starts a command of Offprint as a process of its own that asks the stand-in. */
export function startCommand(env: Record<string, string>, args: string[]): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args, '--json'], {
    env: { ...process.env, OFFPRINT_PATIENCE: PATIENCE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end and reads its answer. @throws with what it wrote when it answers no JSON */
export async function runCommand<Answer>(
  env: Record<string, string>,
  ...args: string[]
): Promise<CommandResult<Answer>> {
  const child = startCommand(env, args);
  if (!child.stdout || !child.stderr) throw new Error('The command has no output.');
  const [output, errors, [code]] = await Promise.all([
    buffer(child.stdout),
    buffer(child.stderr),
    once(child, 'close'),
  ]);
  try {
    return {
      code: code as number | null,
      answer: JSON.parse(output.toString()) as Answer,
      errors: errors.toString(),
    };
  } catch {
    throw new Error(`offprint ${args.join(' ')} ended with ${code}: ${output}${errors}`);
  }
}

/** `offprint sync` on a library. */
export const runSync = (env: Record<string, string>, dataDir: string, ...args: string[]) =>
  runCommand<SyncReport>(env, 'sync', '--data-dir', dataDir, ...args);

export interface Diagnosis {
  ok: boolean;
  problems: unknown[];
  leftovers: { what: string; where: string }[];
}

/** `offprint doctor` on a library. */
export const runDoctor = (dataDir: string, ...options: string[]) =>
  runCommand<Diagnosis>({}, 'doctor', '--data-dir', dataDir, ...options);

/** What a sync is to bring, without the moments at which it did. */
const TABLES: Record<string, string> = {
  papers: `SELECT * FROM papers ORDER BY id`,
  paper_authors: `SELECT * FROM paper_authors ORDER BY paper_id, position`,
  feed_entries: `SELECT * FROM feed_entries ORDER BY feed, date, rank, paper_id`,
  feed_days: `SELECT feed, date, items FROM feed_days ORDER BY feed, date`,
  documents: `SELECT paper_id, sha256, version, file_name FROM documents ORDER BY paper_id, sha256`,
  pdf_files: `SELECT sha256, bytes, pages, state, origin FROM pdf_files ORDER BY sha256`,
  page_texts: `SELECT document_sha256, page, text FROM page_texts ORDER BY document_sha256, page`,
};

const MOMENTS = ['created_at', 'updated_at', 'fetched_at', 'added_at'];

/** The rows of a library that a sync brought, by table, to be compared with those of another library. */
export function readSynced(dataDir: string): Record<string, unknown[]> {
  const database = openDatabase(join(dataDir, 'library.sqlite'));
  try {
    return Object.fromEntries(
      Object.entries(TABLES).map(([table, sql]) => [
        table,
        database
          .prepare<[], Record<string, unknown>>(sql)
          .all()
          .map((row) =>
            Object.fromEntries(Object.entries(row).filter(([column]) => !MOMENTS.includes(column))),
          ),
      ]),
    );
  } finally {
    database.close();
  }
}

/** Paths of all files in the library's PDF folder, unfinished ones too. */
export function storedFiles(dataDir: string): string[] {
  const folder = join(dataDir, 'pdfs');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
