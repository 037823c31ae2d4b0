import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { expect, it } from 'vitest';
import { foldText } from '#shared/text/fold.ts';
import { migrate, migrations } from '../../../src/main/database/migrate.ts';
import { openDatabase } from '../../../src/main/database/open.ts';
import { temporaryFolder } from '../../support/library.ts';

it('numbers lists that had one name in two encodings, and loses none of them', () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'library.sqlite');
  const old = new DatabaseConstructor(file);
  old.function('fold_text', (text) => foldText(String(text ?? '')));
  const before = migrations.findIndex(({ name }) => name === 'list-names');
  migrate(old, migrations.slice(0, before));
  const lists = [
    ['Cafe\u0301', null],
    ['Café', null],
    ['CAFÉ (2)', null],
    ['ｃａｆé', null],
    ['Queue', null],
    // One in the trash stands in nobody's way.
    ['Café', '2026-01-01T00:00:00.000Z'],
    ['ﬁne', null],
    ['fine', null],
  ] as const;
  const insert = old.prepare(
    `INSERT INTO lists (id, name, name_key, color, position, created_at, updated_at, deleted_at)
     VALUES (?, ?, ?, 'ink', ?, '', '', ?)`,
  );
  for (const [i, [name, deletedAt]] of lists.entries())
    insert.run(String(i), name, name.toLowerCase(), i, deletedAt);
  old.close();

  const db = openDatabase(file);
  expect(db.prepare('SELECT name FROM lists ORDER BY id').pluck().all()).toEqual([
    'Cafe\u0301',
    'Café (3)',
    'CAFÉ (2)',
    'ｃａｆé (4)',
    'Queue',
    'Café',
    'ﬁne',
    'fine (2)',
  ]);
  expect(db.prepare('SELECT count(*) FROM lists WHERE name_key <> list_name_key(name)').pluck().get()).toBe(
    0,
  );
  db.close();
});
