import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedToday } from '#shared/calendar.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { SyncStatus } from '#shared/entities/sync.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { newAnnotation } from '../support/annotations.ts';
import { temporaryFolder } from '../support/library.ts';
import { spawnServe } from '../support/serve-process.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { signIn } from '../support/transports.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream } from '../support/upstream/start-upstream.ts';

type Api = ContractRouterClient<Contract>;

const MB = 1_000_000;
const PAPERS = 40;

const disk = mountSmallDisk(20);
const canMount = disk !== undefined;
disk?.[Symbol.dispose]();

async function statusWhen(api: Api, isWanted: (status: SyncStatus) => boolean): Promise<SyncStatus> {
  const changes = await api.events.changes();
  try {
    for (;;) {
      const status = await api.sync.status();
      if (isWanted(status)) return status;
      await changes.next();
    }
  } finally {
    await changes.return?.(undefined);
  }
}

// Says why where it is left out: "skipped: this account may not mount a disk".
describe.skipIf(!canMount)('a disk of 20 MB, with 40 PDFs of half a MB to come', () => {
  let small: SmallDisk;
  let logs: ReturnType<typeof temporaryFolder>;
  let upstream: Awaited<ReturnType<typeof startUpstream>>;
  let acknowledged: string[];

  beforeEach(async () => {
    small = mountSmallDisk(20) as SmallDisk;
    logs = temporaryFolder();
    acknowledged = [];
    const data = generatedData({ days: 1, perDay: PAPERS, lastDate: feedToday(), odd: false });
    upstream = await startUpstream({ data, pdfBallast: MB / 2 });
  });

  afterEach(async () => {
    await upstream.close();
    small[Symbol.dispose]();
    logs[Symbol.dispose]();
  });

  async function serve() {
    const env = { ...upstream.env, OFFPRINT_LOG_DIR: logs.path };
    const serving = spawnServe(small.path, [], undefined, env);
    const { origin, headers } = await signIn(await serving.url);
    const api: Api = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
    return { ...serving, api };
  }

  /** Makes marks until one is refused or there are enough; answers why it was refused. */
  async function mark(api: Api, paperId: string, most: number) {
    for (let made = 0; made < most; made += 1) {
      const annotation = newAnnotation({ paperId, note: 'a note of some length. '.repeat(20) });
      const [error] = await safe(api.annotations.edit({ create: [annotation] }));
      if (error) return libraryErrorOf(error)?.code ?? error;
      acknowledged.push(annotation.id);
    }
    return undefined;
  }

  const idsOf = async (api: Api, paperId: string) =>
    new Set((await api.annotations.forPaper({ paperId })).map(({ id }) => id));

  it('is not filled by what nobody asked for: the reserve stays free, the status says so, marks are made', async () => {
    const { api, child, ended } = await serve();
    await api.settings.set({ prefetch: 'all', prefetchDays: 1, diskReserveMegabytes: 8 });
    await api.sync.start();
    const status = await statusWhen(
      api,
      ({ fault, downloads }) => fault !== undefined && downloads.running === 0,
    );
    expect(status.fault?.code).toBe('DISK_LOW');
    expect(status.downloads.waiting).toBeGreaterThan(0);
    expect(small.free()).toBeGreaterThan(6 * MB);
    const [paper] = (await api.feed.page({ period: 'day' })).papers;
    expect(await mark(api, paper?.id ?? '', 50)).toBeUndefined();
    // Less is kept free: it goes on by itself.
    await api.settings.set({ diskReserveMegabytes: 2 });
    await statusWhen(api, ({ downloads }) => downloads.waiting < status.downloads.waiting);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('that is full to the last byte is said, loses no mark that was acknowledged, and all goes on when there is room', async () => {
    const first = await serve();
    await first.api.settings.set({ prefetch: 'none', syncPaused: true, diskReserveMegabytes: 0 });
    await first.api.sync.start();
    await statusWhen(first.api, ({ lastRun }) => lastRun?.finishedAt !== undefined);
    const listed = (await first.api.feed.page({ period: 'day' })).papers.map(({ id }) => id);
    const [paperId = ''] = listed;
    small.fill();
    expect(await mark(first.api, paperId, 5_000)).toBe('DISK_FULL');
    expect((await first.api.sync.status()).fault?.code).toBe('DISK_FULL');
    // What is asked for by name is tried, and what is read is answered.
    await safe(first.api.downloads.request({ paperIds: [paperId] }));
    await safe(first.api.sync.start());
    expect((await first.api.papers.get({ id: paperId })).id).toBe(paperId);
    await statusWhen(first.api, ({ fault, downloads }) => fault !== undefined && downloads.running === 0);
    first.child.kill('SIGKILL');
    const { errors } = await first.ended;
    expect(errors.match(/^\s+at /gm)?.length ?? 0).toBeLessThan(200);

    small.empty();
    const second = await serve();
    const kept = await idsOf(second.api, paperId);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);

    // Full again while it runs, then with room: nobody restarts anything.
    small.fill();
    expect(await mark(second.api, paperId, 5_000)).toBe('DISK_FULL');
    await safe(second.api.sync.start());
    await statusWhen(second.api, ({ fault }) => fault?.code === 'DISK_FULL');
    small.empty();
    await second.api.downloads.request({ paperIds: listed.slice(0, 3) });
    await statusWhen(
      second.api,
      ({ downloads, fault }) => downloads.waiting + downloads.running === 0 && fault === undefined,
    );
    for (const id of listed.slice(0, 3))
      expect(await second.api.papers.get({ id })).toMatchObject({ hasPdf: true });
    expect(await mark(second.api, paperId, 1)).toBeUndefined();
    second.child.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0 });
    const log = readFileSync(join(logs.path, 'offprint.log'), 'utf8');
    expect(log).toContain('SQLITE_FULL');
    expect(log.length).toBeLessThan(200_000);
  });
});
