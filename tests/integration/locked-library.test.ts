import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { isDefinedError, safe } from '@orpc/client';
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Config, databaseFileOf } from '../../src/main/config.ts';
import { type HostedApp, openApp } from '../../src/main/open-app.ts';
import { createServices } from '../../src/main/services/create-services.ts';
import { newAnnotation } from '../support/annotations.ts';
import { noShell, openTestApp, type TestApp } from '../support/app.ts';
import { testConfig } from '../support/config.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { temporaryFolder } from '../support/library.ts';
import { type HeldLock, holdWholeLibrary, holdWriteLock } from '../support/lock-holder.ts';
import { pdfBytes } from '../support/make-pdf.ts';
import { makeOldLibrary } from '../support/old-library.ts';
import { CLI_SOURCE } from '../support/serve-process.ts';
import { statusWhen } from '../support/sync.ts';
import { type Connection, connectOverHttp, connectOverPort } from '../support/transports.ts';

const PAPER = 'arxiv:2408.01031';
const OTHER = 'arxiv:2408.01032';

describe.each([
  ['HTTP', connectOverHttp],
  ['a MessagePort', connectOverPort],
])('a library that another program has locked, over %s', (_name, connect) => {
  let house: TestApp;
  let connection: Connection;
  const lock = () => holdWriteLock(join(house.dataDir, 'library.sqlite'));
  const isWaiting = () => statusWhen(house.app.services, ({ fault }) => fault?.code === 'LIBRARY_BUSY');

  beforeEach(async () => {
    house = await openTestApp([
      { id: PAPER, arxivId: '2408.01031', title: 'POA: Pre-training Once' },
      { id: OTHER, arxivId: '2408.01032', title: 'Another Paper' },
    ]);
    connection = await connect(house.app);
  });

  afterEach(async () => {
    await connection[Symbol.asyncDispose]();
    await house[Symbol.asyncDispose]();
  });

  it('is read all the while; what is written waits, and is told to', async () => {
    const { api } = connection;
    const events: string[] = [];
    const held = await lock();
    const writing = api.papers.setState({ ids: [PAPER], starred: true }).then(() => events.push('written'));
    await isWaiting();
    await api.papers.get({ id: PAPER }).then(() => events.push('read'));
    await api.library.stats().then(() => events.push('read'));
    expect((await api.sync.status()).fault).toEqual({ code: 'LIBRARY_BUSY', facts: {} });
    events.push('released');
    await held.release();
    await writing;
    expect(events).toEqual(['read', 'read', 'released', 'written']);
    expect(await api.papers.get({ id: PAPER })).toMatchObject({ starred: true });
    expect((await api.sync.status()).fault).toBeUndefined();
  });

  it('is given up on when the user says so: nothing of it is written, and the error says why', async () => {
    const { api } = connection;
    await using _held = await lock();
    const writing = safe(api.lists.create({ name: 'To read' }));
    await isWaiting();
    await api.library.stopWaiting();
    const [error] = await writing;
    expect(isDefinedError(error) && error).toMatchObject({ code: 'LIBRARY_BUSY' });
    expect(await api.lists.all()).toEqual([]);
    expect((await api.sync.status()).fault).toBeUndefined();
  });

  it('takes every kind of write exactly once when it is free again', async () => {
    const { api } = connection;
    const list = await api.lists.create({ name: 'Old' });
    const followed = await api.follows.add({ kind: 'arxiv-category', query: 'cs.CL' });
    const mark = newAnnotation({ paperId: PAPER });
    const upload = async (bytes: Uint8Array | string, name: string) => {
      const request = new Request(`http://x/files/uploads?name=${name}&modified=0`, {
        method: 'POST',
        body: bytes as BodyInit,
      });
      const answer = (await (await house.app.files(request)).json()) as { upload: string };
      return answer.upload;
    };
    const pdf = await upload(await pdfBytes(), 'paper.pdf');
    const marks = await upload(
      JSON.stringify([
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          type: 'Annotation',
          id: 'urn:x:1',
          body: [{ type: 'TextualBody', value: 'brought in', purpose: 'commenting' }],
          target: { source: 'https://arxiv.org/abs/2408.01032' },
        },
      ]),
      'marks.json',
    );
    const held = await lock();
    const imported = (async () => {
      for await (const step of await api.library.import({ uploads: [pdf] }))
        if (step.report) return step.report;
      return undefined;
    })();
    const writes = Promise.all([
      api.lists.create({ name: 'New' }),
      api.lists.update({ id: list.id, name: 'Newer' }),
      api.lists.addPapers({ id: list.id, paperIds: [PAPER, OTHER] }),
      api.papers.setState({ ids: [PAPER, OTHER], starred: true }),
      api.papers.addReadingTime({ id: PAPER, seconds: 30 }),
      api.papers.savePosition({ id: PAPER, position: { page: 2, zoom: 'auto', progress: 0.5 } }),
      api.reader.keepDesk({ tabs: [{ paperId: PAPER }], split: 0.5, active: 'first' }),
      api.settings.set({ prefetchTop: 7 }),
      api.search.remember({ query: 'elastic' }),
      api.follows.add({ kind: 'arxiv-search', query: 'diffusion' }),
      api.follows.remove({ id: followed.id }),
      api.annotations.edit({ create: [mark] }),
      api.downloads.request({ paperIds: [PAPER] }),
      api.exchange.importText({ upload: marks }),
      api.library.restoreStarterShelf(),
    ]);
    await isWaiting();
    await held.release();
    await writes;
    expect(await imported).toMatchObject({ added: 1, errors: [] });
    expect(await api.lists.all()).toMatchObject([{ name: 'Newer', count: 2 }, { name: 'New' }]);
    expect(await api.papers.get({ id: PAPER })).toMatchObject({
      starred: true,
      secondsRead: 30,
      position: { page: 2 },
      highlightCount: 1,
    });
    expect((await api.reader.desk()).desk.tabs).toMatchObject([{ paperId: PAPER }]);
    expect((await api.settings.get()).prefetchTop).toBe(7);
    expect(await api.search.recent({ limit: 5 })).toEqual(['elastic']);
    expect(await api.follows.all()).toMatchObject([{ query: 'diffusion' }]);
    expect(await api.annotations.forPaper({ paperId: OTHER })).toMatchObject([{ note: 'brought in' }]);
    expect((await api.downloads.list({})).total).toBe(1);
    // The two given, the PDF, and the seven of the shelf.
    expect((await api.library.stats()).papers).toBe(10);
  });

  it('does not hold up the end of the app', async () => {
    const { api } = connection;
    await using _held = await lock();
    const writing = safe(api.settings.set({ theme: 'dark' }));
    void safe(api.sync.start());
    await isWaiting();
    await house.app.stop();
    await connection[Symbol.asyncDispose]();
    await writing.catch(() => undefined);
  });
});

