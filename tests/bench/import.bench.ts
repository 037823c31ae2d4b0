import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { openDatabase } from '../../src/main/database/open.ts';
import { createServices } from '../../src/main/services/create-services.ts';
import { testConfig } from '../support/config.ts';
import { makeFeedDays } from '../support/feed-items.ts';
import { temporaryFolder } from '../support/library.ts';
import type { BenchOptions } from './bench-options.ts';
import { type Comparison, compare, timed } from './measure.ts';

const GENERATED_PAPERS = 6_924;
const TABLES = ['papers', 'paper_authors', 'feed_entries'] as const;

/**
 * Importing a folder of feed files (reading, parsing, checking, merging) against inserting the rows that come of it
 * straight with better-sqlite3, one prepared statement a table in one transaction, into the same schema.
 */
export async function run({ corpus, rounds }: BenchOptions): Promise<Comparison[]> {
  using folder = temporaryFolder();
  const feedFolder = corpus ? join(corpus, 'daily_papers') : makeFeedFolder(folder.path);
  const items = readdirSync(feedFolder).reduce(
    (sum, name) => sum + (JSON.parse(readFileSync(join(feedFolder, name), 'utf8')) as unknown[]).length,
    0,
  );
  let number = 0;
  const freshDir = () => join(folder.path, `library-${number++}`);

  const importInto = async (dataDir: string): Promise<number> => {
    mkdirSync(dataDir);
    const services = await createServices(testConfig(dataDir));
    try {
      return await timed(async () => {
        for await (const _ of services.imports.run([{ path: feedFolder, name: feedFolder }], {}));
      });
    } finally {
      await services.close();
    }
  };
  const filled = freshDir();
  await importInto(filled);
  const rows = readRows(join(filled, 'library.sqlite'));

  const insertRows = async (): Promise<number> => {
    const db = openDatabase(join(freshDir(), 'library.sqlite'));
    try {
      return await timed(() => insertAll(db, rows));
    } finally {
      db.close();
    }
  };
  return [
    await compare({
      name: `import of ${items} feed items against inserting the same rows`,
      rounds,
      limit: 4,
      subject: () => importInto(freshDir()),
      peer: insertRows,
    }),
  ];
}

function makeFeedFolder(folder: string): string {
  const feedFolder = join(folder, 'feed');
  mkdirSync(feedFolder);
  for (const [date, items] of makeFeedDays(GENERATED_PAPERS)) {
    writeFileSync(join(feedFolder, `${date}.json`), JSON.stringify(items));
  }
  return feedFolder;
}

type Rows = Map<(typeof TABLES)[number], Record<string, unknown>[]>;

function readRows(file: string): Rows {
  const db = new DatabaseConstructor(file, { readonly: true });
  try {
    return new Map(
      TABLES.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]]),
    );
  } finally {
    db.close();
  }
}

function insertAll(db: ReturnType<typeof openDatabase>, rows: Rows): void {
  const insert = db.transaction(() => {
    for (const [table, all] of rows) {
      const columns = Object.keys(all[0] ?? {});
      const statement = db.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      for (const row of all) statement.run(Object.values(row));
    }
  });
  insert.immediate();
}
