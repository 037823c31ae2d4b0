import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperFilter } from '#shared/contract/papers.ts';
import { PaperSort } from '#shared/contract/papers.ts';
import { type Database, openDatabase } from '../../../src/main/database/open.ts';
import { createPaperOrder, inOrder, openedFirst } from '../../../src/main/database/query/paper-order.ts';
import { createReadWorker } from '../../../src/main/workers/read/client.ts';
import { makeLargeLibrary } from '../../support/large-library.ts';
import { temporaryFolder } from '../../support/library.ts';

const COUNT = 900;
const ALL = { limit: -1, offset: 0 };

describe('the order of papers', () => {
  const folder = temporaryFolder();
  const databaseFile = join(folder.path, 'library.sqlite');
  let database: Database;
  beforeAll(() => {
    makeLargeLibrary(folder.path, COUNT);
    database = openDatabase(databaseFile);
  });
  afterAll(() => {
    database.close();
    folder[Symbol.dispose]();
  });

  const filters: PaperFilter[] = [
    ...PaperSort.options.flatMap((sort) => [{ sort }, { sort, read: 'unread' as const }]),
    {},
    { read: 'unread' },
    { sort: 'opened', read: 'read' },
    { sort: 'opened', starred: true },
    { hasPdf: false },
  ];
  it.each([
    ...PaperSort.options.map((sort) => inOrder({ sort })),
    inOrder({}),
    inOrder({ hasPdf: false }),
    inOrder({ starred: false }),
    openedFirst({}),
  ])('sorts nothing: $sql', ({ sql, params }) => {
    const plan = database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...params)
      .map(({ detail }) => detail);
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    expect(plan[0]).toContain('USING');
  });

  it('is made once for a list, and anew when something was written, by whomever', () => {
    const other = openDatabase(databaseFile);
    const asked: string[] = [];
    const counting = new Proxy(database, {
      get(target, name) {
        if (name === 'prepare')
          return (sql: string) => {
            asked.push(sql);
            return target.prepare(sql);
          };
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    try {
      const order = createPaperOrder(counting);
      asked.length = 0;
      const pages = [0, 50, COUNT - 50].map((offset) =>
        order.page({ read: 'unread' }, { limit: 50, offset }),
      );
      expect(pages.map(({ total }) => total)).toEqual([600, 600, 600]);
      expect(pages.map(({ ids }) => ids.length)).toEqual([50, 50, 0]);
      expect(asked).toHaveLength(2);
      const setRead = `UPDATE paper_states SET read_state = ? WHERE paper_id = 'doi:10.1/0000003'`;
      database.prepare(setRead).run('unread');
      expect(order.page({ read: 'unread' }, ALL).total).toBe(601);
      other.prepare(setRead).run('reading');
      expect(order.page({ read: 'unread' }, ALL).total).toBe(600);
      expect(asked).toHaveLength(6);
    } finally {
      other.close();
    }
  });

  it('has those opened last first, then those never opened', () => {
    const { ids } = createPaperOrder(database).page({ sort: 'opened' }, ALL);
    expect(ids).toEqual(
      database
        .prepare<[], string>(
          `SELECT p.id FROM papers p LEFT JOIN paper_states s ON s.paper_id = p.id
           ORDER BY s.opened_at DESC, iif(s.opened_at IS NULL, p.rowid, p.id)`,
        )
        .pluck()
        .all(),
    );
    expect(new Set(ids).size).toBe(COUNT);
  });

  it('is the same in a thread of its own, which sees what was written just now', async () => {
    const worker = createReadWorker({ databaseFile });
    try {
      const slice = { limit: 5, offset: 700 };
      for (const filter of filters)
        expect(await worker.pageOf(filter, slice)).toEqual(createPaperOrder(database).page(filter, slice));
      const before = await worker.pageOf({ starred: true }, slice);
      database.prepare(`UPDATE paper_states SET starred = 1 WHERE paper_id = 'doi:10.1/0000003'`).run();
      expect((await worker.pageOf({ starred: true }, slice)).total).toBe(before.total + 1);
    } finally {
      await worker.close();
    }
  });
});
