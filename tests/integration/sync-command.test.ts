import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedToday } from '#shared/calendar.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { SyncStatus } from '#shared/entities/sync.ts';
import { NOWHERE, upstreamEnv } from '../support/config.ts';
import { temporaryFolder } from '../support/library.ts';
import { spawnServe } from '../support/serve-process.ts';
import { runCommand, runSync, startCommand } from '../support/sync-run.ts';
import { signIn } from '../support/transports.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream, type Upstream } from '../support/upstream/start-upstream.ts';

const data = generatedData({ days: 30, perDay: 5, odd: false });
const days = data.days().toReversed();
const [newest = ''] = days;

let folder: ReturnType<typeof temporaryFolder>;
let upstream: Upstream;
beforeEach(async () => {
  folder = temporaryFolder();
  upstream = await startUpstream({ data });
});
afterEach(async () => {
  await upstream.close();
  folder[Symbol.dispose]();
});

/** Runs a command that answers no JSON. */
async function fails(env: Record<string, string>, ...args: string[]) {
  const child = startCommand(env, [...args, '--data-dir', folder.path]);
  const [output, errors, [code]] = await Promise.all([
    buffer(child.stdout as NonNullable<typeof child.stdout>),
    buffer(child.stderr as NonNullable<typeof child.stderr>),
    once(child, 'close'),
  ]);
  return { code, output: output.toString(), errors: errors.toString() };
}

describe('offprint sync', () => {
  it('fetches what is due and says what it brought; progress goes to stderr', async () => {
    const { code, answer, errors } = await runSync(upstream.env, folder.path);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ updated: expect.any(Number), failed: [] });
    expect(answer.added).toBeGreaterThanOrEqual(25);
    expect(errors).toMatch(/^0\/\d+ Feed of \d+ \w+ \d{4}$/m);
  });

  it('fetches so many days, or one', async () => {
    expect((await runSync(upstream.env, folder.path, '--date', days[20] ?? '')).answer).toEqual({
      added: 5,
      updated: 0,
      unchanged: 0,
      failed: [],
    });
    const { answer } = await runSync(upstream.env, folder.path, '--days', '42');
    expect(answer).toEqual({ added: 145, updated: 0, unchanged: 5, failed: [] });
  });

  it('fails with one line when nothing could be fetched', async () => {
    const { code, output, errors } = await fails(upstreamEnv(NOWHERE), 'sync');
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(errors.trimEnd().split('\n').at(-1)).toMatch(
      /^offprint: Nothing could be fetched: Feed of .*: Hugging Face could not be reached$/,
    );
  });

  it.each([[['--days', '0']], [['--days', 'all']], [['--date', '2026-02-30']]])(
    'takes %j for wrong usage',
    async (args) => {
      expect(await fails(upstream.env, 'sync', ...args)).toMatchObject({ code: 2, output: '' });
      expect(upstream.requests).toEqual([]);
    },
  );

  it('ends cleanly at Ctrl+C, and the next one goes on', async () => {
    upstream.faults.push({ kind: 'stall', when: ({ url }) => url.search.includes(newest) });
    const child = startCommand(upstream.env, ['sync', '--data-dir', folder.path]);
    const errors = buffer(child.stderr as NonNullable<typeof child.stderr>);
    await upstream.waitForRequest(({ path }) => path.includes(newest));
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect((await errors).toString()).toMatch(/offprint: It was interrupted\.\n$/);
    upstream.faults.splice(0);
    expect((await runSync(upstream.env, folder.path)).answer.failed).toEqual([]);
  });
});

describe('offprint add', () => {
  const [item] = data.items(newest);

  it('says what became of each', async () => {
    const { code, answer } = await runCommand(
      upstream.env,
      ...['add', item?.paper.id ?? '', 'https://example.org/', '--data-dir', folder.path],
    );
    expect(code).toBe(0);
    expect(answer).toEqual({
      added: 1,
      updated: 0,
      unchanged: 0,
      failed: [{ what: 'https://example.org/', why: expect.stringContaining('no arXiv id') }],
      queued: 0,
    });
  });

  it('queues without a network, and the next sync brings the paper', async () => {
    const id = item?.paper.id ?? '';
    const offline = await runCommand(upstreamEnv(NOWHERE), 'add', id, '--data-dir', folder.path);
    expect(offline).toMatchObject({ code: 0, answer: { added: 0, queued: 1, failed: [] } });
    await runSync(upstream.env, folder.path);
    expect(upstream.requests.some(({ path }) => path.startsWith(`/api/papers/${id}`))).toBe(true);
  });

  it('fails when nothing could be added', async () => {
    expect(await runCommand(upstream.env, 'add', 'nonsense', '--data-dir', folder.path)).toMatchObject({
      code: 1,
      answer: { added: 0, failed: [{ what: 'nonsense' }] },
    });
  });
});

describe('a back-fill', () => {
  it('survives a power cut: the next start goes on where it stopped', async () => {
    const stalled = days[12] ?? '';
    upstream.faults.push({ kind: 'stall', when: ({ url }) => url.search.includes(stalled) });
    const first = await serve();
    const range = { from: days.at(-1) ?? '', to: newest };
    await first.api.settings.set({ syncPaused: true });
    await first.api.sync.backfill(range);
    await upstream.waitForRequest(({ path, finished }) => path.includes(days[14] ?? '') && finished);
    first.child.kill('SIGKILL');
    await first.ended;

    upstream.faults.splice(0);
    const second = await serve();
    const { backfill } = await statusWhen(second.api, ({ backfill }) => backfill?.state === 'done');
    expect(backfill).toMatchObject({ ...range, failed: [] });
    expect(backfill?.done).toBe(backfill?.total);
    for (const date of days)
      expect((await second.api.feed.page({ period: 'day', date })).total, date).toBe(5);
    const dated = upstream.requests.flatMap(({ path }) => path.match(/date=([\d-]+)/)?.[1] ?? []);
    const twice = dated.filter((date, index) => dated.indexOf(date) !== index);
    // Only what was in flight at that moment.
    expect(twice.length).toBeLessThanOrEqual(8);
    expect(dated.filter((date) => date === newest)).toHaveLength(1);
    second.child.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0 });
    expect(newest <= feedToday()).toBe(true);
  });

  async function serve() {
    const { child, url, ended } = spawnServe(folder.path, [], undefined, upstream.env);
    const { origin, headers } = await signIn(await url);
    const link = new RPCLink({ url: `${origin}/rpc`, headers });
    return { child, ended, api: createORPCClient<ContractRouterClient<Contract>>(link) };
  }

  async function statusWhen(
    api: ContractRouterClient<Contract>,
    isWanted: (status: SyncStatus) => boolean,
  ): Promise<SyncStatus> {
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
});
