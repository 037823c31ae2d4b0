import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabaseReadOnly } from '../../src/main/database/open.ts';
import { createServices } from '../../src/main/services/create-services.ts';
import { testConfig } from '../support/config.ts';
import { temporaryFolder } from '../support/library.ts';
import { createRandom, type Random } from '../support/random.ts';
import { readSynced, runDoctor, runSync, startCommand, storedFiles } from '../support/sync-run.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import type { LoggedRequest } from '../support/upstream/request-log.ts';
import { startUpstream, type Upstream } from '../support/upstream/start-upstream.ts';

const KILLS = Number(process.env.OFFPRINT_TEST_KILLS ?? 12);
const DAYS = 3;
/** As many as the newest days have their PDFs fetched of without being asked. */
const PER_DAY = 10;
const SYNC = ['--days', '7', '--pdfs'];

/** When a sync is killed: so long after its n-th request of the kind. */
interface Moment {
  isMeant: (request: LoggedRequest) => boolean;
  count: number;
  laterMs: number;
}

function pickMoment(random: Random): Moment {
  if (random.below(3) === 0)
    return { isMeant: () => true, count: 1 + random.below(8), laterMs: random.below(200) };
  const isPdf = ({ route }: LoggedRequest) => route === 'pdf';
  return { isMeant: isPdf, count: 1 + random.below(2), laterMs: random.below(1600) };
}

function startSync(upstream: Upstream, library: string) {
  const child = startCommand(upstream.env, ['sync', '--data-dir', library, ...SYNC]);
  child.stdout?.resume();
  child.stderr?.resume();
  return { child, ended: once(child, 'exit') };
}

async function killSync(upstream: Upstream, library: string, moment: Moment): Promise<void> {
  const from = upstream.requests.length;
  const { child, ended } = startSync(upstream, library);
  const isTime = () => upstream.requests.slice(from).filter(moment.isMeant).length >= moment.count;
  const reached = upstream.waitForRequest(isTime).then(() => wait(moment.laterMs));
  await Promise.race([ended, reached]);
  child.kill('SIGKILL');
  await ended;
}

/** Kills a sync once a part of a PDF is on the disk, and the library knows of it. */
async function killOverPart(upstream: Upstream, library: string): Promise<void> {
  const drip = { bytes: 2_000, everyMs: 10 };
  upstream.faults.splice(0, upstream.faults.length, { kind: 'drip', routes: ['pdf'], firstBytes: 0, drip });
  const { child, ended } = startSync(upstream, library);
  using database = readOnly(join(library, 'library.sqlite'));
  await expect.poll(database.partsUnderWay, { timeout: 60_000 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await ended;
}

function readOnly(file: string) {
  const database = openDatabaseReadOnly(file);
  const count = database.prepare<[], number>(
    `SELECT count(*) FROM downloads WHERE state = 'running' AND bytes > 0`,
  );
  return { partsUnderWay: () => count.pluck().get(), [Symbol.dispose]: () => void database.close() };
}

/** arXiv ids of the papers whose PDF the library says it has. */
const papersWithPdf = (library: string): Set<string> =>
  existsSync(join(library, 'library.sqlite'))
    ? new Set(readSynced(library).documents?.map((row) => (row as { paper_id: string }).paper_id.slice(6)))
    : new Set();

async function examine(library: string) {
  const services = await createServices(testConfig(library));
  try {
    return await services.doctor.examine({ repair: false, onProgress: () => {} });
  } finally {
    await services.close();
  }
}

function expectWholeFiles(library: string) {
  for (const path of storedFiles(library).filter((name) => name.endsWith('.pdf'))) {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(basename(path, '.pdf')).toBe(hash);
  }
}

test('a sync killed again and again loses nothing, breaks nothing and fetches nothing twice', async () => {
  const random = createRandom(20261121);
  const isSlow = ({ url }: { url: URL }) => /[036]$/.test(url.pathname);
  await using upstream = await startUpstream({
    data: generatedData({ days: DAYS, perDay: PER_DAY }),
    pdfBallast: 400_000,
    // Some PDFs take two seconds: what came in the first of them is on the disk, and must not be fetched again.
    faults: [
      { kind: 'drip', routes: ['pdf'], when: isSlow, firstBytes: 0, drip: { bytes: 2_000, everyMs: 10 } },
      { kind: 'drip', routes: ['pdf'], firstBytes: 0, drip: { bytes: 40_000, everyMs: 10 } },
    ],
  });
  using folder = temporaryFolder();
  const library = join(folder.path, 'library');

  for (let kill = 1; kill <= KILLS; kill++) {
    const stored = papersWithPdf(library);
    const from = upstream.requests.length;
    await killSync(upstream, library, pickMoment(random));
    const asked = upstream.requests.slice(from).filter(({ route }) => route === 'pdf');
    const again = asked.filter(({ path }) => stored.has(path.replace(/^\/pdf\/|v\d+$/g, '')));
    expect(again, 'stored PDFs that were asked for again').toEqual([]);
    expectWholeFiles(library);
    if (existsSync(join(library, 'library.sqlite')))
      expect(await examine(library), `after kill ${kill}`).toMatchObject({ ok: true, problems: [] });
  }
  await killOverPart(upstream, library);
  upstream.faults.length = 0;
  const { code, answer } = await runSync(upstream.env, library, ...SYNC);
  expect({ code, failed: answer.failed }).toEqual({ code: 0, failed: [] });
  const continued = upstream.requests.filter(({ route, status }) => route === 'pdf' && status === 206);
  expect(continued.length).toBeGreaterThan(0);
  expectWholeFiles(library);
  // What a kill cut short while it was copied into the store lies there under a temporary name until it is swept.
  const before = (await runDoctor(library, '--repair')).answer;
  expect(before).toMatchObject({ ok: true, problems: [] });
  expect(before.leftovers.filter(({ what }) => what !== 'A file that was being written')).toEqual([]);
  expect((await runDoctor(library)).answer).toMatchObject({ ok: true, problems: [], leftovers: [] });

  // As if it had never been killed.
  const unharmed = join(folder.path, 'unharmed');
  await runSync(upstream.env, unharmed, ...SYNC);
  expect(readSynced(library)).toEqual(readSynced(unharmed));
  expect(readSynced(library).documents).toHaveLength(DAYS * PER_DAY);
}, 600_000);
