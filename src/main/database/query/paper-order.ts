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
 * the order is that of `ids`, a day's rank, else newest added. Papers never opened come after those that were, newest added first.
 */
export function createPaperOrder(db: Database) {
  const dataVersion = createDataVersion(db);
  const ownWrites = createOwnWrites(db);
  const idOf = db.prepare<[number], string>('SELECT id FROM papers WHERE rowid = ?').pluck();
  const kept = new Map<string, { version: string; rows: number[] }>();

  const rows = ({ sql, params }: OrderQuery): number[] =>
    db
      .prepare<unknown[], number>(sql)
      .pluck()
      .all(...params);

  function ordered(choice: PaperChoice): number[] {
    if (choice.sort === 'opened') {
      const opened = rows(openedFirst(choice));
      return [...opened, ...without(ordered({ ...choice, sort: 'added' }), opened)];
    }
    const { read, ...others } = choice;
    // Most papers are unread and have no state: those that were read are left out, instead of asking each.
    if (read === 'unread' && choice.ids === undefined && choice.date === undefined)
      return without(rows(inOrder(others)), rows(NOT_UNREAD));
    return rows(inOrder(choice));
  }

  function rowsOf(choice: PaperChoice): number[] {
    // A list's ids are new each time: as a name for their order they would only fill the memory.
    if (choice.ids) return ordered(choice);
    const name = JSON.stringify(Object.entries(choice).sort());
    const version = `${dataVersion()} ${ownWrites()}`;
    const known = kept.get(name);
    const now = known?.version === version ? known : { version, rows: ordered(choice) };
    kept.delete(name);
    kept.set(name, now);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return now.rows;
  }

  return {
    page(choice: PaperChoice, { limit, offset }: Slice): Members {
      const all = rowsOf(choice);
      const some = all.slice(offset, limit < 0 ? undefined : offset + limit);
      return { total: all.length, ids: some.flatMap((row) => idOf.get(row) ?? []) };
    },
  };
}

/** A query for the rows of papers. Values are bound, never written into the text. */
export interface OrderQuery {
  sql: string;
  params: unknown[];
}

function without(rows: readonly number[], others: readonly number[]): number[] {
  const left = new Set(others);
  return rows.filter((row) => !left.has(row));
}

/** The papers that are being read, or were. */
const NOT_UNREAD: OrderQuery = {
  sql: `SELECT p.rowid FROM paper_states s CROSS JOIN papers p ON p.id = s.paper_id WHERE s.read_state <> 'unread'`,
  params: [],
};

/** Those that were opened, the last one first. */
export const openedFirst = (choice: PaperChoice): OrderQuery =>
  queryOf(choice, 's.opened_at DESC, s.paper_id', { opened: true });

/** Those that pass the filter, in the order of an index. */
export const inOrder = (choice: PaperChoice): OrderQuery =>
  queryOf(choice, orderOf(choice), { opened: false });

function orderOf({ ids, date, sort }: PaperChoice): string {
  if (sort !== undefined && sort !== 'opened') return ORDER[sort];
  if (ids) return 'm.key';
  return date === undefined ? ORDER.added : 'f.rank, p.id';
}

function queryOf(choice: PaperChoice, order: string, { opened }: { opened: boolean }): OrderQuery {
  const { ids, date, read, starred, hasPdf } = choice;
  const where = ['p.deleted_at IS NULL'];
  const params: unknown[] = [];
  if (opened) where.push('s.opened_at IS NOT NULL');
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
function tablesOf({ ids, date, read, starred }: PaperChoice, opened: boolean): string {
  const feed = date === undefined ? '' : ` JOIN feed_entries f ON f.paper_id = p.id AND f.feed = 'daily'`;
  if (opened && !ids) return `paper_states s CROSS JOIN papers p ON p.id = s.paper_id${feed}`;
  const papers = ids ? 'json_each(?) m CROSS JOIN papers p ON p.id = m.value' : 'papers p';
  // Those that must have a state are found by it: most have none.
  const hasState = opened || starred === true || (read !== undefined && read !== 'unread');
  const asksForState = hasState || read !== undefined || starred !== undefined;
  const states = `${hasState ? '' : ' LEFT'} JOIN paper_states s ON s.paper_id = p.id`;
  return papers + feed + (asksForState ? states : '');
}
