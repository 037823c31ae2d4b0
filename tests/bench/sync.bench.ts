import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import DatabaseConstructor from 'better-sqlite3';
import PQueue from 'p-queue';
import { feedToday } from '#shared/calendar.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createServices, type Services } from '../../src/main/services/create-services.ts';
import { testConfig } from '../support/config.ts';
import { temporaryFolder } from '../support/library.ts';
import { feedDaysUntil } from '../support/upstream/feed-days.ts';
import type { BenchOptions } from './bench-options.ts';
import { type Comparison, comparison, timed } from './measure.ts';
import { spawnUpstream } from './spawn-upstream.ts';
import { createTurnWatch } from './turns.ts';

const GENERATED_DAYS = 385;
const TABLES = ['papers', 'paper_authors', 'feed_entries', 'feed_days'] as const;
/** As many as Offprint asks Hugging Face at once. */
const AT_ONCE = 4;
/** Between two requests of the window, in milliseconds: someone turns pages as fast as they can. */
const WINDOW_ASKS_EVERY_MS = 5;

/**
 * Syncing from a stand-in in a process of its own: how long it takes, what it costs when nothing is new, and what the
 * window and the main thread notice of it.
 */
export async function run({ corpus, rounds }: BenchOptions): Promise<Comparison[]> {
  using folder = temporaryFolder();
  let number = 0;
  const freshDir = () => join(folder.path, `library-${number++}`);
  const from = corpus ? ['--data', resolve(corpus), '--own-dates'] : ['--days', String(GENERATED_DAYS)];
  await using upstream = await spawnUpstream(...from);
  const dates = corpus ? capturedDates(corpus) : feedDaysUntil(feedToday(), GENERATED_DAYS);

  const filled = freshDir();
  await withLibrary(filled, upstream.url, (services) => sync(services, dates));
  const rows = readRows(filled);
  const items = rows.get('feed_entries')?.length ?? 0;

  const times = { first: [] as number[], second: [] as number[], peer: [] as number[] };
  const window = { idle: [] as number[], busy: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.peer.push(await fetchAndInsert(freshDir(), upstream.url, dates, rows));
    await withLibrary(freshDir(), upstream.url, async (services) => {
      times.first.push(await timed(() => sync(services, dates)));
      times.second.push(await timed(() => sync(services, dates)));
    });
    await withLibrary(freshDir(), upstream.url, async (services) => {
      const [shown = '', ...others] = dates;
      await sync(services, [shown]);
      window.idle.push(...(await askFeed(services, shown, pause(2_000))));
      window.busy.push(...(await askFeed(services, shown, sync(services, others))));
    });
  }
  return [
    comparison(
      `sync of ${dates.length} days with ${items} items against fetching, parsing and inserting the same`,
      3,
      { subject: times.first, peer: times.peer },
    ),
    comparison('sync again with nothing new against the first', 0.3, {
      subject: times.second,
      peer: times.first,
    }),
    atP99('a day of the feed (p99) while syncing against when idle', 3, window),
    await compareTurns(freshDir, rounds),
  ];
}

/** The longest turns of the main thread, by what began them, while days of 200 papers are synced against days of 18. */
async function compareTurns(freshDir: () => string, rounds: number): Promise<Comparison> {
  const longest = { subject: [] as number[], peer: [] as number[] };
  for (const [side, perDay] of [
    ['peer', 18],
    ['subject', 200],
  ] as const) {
    const days = 60;
    await using upstream = await spawnUpstream('--days', String(days), '--per-day', String(perDay));
    const dates = feedDaysUntil(feedToday(), days);
    const named = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      using turns = createTurnWatch();
      await withLibrary(freshDir(), upstream.url, async (services) => {
        const window = new AbortController();
        void relay(services, window.signal);
        turns.begin();
        await sync(services, dates);
        const seen = turns.end();
        window.abort();
        for (const { name, ms } of seen) named.set(name, Math.max(named.get(name) ?? 0, ms));
        longest[side].push(Math.max(...seen.map(({ ms }) => ms)));
      });
    }
    const lines = [...named].sort(([, a], [, b]) => b - a).slice(0, 5);
    console.error(
      `longest pieces of work on the main thread, ${days} days of ${perDay} papers, by what began them:`,
    );
    for (const [name, ms] of lines) console.error(`  ${ms.toFixed(2)} ms  ${name}`);
  }
  return comparison('longest piece of work on the main thread, 200 papers a day against 18', 2, longest);
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** What a host does with changes: passes them on. */
async function relay(services: Services, signal: AbortSignal): Promise<void> {
  try {
    for await (const event of services.changes.subscribe(signal)) JSON.stringify(event);
  } catch {
    // Aborted.
  }
}

/** Times of a window's requests for a day of the feed until `work` is done. */
async function askFeed(services: Services, date: string, work: Promise<unknown>): Promise<number[]> {
  let isDone = false;
  const ended = work.finally(() => {
    isDone = true;
  });
  const times: number[] = [];
  while (!isDone) {
    times.push(await timed(() => services.feed.page({ period: 'day', date, limit: 50, offset: 0 })));
    await pause(WINDOW_ASKS_EVERY_MS);
  }
  await ended;
  return times;
}

function atP99(name: string, limit: number, { idle, busy }: { idle: number[]; busy: number[] }): Comparison {
  const whole = comparison(name, limit, { subject: busy, peer: idle });
  return { ...whole, ratio: whole.subject.p99 / whole.peer.p99 };
}

async function withLibrary(dataDir: string, url: string, work: (services: Services) => Promise<unknown>) {
  mkdirSync(dataDir, { recursive: true });
  const services = await createServices(testConfig(dataDir, url));
  try {
    // The thread runs already in an app that is open.
    await services.discovery.add({ texts: ['no paper'] });
    await work(services);
  } finally {
    await services.close();
  }
}

async function sync(services: Services, dates: string[]): Promise<void> {
  for await (const { report } of services.sync.run({ trigger: 'command-line', dates })) {
    if (report?.failed.length) throw new Error(`Not fetched: ${JSON.stringify(report.failed[0])}`);
  }
}

/** What the fastest program could do: fetch, parse, and insert rows that need no thought. */
async function fetchAndInsert(dataDir: string, url: string, dates: string[], rows: Rows): Promise<number> {
  mkdirSync(dataDir, { recursive: true });
  const db = openDatabase(join(dataDir, 'library.sqlite'));
  try {
    return await timed(async () => {
      const queue = new PQueue({ concurrency: AT_ONCE });
      await queue.addAll(
        dates.map((date) => async () => {
          const answer = await fetch(`${url}/api/daily_papers?date=${date}&limit=100`);
          JSON.parse(await answer.text());
        }),
      );
      insertAll(db, rows);
      await setImmediate();
    });
  } finally {
    db.close();
  }
}

const capturedDates = (corpus: string): string[] =>
  readdirSync(join(corpus, 'daily_papers'))
    .map((name) => name.slice(0, 10))
    .sort()
    .reverse();

type Rows = Map<(typeof TABLES)[number], Record<string, unknown>[]>;

function readRows(dataDir: string): Rows {
  const db = new DatabaseConstructor(join(dataDir, 'library.sqlite'), { readonly: true });
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
