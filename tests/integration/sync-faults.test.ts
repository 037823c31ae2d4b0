import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/library.ts';
import { readSynced, runSync, storedFiles } from '../support/sync-run.ts';
import type { UpstreamRequest } from '../support/upstream/answer.ts';
import type { Fault } from '../support/upstream/faults.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream, type Upstream } from '../support/upstream/start-upstream.ts';

const DAYS = 3;
const PER_DAY = 5;
const PAPERS = DAYS * PER_DAY;
/** A week back there are at least three working days, whatever day it is. */
const SYNC = ['--days', '7', '--pdfs'];

/** Each of them meets a third of all requests. */
const FAULTS: Record<string, Fault> = {
  '429 with RateLimit and Retry-After': { kind: 'too-many-requests', seconds: 0 },
  'error 500': { kind: 'server-error' },
  'error 503': { kind: 'unavailable', seconds: 0 },
  'connections reset before an answer': { kind: 'reset' },
  'connections cut within the body': { kind: 'cut' },
  'a slow drip': { kind: 'drip', drip: { times: 10 } },
  'bodies that stall': { kind: 'stall' },
  'a Content-Length that is too long': { kind: 'length-too-long' },
  'a Content-Length that is too short': { kind: 'length-too-short' },
  'web pages instead of what was asked for': { kind: 'html' },
  'empty bodies': { kind: 'empty' },
  'damaged JSON and PDFs': { kind: 'malformed-json' },
  'JSON of the wrong shape': { kind: 'wrong-shape' },
  'gzip that nobody asked for': { kind: 'gzip' },
  'gzip that ends early': { kind: 'gzip-cut' },
  'gzip bombs': { kind: 'gzip-bomb' },
  'redirects in circles': { kind: 'redirect-loop' },
  'redirects to a link-local address': { kind: 'redirect-link-local' },
  'redirects to a private address': { kind: 'redirect-private' },
  'redirects to a file': { kind: 'redirect-file' },
};

const data = generatedData({ days: DAYS, perDay: PER_DAY });
const titles = new Map<string, string>(
  data
    .days()
    .flatMap((date) => data.items(date).map(({ paper }) => [`arxiv:${paper.id}`, paper.title] as const)),
);
let home: ReturnType<typeof temporaryFolder>;
let clean: ReturnType<typeof readSynced>;

const startWith = (...faults: Fault[]) => startUpstream({ data, faults, pdfBallast: 30_000 });

/** The environment for a sync of which it is written down whom it connects to. */
function watched({ env }: Upstream, file: string): Record<string, string> {
  const hook = pathToFileURL(join(import.meta.dirname, '../support/watch-connections.mjs'));
  return { ...env, NODE_OPTIONS: `--import=${hook}`, OFFPRINT_CONNECTIONS: file };
}

function expectOnlyLoopback(file: string) {
  const hosts = existsSync(file) ? new Set(readFileSync(file, 'utf8').trim().split('\n')) : [];
  expect([...hosts]).toEqual(['127.0.0.1']);
}

/** The first PDF that a fault met. */
const brokenPath = ({ requests }: Upstream) =>
  requests.find(({ route, faults }) => route === 'pdf' && faults.length > 0)?.path;

const idsOf = (rows: unknown[] | undefined, column: string) =>
  new Set((rows ?? []).map((row) => String((row as Record<string, unknown>)[column])));

beforeAll(async () => {
  home = temporaryFolder();
  await using upstream = await startWith();
  const { code, answer } = await runSync(upstream.env, home.path, ...SYNC);
  expect({ code, answer }).toMatchObject({ code: 0, answer: { added: PAPERS, failed: [] } });
  clean = readSynced(home.path);
});
afterAll(() => home[Symbol.dispose]());

it('brings every paper of the days and its PDF when nothing goes wrong', () => {
  expect(clean.papers).toHaveLength(PAPERS);
  expect(clean.documents).toHaveLength(PAPERS);
  expect(storedFiles(home.path)).toHaveLength(PAPERS);
});

