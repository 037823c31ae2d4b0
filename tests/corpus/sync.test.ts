import { join } from 'node:path';
import { expect, test } from 'vitest';
import { feedToday } from '#shared/calendar.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';
import { temporaryFolder } from '../support/library.ts';
import { runSync } from '../support/sync-run.ts';
import { capturedData, readSnapshots } from '../support/upstream/captured-data.ts';
import { dataOf } from '../support/upstream/data.ts';
import type { HubItem } from '../support/upstream/hub-item.ts';
import { startUpstream } from '../support/upstream/start-upstream.ts';

/** An entry of a day's feed: paper, rank, upvotes, comments. */
type Entry = [string, number, number, number];

const entriesOf = (items: readonly HubItem[]): Entry[] =>
  items.map(({ paper, numComments }, rank) => [`arxiv:${paper.id}`, rank, paper.upvotes, numComments]);

/** How many feed days back from now a day is, today included. */
const daysBack = (date: string): string =>
  String((Date.parse(feedToday()) - Date.parse(date)) / 86_400_000 + 1);

function readLibrary(dataDir: string) {
  const database = openDatabase(join(dataDir, 'library.sqlite'));
  try {
    const rows = database
      .prepare<[], [string, ...Entry]>(
        `SELECT date, paper_id, rank, upvotes, comment_count FROM feed_entries WHERE feed = 'daily' ORDER BY date, rank`,
      )
      .raw()
      .all();
    const days = Map.groupBy(rows, ([date]) => date);
    const papers = database
      .prepare<[], string>(`SELECT id FROM papers WHERE deleted_at IS NULL`)
      .pluck()
      .all();
    return {
      days: new Map([...days].map(([date, entries]) => [date, entries.map(([, ...entry]) => entry)])),
      papers: new Set(papers),
    };
  } finally {
    database.close();
  }
}

describeCorpus('syncing the captured feed', 'data/daily_papers', () => {
  test('all 6,924 items of 385 days arrive with their ranks, upvotes and comments, and again nothing is new', async () => {
    const data = capturedData(corpusPath('data'));
    await using upstream = await startUpstream({ data });
    using folder = temporaryFolder();
    const days = ['--days', daysBack(data.days()[0] ?? '')];
    const { code, answer } = await runSync(upstream.env, folder.path, ...days);
    expect({ code, failed: answer.failed }).toEqual({ code: 0, failed: [] });

    const library = readLibrary(folder.path);
    let items = 0;
    for (const date of data.days()) {
      const expected = entriesOf(data.items(date));
      expect(library.days.get(date), date).toEqual(expected);
      items += expected.length;
    }
    expect(library.days.size).toBe(385);
    expect(items).toBe(6924);

    const second = await runSync(upstream.env, folder.path, ...days);
    expect(second.answer).toEqual({ added: 0, updated: 0, unchanged: 6924, failed: [] });
    expect(readLibrary(folder.path)).toEqual(library);
  });
});

describeCorpus('syncing days that change', 'data/snapshots', () => {
  test('each of 80 days is as its capture has it after every sync, and no paper is lost', async () => {
    const snapshots = readSnapshots(corpusPath('data'));
    expect(snapshots.size).toBe(80);
    expect([...snapshots.values()].flat()).toHaveLength(257);
    const [oldest = ''] = snapshots.keys();
    const rounds = Math.max(...[...snapshots.values()].map(({ length }) => length));
    await using upstream = await startUpstream({ data: dataOf(new Map()) });
    using folder = temporaryFolder();
    const seen = new Set<string>();

    async function syncRound(round: number) {
      const current = [...snapshots].map(
        ([date, captures]) => [date, captures[Math.min(round, captures.length - 1)] ?? []] as const,
      );
      for (const [date, capture] of current) {
        upstream.changeDay(date, capture);
        for (const { paper } of capture) seen.add(`arxiv:${paper.id}`);
      }
      const { answer } = await runSync(upstream.env, folder.path, '--days', daysBack(oldest));
      expect(answer.failed).toEqual([]);
      const library = readLibrary(folder.path);
      for (const [date, capture] of current)
        expect(library.days.get(date), `${date}, round ${round}`).toEqual(entriesOf(capture));
      expect(library.papers).toEqual(seen);
    }

    for (let round = 0; round < rounds; round++) await syncRound(round);
    // Days only grew in these captures; the other way round they lose papers again.
    await syncRound(0);
  });
});
