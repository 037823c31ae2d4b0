import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/main/database/open.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { upstreamEnv } from '../support/config.ts';
import { record, temporaryFolder } from '../support/library.ts';
import { createRandom, type Random } from '../support/random.ts';
import { type Annotator, createAnnotator, type KnownMarks, marksOf } from '../support/scripted-annotator.ts';
import { spawnServe } from '../support/serve-process.ts';
import { type Connection, signIn } from '../support/transports.ts';

/** Two libraries side by side, as starting takes nearly all the time. */
const LIBRARIES = 2;
const KILLS_EACH = Number(process.env.OFFPRINT_TEST_KILLS ?? 15);
/** Papers of a library, each marked by a user of its own at the same time. */
const USERS = 3;

interface Serving {
  api: Connection['api'];
  kill(): Promise<void>;
}

async function serve(dataDir: string): Promise<Serving> {
  const { child, url, ended } = spawnServe(dataDir, [], undefined, upstreamEnv());
  const { origin, headers } = await signIn(await url);
  return {
    api: createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers })),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Makes a library with a paper for each user. */
function makeLibrary(dataDir: string): string[] {
  const database = openDatabase(join(dataDir, 'library.sqlite'));
  try {
    const titles = Array.from({ length: USERS }, (_, i) => ({ record: record({ title: `Paper ${i}` }) }));
    return createPaperWriter(database).merge(titles).ids;
  } finally {
    database.close();
  }
}

function expectWholeDatabase(dataDir: string, after: string): void {
  const database = openDatabase(join(dataDir, 'library.sqlite'));
  try {
    expect(database.pragma('integrity_check', { simple: true }), after).toBe('ok');
    expect(database.pragma('foreign_key_check'), after).toEqual([]);
  } finally {
    database.close();
  }
}

/** All users edit until the library is killed, a little after it acknowledged so many edits. */
async function annotateAndKill(serving: Serving, users: readonly Annotator[], random: Random): Promise<void> {
  let left = random.below(12);
  const enough = Promise.withResolvers<void>();
  const count = () => {
    left -= 1;
    if (left <= 0) enough.resolve();
  };
  if (left === 0) enough.resolve();
  const working = users.map((user) => user.work(serving.api, count));
  const refused = Promise.race(working).then((error) => Promise.reject(error));
  await Promise.race([enough.promise, refused]);
  refused.catch(() => {});
  await wait(random.next() * 8);
  await serving.kill();
  await Promise.all(working);
}

const inOrder = (marks: KnownMarks) => [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
const isSame = (a: KnownMarks, b: KnownMarks) => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

/** What was acknowledged is there; of an edit that was on its way, all or nothing. */
function expectNothingLost(user: Annotator, found: KnownMarks, after: string): void {
  const underway = user.underway();
  if (underway && isSame(found, underway)) return;
  expect(inOrder(found), after).toEqual(inOrder(user.acknowledged()));
}

async function annotateUnderFire(seed: number) {
  const random = createRandom(seed);
  using folder = temporaryFolder();
  const papers = makeLibrary(folder.path);
  const users = papers.map((paperId, i) => createAnnotator(createRandom(seed * 10 + i), paperId));
  let interrupted = 0;
  for (let kill = 0; kill <= KILLS_EACH; kill += 1) {
    const after = `after kill ${kill} of library ${seed}`;
    const serving = await serve(folder.path);
    try {
      // By now the restarted process has recovered what the killed one left.
      expectWholeDatabase(folder.path, after);
      for (const user of users) {
        const found = await marksOf(serving.api, user.paperId);
        expectNothingLost(user, found, after);
        if (user.underway()) interrupted += 1;
        user.settle(found);
      }
      if (kill < KILLS_EACH) await annotateAndKill(serving, users, random);
    } finally {
      await serving.kill();
    }
  }
  return { interrupted, marks: users.map((user) => user.acknowledged().size) };
}

test('annotating killed again and again loses nothing that was acknowledged', async () => {
  const seeds = Array.from({ length: LIBRARIES }, (_, i) => 20261122 + i);
  for (const { interrupted, marks } of await Promise.all(seeds.map(annotateUnderFire))) {
    // The kills did cut edits short, and there was something to lose.
    expect(interrupted).toBeGreaterThan(KILLS_EACH);
    expect(Math.min(...marks)).toBeGreaterThan(10);
  }
}, 480_000);