describe.concurrent('a sync of which a third of all requests meets', { timeout: 120_000 }, () => {
  it.each(Object.entries(FAULTS))('%s', async (_, fault) => {
    await using upstream = await startWith({ ...fault, every: 3 });
    using folder = temporaryFolder();
    const connections = join(folder.path, 'connections');
    const library = join(folder.path, 'library');
    const env = watched(upstream, connections);

    const { answer: first } = await runSync(env, library, ...SYNC);
    expect(upstream.requests.some(({ faults }) => faults.length > 0)).toBe(true);
    const after = readSynced(library);
    const named = first.failed.map(({ what, why }) => `${what}: ${why}`).join('\n');
    const stored = idsOf(after.documents, 'paper_id');
    for (const id of idsOf(after.papers, 'id')) {
      if (!stored.has(id)) expect(named).toContain(titles.get(id));
    }
    if (after.papers?.length !== PAPERS) expect(named).toContain('Feed of ');
    // What is there is as it should be.
    for (const table of ['papers', 'documents', 'pdf_files', 'page_texts'])
      expect(clean[table]).toEqual(expect.arrayContaining(after[table] ?? []));

    upstream.faults.length = 0;
    const { code, answer: second } = await runSync(env, library, ...SYNC);
    expect({ code, failed: second.failed }).toEqual({ code: 0, failed: [] });
    expect(readSynced(library)).toEqual(clean);
    expectOnlyLoopback(connections);
  });
});

it('refuses to be sent to private addresses and to files, and says so', async () => {
  const kinds = ['redirect-link-local', 'redirect-private', 'redirect-file'] as const;
  const ids = [...titles.keys()];
  await using upstream = await startWith(
    ...kinds.map((kind, turn) => ({
      kind,
      routes: ['pdf'] as const,
      when: ({ url }: UpstreamRequest) =>
        ids.findIndex((id) => url.pathname.includes(id.slice(6))) % 3 === turn,
    })),
  );
  using folder = temporaryFolder();
  const connections = join(folder.path, 'connections');
  const library = join(folder.path, 'library');
  const { answer } = await runSync(watched(upstream, connections), library, ...SYNC);
  expect(answer.added).toBe(PAPERS);
  expect(answer.failed).toHaveLength(PAPERS);
  const reasons = answer.failed.map(({ why }) => why).join('\n');
  for (const address of ['169.254.169.254', '10.0.0.1', 'file:']) expect(reasons).toContain(address);
  expect(storedFiles(library)).toEqual([]);
  expectOnlyLoopback(connections);
});

describe.concurrent('resuming', { timeout: 120_000 }, () => {
  it('goes on where a transfer broke off, with the bytes it has', async () => {
    await using upstream = await startWith({ kind: 'stall', routes: ['pdf'], times: 1 });
    using folder = temporaryFolder();
    await runSync(upstream.env, folder.path, ...SYNC);
    const [first, second] = upstream.requests.filter(({ path }) => path === brokenPath(upstream));
    expect(second).toMatchObject({ status: 206, headers: { 'if-range': expect.any(String) } });
    expect(second?.headers.range).toBe(`bytes=${first?.bytesSent}-`);
    expect(readSynced(folder.path)).toEqual(clean);
  });

  it.each([
    ['calls the file something else each time', [{ kind: 'new-validator', routes: ['pdf'] }]],
    ['ignores ranges', [{ kind: 'ignore-range', routes: ['pdf'] }]],
    [
      'sends a part of whatever file it has now',
      [
        { kind: 'new-validator', routes: ['pdf'] },
        { kind: 'ignore-if-range', routes: ['pdf'] },
      ],
    ],
  ] satisfies [string, Fault[]][])('starts anew with a server that %s', async (_, faults) => {
    await using upstream = await startWith({ kind: 'stall', routes: ['pdf'], times: 3 }, ...faults);
    using folder = temporaryFolder();
    await runSync(upstream.env, folder.path, ...SYNC);
    const { answer } = await runSync(upstream.env, folder.path, ...SYNC);
    expect(answer.failed).toEqual([]);
    expect(upstream.requests.some(({ headers }) => headers['if-range'])).toBe(true);
    expect(readSynced(folder.path)).toEqual(clean);
  });
});

it('takes a day as it is at the end when it changes between two calls', async () => {
  await using upstream = await startWith();
  using folder = temporaryFolder();
  const date = data.days().at(-1) ?? '';
  const items = data.items(date);
  upstream.setSeries(date, [items.slice(0, 5), items.slice(2).toReversed(), items]);
  for (let run = 0; run < 3; run++) await runSync(upstream.env, folder.path, ...SYNC);
  expect(readSynced(folder.path)).toEqual(clean);
});