describe.each([
  ['whole', holdWholeLibrary],
  ['for an upgrade', holdWriteLock],
])('a library that is locked, %s, when it is to be opened', (_name, hold) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let config: Config;
  beforeEach(async () => {
    folder = temporaryFolder();
    config = { ...testConfig(folder.path), patienceMs: Number.POSITIVE_INFINITY };
    if (hold === holdWriteLock) await makeOldLibrary(folder.path, []);
    else await (await createServices(config)).close();
    return () => folder[Symbol.dispose]();
  });
  const stateOf = async ({ router }: HostedApp) => await call(router.library.state, undefined);

  it('is said to be busy at once, and is there as soon as it is free', async () => {
    const held = await hold(databaseFileOf(config));
    const hosted = await openApp(config, { shell: noShell });
    expect(await stateOf(hosted)).toEqual({ is: 'busy', dataDir: folder.path });
    expect(hosted.alarm()).toMatchObject({ code: 'LIBRARY_BUSY' });
    // Nothing was copied or changed meanwhile.
    expect(readdirSync(folder.path).filter((name) => name.includes('before'))).toEqual([]);
    await held.release();
    await hosted.ready;
    expect(await stateOf(hosted)).toEqual({ is: 'ready' });
    expect(hosted.alarm()).toBeUndefined();
    await hosted.stop();
  });

  it('does not hold up the end of the app', async () => {
    await using _held = await hold(databaseFileOf(config));
    const hosted = await openApp(config, { shell: noShell });
    await hosted.stop();
    expect(hosted.alarm()).toBeDefined();
  });

  it('is waited for by a command, which says so', async () => {
    const held = await hold(databaseFileOf(config));
    const { said, output } = await runUntilItWaits(held, folder.path, 'stats');
    expect(said).toBe('offprint: Another program is using the library; waiting');
    expect(output).toMatchObject({ dataDir: folder.path });
  });
});

it('what turns out to be no library once it is free is said in the window', async () => {
  using folder = temporaryFolder();
  const config = { ...testConfig(folder.path), patienceMs: Number.POSITIVE_INFINITY };
  await (await createServices(config)).close();
  const held = await holdWholeLibrary(databaseFileOf(config));
  const hosted = await openApp(config, { shell: noShell });
  await held.release('PRAGMA user_version = 1000');
  await expect
    .poll(() => call(hosted.router.library.state, undefined))
    .toEqual({
      is: 'unusable',
      dataDir: folder.path,
      why: expect.stringContaining('made by a newer Offprint'),
    });
  await hosted.stop();
});

/** Runs a command, which the lock is released for as soon as it says something: that, and its JSON. */
async function runUntilItWaits(held: HeldLock, dataDir: string, ...args: string[]) {
  const child = spawn(process.execPath, [CLI_SOURCE, ...args, '--json', '--data-dir', dataDir]);
  const [output, said] = await Promise.all([
    text(child.stdout),
    once(createInterface({ input: child.stderr }), 'line').then(async ([line]) => {
      await held.release();
      return line as string;
    }),
  ]);
  return { said, output: JSON.parse(output) as unknown };
}

describe('a command that finds the library locked', () => {
  it('says that it waits, and goes on when the library is free', async () => {
    using folder = temporaryFolder();
    const config = testConfig(folder.path);
    await (await createServices(config)).close();
    const feed = join(folder.path, 'feed.json');
    writeFileSync(feed, JSON.stringify(makeFeedDay('2026-06-10', 1)));
    const held = await holdWriteLock(databaseFileOf(config));
    const { said, output } = await runUntilItWaits(held, folder.path, 'import', feed);
    expect(said).toBe('offprint: Another program is using the library; waiting');
    expect(output).toMatchObject({ added: 1, errors: [] });
  });
});
