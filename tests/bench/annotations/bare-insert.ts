import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { openDatabase } from '../../../src/main/database/open.ts';

/** A file of its own with a table like the library's, and nothing else in it: no index, no trigger, no other table. */
export interface BareTable extends Disposable {
  /** Inserts the annotation that was made last; answers the milliseconds until it is on disk. */
  insertLatest: () => number;
}

/** The same pragmas as the library's own file has, read from one opened by the same code. */
export function openBareTable(folder: string, dataDir: string): BareTable {
  const settings = openDatabase(join(folder, 'settings.sqlite'));
  const pragmas = ['synchronous', 'wal_autocheckpoint', 'cache_size', 'temp_store'].map(
    (name) => `${name} = ${settings.pragma(name, { simple: true })}`,
  );
  settings.close();
  const library = new DatabaseConstructor(join(dataDir, 'library.sqlite'), { readonly: true });
  const bare = new DatabaseConstructor(join(folder, 'bare.sqlite'));
  for (const pragma of ['journal_mode = WAL', ...pragmas]) bare.pragma(pragma);
  const columns = (library.pragma('table_info(annotations)') as { name: string }[]).map(({ name }) => name);
  bare.exec(`CREATE TABLE annotations (${columns.join(', ')})`);
  const latest = library.prepare('SELECT * FROM annotations ORDER BY rowid DESC LIMIT 1');
  const insert = bare.prepare(
    `INSERT INTO annotations VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  return {
    insertLatest() {
      const row = latest.get();
      const started = performance.now();
      insert.run(row);
      return performance.now() - started;
    },
    [Symbol.dispose]() {
      bare.close();
      library.close();
    },
  };
}
