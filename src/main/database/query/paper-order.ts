import type { PaperFilter, PaperSort } from '#shared/contract/papers.ts';
import type { Database } from '../open.ts';
import { createDataVersion, createOwnWrites } from '../repositories/data-version.ts';
import { HAS_PDF } from '../repositories/paper-row.ts';
import type { Members } from './list-members.ts';
import type { Slice } from './slice.ts';

/** Which papers; with `ids` those of these, in their order where no other is asked for. */
export type PaperChoice = PaperFilter & { ids?: readonly string[] };

/** Part of the papers that pass a filter, and how many there are in all. */
export type PageOfPapers = (choice: PaperChoice, slice: Slice) => Promise<Members>;

/** Every one of these is the order of an index: nothing is sorted. */
const ORDER: Record<Exclude<PaperSort, 'opened'>, string> = {
  // Papers that came together stay in the order their source gave them.
  added: 'p.added_at DESC, p.rowid',
  published: 'p.published_at DESC, p.id',
  title: 'p.title COLLATE NOCASE, p.id',
  upvotes: 'p.upvotes DESC, p.id',
};

/** Lists whose order is kept: the one on view, and those gone back to. */
const KEPT = 4;

export type PaperOrder = ReturnType<typeof createPaperOrder>;

/**
 * Puts the papers that pass a filter in order, once for as long as nothing is written, and cuts pages from that. Without `sort`
 * the order is that of `ids`, a day's rank, else newest added. Papers never opened come after those that were, by id.
 */
export function createPaperOrder(db: Database) {
  const dataVersion = createDataVersion(db);
  const ownWrites = createOwnWrites(db);
  const idOf = db.prepare<[number], string>('SELECT id FROM papers WHERE rowid = ?').pluck();
  const kept = new Map<string, { version: string; rows: number[] }>();

  const ordered = (choice: PaperChoice): number[] =>
    orderQueries(choice).flatMap(({ sql, params }) =>
      db
        .prepare<unknown[], number>(sql)
        .pluck()
        .all(...params),
    );

  function rowsOf(choice: PaperChoice): number[] {
    // A list's ids are new each time: as a name for their order they would only fill the memory.
    if (choice.ids) return ordered(choice);
    const name = JSON.stringify(Object.entries(choice).sort());
    const version = `${dataVersion()} ${ownWrites()}`;
    const known = kept.get(name);
    const rows = known?.version === version ? known.rows : ordered(choice);
    kept.delete(name);
    kept.set(name, { version, rows });
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return rows;
  }

  return {
    page(choice: PaperChoice, { limit, offset }: Slice): Members {
      const rows = rowsOf(choice);
      const end = limit < 0 ? undefined : offset + limit;
      return { total: rows.length, ids: rows.slice(offset, end).flatMap((row) => idOf.get(row) ?? []) };
    },
  };
}

/** A query for the rows of papers. Values are bound, never written into the text. */
export interface OrderQuery {
  sql: string;
  params: unknown[];
}

/** The queries whose answers, one after the other, are the rows of the papers that pass a filter, in their order. */
export function orderQueries(choice: PaperChoice): OrderQuery[] {
  if (choice.sort !== 'opened') return [queryOf(choice, orderOf(choice))];
  // In two: over both no index has the order, and all would be sorted for the few that were opened.
  return [
    queryOf(choice, 's.opened_at DESC, s.paper_id', 's.opened_at IS NOT NULL'),
    queryOf(choice, 'p.id', 's.opened_at IS NULL'),
  ];
}

function orderOf({ ids, date, sort }: PaperChoice): string {
  if (sort !== undefined && sort !== 'opened') return ORDER[sort];
  if (ids) return 'm.key';
  return date === undefined ? ORDER.added : 'f.rank, p.id';
}

function queryOf(choice: PaperChoice, order: string, opened?: string): OrderQuery {
  const { ids, date, read, starred, hasPdf } = choice;
  const where = ['p.deleted_at IS NULL'];
  const params: unknown[] = [];
  if (opened !== undefined) where.push(opened);
  if (date !== undefined) {
    where.push('f.date = ?');
    params.push(date);
  }
  if (read !== undefined) {
    where.push(`coalesce(s.read_state, 'unread') = ?`);
    params.push(read);
  }
  if (starred !== undefined) {
    where.push('coalesce(s.starred, 0) = ?');
    params.push(starred ? 1 : 0);
  }
  if (hasPdf !== undefined) where.push(hasPdf ? HAS_PDF : `NOT ${HAS_PDF}`);
  if (ids) params.unshift(JSON.stringify(ids));
  const sql = `SELECT p.rowid FROM ${tablesOf(choice, opened)} WHERE ${where.join(' AND ')} ORDER BY ${order}`;
  return { sql, params };
}

/** CROSS JOIN keeps what stands left outside: each of it is looked up, and no paper is looked for among it. */
function tablesOf({ ids, date, read, starred }: PaperChoice, opened: string | undefined): string {
  const feed = date === undefined ? '' : ` JOIN feed_entries f ON f.paper_id = p.id AND f.feed = 'daily'`;
  const isOpened = opened?.endsWith('NOT NULL') ?? false;
  if (isOpened && !ids) return `paper_states s CROSS JOIN papers p ON p.id = s.paper_id${feed}`;
  const papers = ids ? 'json_each(?) m CROSS JOIN papers p ON p.id = m.value' : 'papers p';
  const asksForState = read !== undefined || starred !== undefined || opened !== undefined;
  // Most papers have no state: those that must have one are found by it.
  const hasState = isOpened || starred === true || (read !== undefined && read !== 'unread');
  const states = `${hasState ? '' : ' LEFT'} JOIN paper_states s ON s.paper_id = p.id`;
  return papers + feed + (asksForState ? states : '');
}
