import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openDownloadHouse } from '../support/download-house.ts';
import { pdfBytes } from '../support/make-pdf.ts';
import type { LoggedRequest } from '../support/upstream/request-log.ts';

const bare = (id: string): string => id.replace('arxiv:', '');
const isPdf = ({ route }: LoggedRequest) => route === 'pdf';

describe('a PDF that was asked for', () => {
  it('is fetched, read, stored under its hash and entered for its paper', async () => {
    await using house = await openDownloadHouse();
    const id = house.idAt(1);
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();

    const [document] = house.documents.forPaper(id);
    expect(document).toMatchObject({ version: 1, pages: 3 });
    expect(house.storedNames()).toEqual([`${document?.sha256}.pdf`]);
    expect(house.documents.pageTexts(document?.sha256 ?? '')[0]).toContain(`arXiv:${bare(id)}v1`);
    expect(house.ofPaper(id)).toMatchObject({ state: 'done', bytes: document?.bytes, error: undefined });
    expect(house.partNames()).toEqual([]);
    expect(house.asked()).toEqual([bare(id)]);
    expect(house.events).toContainEqual({ papers: [id] });
    expect(house.events).toContain('downloads');
    expect(house.papers.find([id])[0]?.hasPdf).toBe(true);
  });

  it('is stored without its text where it needs a password', async () => {
    const locked = await pdfBytes({ title: 'Locked', pages: ['Secret words.'], userPassword: 'sesame' });
    await using house = await openDownloadHouse({ pdf: () => locked });
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();
    expect(house.ofPaper(id)).toMatchObject({ state: 'done', error: undefined });
    expect(house.documents.forPaper(id)).toMatchObject([{ pages: 0 }]);
    expect(house.bytesOf(id)).toEqual(Buffer.from(locked));
  });

  it('is not fetched again, unless that is what was asked for', async () => {
    await using house = await openDownloadHouse();
    const id = house.idAt(0);
    const downloader = house.start();
    house.queue.request([id], { reason: 'asked' });
    await downloader.idle();
    expect(house.queue.request([id], { reason: 'open' })).toBe(0);
    expect(house.queue.request([id], { reason: 'asked', again: true })).toBe(1);
    await downloader.idle();
    expect(house.asked()).toHaveLength(2);
    expect(house.documents.forPaper(id)).toHaveLength(1);
  });

  it('mends a stored file that was damaged when it is fetched again', async () => {
    await using house = await openDownloadHouse();
    const id = house.idAt(0);
    const downloader = house.start();
    house.queue.request([id], { reason: 'asked' });
    await downloader.idle();
    const good = house.bytesOf(id);
    const [document] = house.documents.forPaper(id);
    writeFileSync(house.pdfs.pathOf(document?.sha256 ?? ''), 'no PDF any more');
    house.queue.request([id], { reason: 'asked', again: true });
    await downloader.idle();
    expect(house.bytesOf(id)).toEqual(good);
  });

  it('keeps both versions when a newer one is fetched', async () => {
    await using house = await openDownloadHouse();
    const id = house.idAt(0);
    const downloader = house.start();
    house.queue.request([id], { reason: 'asked' });
    await downloader.idle();
    house.upstream.setVersion(bare(id), 2);
    house.queue.request([id], { reason: 'asked', version: 2 });
    await downloader.idle();
    expect(house.asked()).toEqual([bare(id), `${bare(id)}v2`]);
    expect(house.documents.forPaper(id).map(({ version }) => version)).toEqual([2, 1]);
    expect(house.storedNames()).toHaveLength(2);
  });

  it('that another paper has too is stored once', async () => {
    const same = await pdfBytes({ title: 'One File for Two Papers' });
    await using house = await openDownloadHouse({ pdf: () => same });
    house.queue.request(house.ids.slice(0, 2), { reason: 'asked' });
    await house.start().idle();
    expect(house.storedNames()).toHaveLength(1);
    for (const id of house.ids.slice(0, 2)) expect(house.bytesOf(id)).toEqual(same);
  });
});

describe('the queue', () => {
  it('serves the most pressing reason first, and the oldest request of one reason', async () => {
    await using house = await openDownloadHouse({ papers: 6, settings: { prefetch: 'top', prefetchTop: 1 } });
    const [byFeed, byStar, byList, asked, askedLater, opened] = house.ids as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    house.states.set([byStar], { starred: true });
    house.lists.addPapers(house.lists.create('To read', 'blue'), [byList]);
    house.queue.request([asked], { reason: 'asked' });
    house.queue.request([askedLater], { reason: 'asked' });
    house.queue.request([opened], { reason: 'open' });
    await house.start().idle();
    expect(house.asked()).toEqual([opened, asked, askedLater, byList, byStar, byFeed].map(bare));
  });

  it('lets the paper that is opened now overtake a prefetch, which goes on where it was', async () => {
    const slow = {
      kind: 'drip',
      routes: ['pdf'],
      times: 1,
      firstBytes: 200_000,
      drip: { everyMs: 20, bytes: 200 },
    };
    await using house = await openDownloadHouse({ ballast: 400_000, faults: [slow as never] });
    const [first, second] = [house.idAt(0), house.idAt(1)];
    house.states.set([first], { starred: true });
    const downloader = house.start();
    await vi.waitFor(() => expect(house.ofPaper(first)?.bytes).toBeGreaterThan(0), { timeout: 20_000 });
    house.queue.request([second], { reason: 'open' });
    await downloader.idle();
    expect(house.asked()).toEqual([first, second, first].map(bare));
    const resumed = house.upstream.requests.filter(isPdf)[2];
    expect(resumed).toMatchObject({ status: 206, headers: { range: expect.stringMatching(/^bytes=[1-9]/) } });
    expect(house.ofPaper(first)?.state).toBe('done');
  });

  it('drops what is cancelled, also in the middle, and takes it up again when it is retried', async () => {
    const stall = { kind: 'drip', routes: ['pdf'], times: 1, drip: { everyMs: 20, bytes: 100 } };
    await using house = await openDownloadHouse({ ballast: 300_000, faults: [stall as never] });
    const [first, second] = [house.idAt(0), house.idAt(1)];
    house.queue.request([first, second], { reason: 'asked' });
    const downloader = house.start();
    await house.upstream.waitForRequest(isPdf);
    house.queue.cancel([house.ofPaper(first)?.id ?? 0]);
    await downloader.idle();
    expect(house.ofPaper(first)?.state).toBe('cancelled');
    expect(house.ofPaper(second)?.state).toBe('done');
    expect(house.partNames()).toEqual([]);
    house.queue.retry([house.ofPaper(first)?.id ?? 0]);
    await downloader.idle();
    expect(house.ofPaper(first)?.state).toBe('done');
  });

  it('is served by one of several processes at a time, and by the other when that one ends', async () => {
    await using house = await openDownloadHouse({ papers: 6, ballast: 50_000 });
    house.queue.request(house.ids, { reason: 'asked' });
    const [one, other] = [house.start(), house.start()];
    await house.upstream.waitForRequest(isPdf);
    await one.stop();
    await other.idle();
    expect(house.documents.forPaper(house.idAt(5))).toHaveLength(1);
    // Only the one that was interrupted may have been asked for twice.
    expect(house.asked().length).toBeLessThanOrEqual(house.ids.length + 1);
    expect(house.downloads().every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('a transfer that breaks', () => {
  it('goes on with the missing bytes, if the file is still the same', async () => {
    const stall = { kind: 'stall', routes: ['pdf'], times: 1, firstBytes: 60_000 } as const;
    await using house = await openDownloadHouse({ ballast: 100_000, faults: [stall], patience: 0.02 });
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();
    const [broken, resumed, ...more] = house.upstream.requests.filter(isPdf);
    expect(more).toEqual([]);
    expect(broken?.headers.range).toBeUndefined();
    expect(resumed?.headers.range).toBe('bytes=60000-');
    expect(resumed?.headers['if-range']).toMatch(/^"/);
    expect(resumed?.status).toBe(206);
    expect(house.ofPaper(id)).toMatchObject({ state: 'done' });
    expect((broken?.bytesSent ?? 0) + (resumed?.bytesSent ?? 0)).toBe(house.bytesOf(id)?.length);
  });

  it.each([
    ['the server says that it changed', ['new-validator']],
    ['the server ignores ranges', ['ignore-range']],
    ['the server sends the part of another file', ['new-validator', 'ignore-if-range']],
  ] as const)('starts anew when %s', async (_, kinds) => {
    const cut = { kind: 'cut', routes: ['pdf'], times: 1, firstBytes: 60_000 } as const;
    const quirks = kinds.map((kind) => ({ kind, routes: ['pdf'] as const }));
    await using house = await openDownloadHouse({ ballast: 100_000, faults: [cut, ...quirks] });
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();
    const last = house.upstream.requests.filter(isPdf).at(-1);
    expect(last).toMatchObject({ status: 200, bytesSent: house.bytesOf(id)?.length });
    expect(house.ofPaper(id)).toMatchObject({ state: 'done' });
  });

  it.each(['length-too-long', 'length-too-short', 'empty', 'reset', 'server-error'] as const)(
    'is tried again after %s',
    async (kind) => {
      await using house = await openDownloadHouse({ faults: [{ kind, routes: ['pdf'], times: 1 }] });
      const id = house.idAt(0);
      house.queue.request([id], { reason: 'asked' });
      await house.start().idle();
      expect(house.ofPaper(id)).toMatchObject({ state: 'done' });
      expect(house.bytesOf(id)?.subarray(-10).toString('latin1')).toContain('%%EOF');
      expect(house.asked().length).toBeGreaterThan(1);
    },
  );

  it('gives up after six attempts, and says why', async () => {
    await using house = await openDownloadHouse({ faults: [{ kind: 'server-error', routes: ['pdf'] }] });
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked' });
    const downloader = house.start();
    await downloader.idle();
    while (house.ofPaper(id)?.state === 'waiting') {
      // The waits grow to hours.
      house.execute(`UPDATE downloads SET next_try_at = NULL WHERE state = 'waiting'`);
      await downloader.idle();
    }
    expect(house.ofPaper(id)).toMatchObject({ state: 'failed', error: 'arXiv answered with an error (500)' });
    expect(house.asked()).toHaveLength(6);
    expect(house.ofPaper(id)?.nextTryAt).toBeDefined();
    house.upstream.faults.length = 0;
    house.queue.retry();
    await downloader.idle();
    expect(house.ofPaper(id)?.state).toBe('done');
  });

  it('does not count while the server cannot be reached', async () => {
    await using house = await openDownloadHouse();
    const id = house.idAt(0);
    await house.upstream.close();
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();
    expect(house.ofPaper(id)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(house.ofPaper(id)?.error).toContain('could not be reached');
  });

  it('comes back when the server asks for patience, without counting', async () => {
    const busy = { kind: 'too-many-requests', routes: ['pdf'], times: 2, seconds: 0 } as const;
    await using house = await openDownloadHouse({ faults: [busy] });
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();
    expect(house.ofPaper(id)).toMatchObject({ state: 'done', attempts: 0 });
  });
});

describe('what is no PDF', () => {
  it('is tried three times when it is a web page, then said to be one', async () => {
    await using house = await openDownloadHouse({ faults: [{ kind: 'html', routes: ['pdf'] }] });
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();
    expect(house.ofPaper(id)).toMatchObject({
      state: 'failed',
      attempts: 3,
      error: 'arXiv sent a web page instead of the PDF',
    });
    expect(house.storedNames()).toEqual([]);
    expect(house.partNames()).toEqual([]);
  });

  it('is said at once when arXiv has none', async () => {
    await using house = await openDownloadHouse();
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked', version: 7 });
    await house.start().idle();
    expect(house.asked()).toEqual([`${bare(id)}v7`]);
    expect(house.ofPaper(id)).toMatchObject({ state: 'failed', error: 'arXiv has no PDF of this paper' });
  });

  it('never takes the place of a good one', async () => {
    const house = await openDownloadHouse({
      pdf: (_, version) =>
        version === 2 ? Buffer.from(`%PDF-1.7\n${'nothing to read '.repeat(200)}\n%%EOF\n`) : undefined,
    });
    await using _ = house;
    const id = house.idAt(0);
    const downloader = house.start();
    house.queue.request([id], { reason: 'asked' });
    await downloader.idle();
    const good = house.bytesOf(id);
    house.upstream.setVersion(bare(id), 2);
    house.queue.request([id], { reason: 'asked', again: true });
    await downloader.idle();
    expect(house.ofPaper(id)).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: 'The PDF from arXiv cannot be read: the PDF is damaged: no pages can be found in it',
    });
    expect(house.documents.forPaper(id)).toHaveLength(1);
    expect(house.bytesOf(id)).toEqual(good);
  });

  it.each(['redirect-link-local', 'redirect-private', 'redirect-file', 'redirect-loop'] as const)(
    'is not looked for where a %s leads',
    async (kind) => {
      await using house = await openDownloadHouse({ faults: [{ kind, routes: ['pdf'] }] });
      const id = house.idAt(0);
      house.queue.request([id], { reason: 'asked' });
      await house.start().idle();
      expect(house.ofPaper(id)?.state).not.toBe('done');
      expect(house.ofPaper(id)?.error).toMatch(/address/);
    },
  );

  it.each([
    ['says so', []],
    ['does not say so', [{ kind: 'gzip' as const, routes: ['pdf' as const] }]],
  ])('is refused where it is larger than the settings allow, and the server %s', async (_, faults) => {
    await using house = await openDownloadHouse({
      ballast: 1_200_000,
      faults,
      settings: { maxPdfMegabytes: 1 },
    });
    const id = house.idAt(0);
    house.queue.request([id], { reason: 'asked' });
    await house.start().idle();
    expect(house.ofPaper(id)).toMatchObject({
      state: 'failed',
      error: 'The PDF is larger than 1 MB, the limit in the settings',
    });
    expect(house.partNames()).toEqual([]);
  });
});

describe('after a crash', () => {
  it('what was received whole is not asked for again', async () => {
    await using house = await openDownloadHouse();
    const [id, other] = [house.idAt(0), house.idAt(1)];
    const bytes = await pdfBytes({ title: 'Received Before the Power Went' });
    house.queue.request([id], { reason: 'asked' });
    const download = house.ofPaper(id)?.id ?? 0;
    writeFileSync(join(house.makeFolder('downloads'), `${download}.part`), bytes);
    const known = `UPDATE downloads SET state = 'running', bytes = @size, total_bytes = @size, validator = '"x"'`;
    house.execute(known, { size: bytes.length });
    writeFileSync(join(house.dataDir, 'downloads', '4711.part'), 'of a download that is gone');
    house.queue.request([other], { reason: 'asked' });
    await house.start().idle();
    expect(house.asked()).toEqual([bare(other)]);
    expect(house.bytesOf(id)).toEqual(bytes);
    expect(house.partNames()).toEqual([]);
  });

  it('a part is cut back to what was surely on the disk, and goes on from there', async () => {
    await using house = await openDownloadHouse({ ballast: 50_000 });
    const id = house.idAt(0);
    const downloader = house.start();
    house.queue.request([id], { reason: 'asked' });
    await downloader.idle();
    const whole = house.bytesOf(id) ?? Buffer.alloc(0);
    await downloader.stop();
    house.queue.request([id], { reason: 'asked', again: true });
    const part = Buffer.concat([whole.subarray(0, 20_000), Buffer.alloc(500)]);
    writeFileSync(join(house.makeFolder('downloads'), `${house.ofPaper(id)?.id}.part`), part);
    const known = `UPDATE downloads SET state = 'running', bytes = 20000, total_bytes = ?, validator = ?`;
    house.execute(known, whole.length, `"${bare(id)}v1-${whole.length}"`);
    await house.start().idle();
    expect(house.upstream.requests.filter(isPdf).at(-1)).toMatchObject({
      status: 206,
      headers: { range: 'bytes=20000-' },
    });
    expect(house.ofPaper(id)?.state).toBe('done');
    expect(house.bytesOf(id)).toEqual(whole);
  });
});

describe('rest', () => {
  it.each([
    ['downloads are paused', { downloadsPaused: true }, {}],
    ['the connection is metered', {}, { metered: true }],
  ])('while %s only what the user asked for is fetched', async (_, settings, network) => {
    await using house = await openDownloadHouse({ settings });
    const [starred, opened, asked] = house.ids as [string, string, string];
    house.states.set([starred], { starred: true });
    house.queue.request([asked], { reason: 'asked' });
    house.queue.request([opened], { reason: 'open' });
    const downloader = house.start();
    downloader.setNetwork(network);
    await downloader.idle();
    expect(house.asked()).toEqual([opened, asked].map(bare));
    expect(house.ofPaper(starred)?.state).toBe('waiting');
    house.settings.set({ downloadsPaused: false, downloadOnMetered: true });
    await downloader.idle();
    expect(house.ofPaper(starred)?.state).toBe('done');
  });

  it('offline everything waits, and goes on when the network is back', async () => {
    await using house = await openDownloadHouse();
    const id = house.idAt(0);
    const downloader = house.start();
    downloader.setNetwork({ online: false });
    house.queue.request([id], { reason: 'open' });
    await downloader.idle();
    expect(house.ofPaper(id)?.state).toBe('waiting');
    expect(house.upstream.requests).toEqual([]);
    downloader.setNetwork({ online: true });
    await downloader.idle();
    expect(house.ofPaper(id)?.state).toBe('done');
  });
});

describe('thumbnails', () => {
  it('of the newest papers are stored under their hash, once', async () => {
    await using house = await openDownloadHouse();
    const downloader = house.start();
    await downloader.idle();
    expect(house.thumbnailNames()).toHaveLength(3);
    expect(house.thumbnailNames().every((name) => /^[0-9a-f]{64}\.png$/.test(name))).toBe(true);
    await downloader.idle();
    expect(house.upstream.requests.filter(({ route }) => route === 'thumbnail')).toHaveLength(3);
    expect(house.events).toContainEqual({ papers: [house.idAt(2)] });
  });

  it('that are no pictures are not kept, nor asked for again the same day', async () => {
    await using house = await openDownloadHouse({ faults: [{ kind: 'html', routes: ['thumbnail'] }] });
    const downloader = house.start();
    await downloader.idle();
    await downloader.idle();
    expect(house.thumbnailNames()).toEqual([]);
    expect(house.upstream.requests.filter(({ route }) => route === 'thumbnail')).toHaveLength(3);
  });

  it('wait for a connection that is not metered', async () => {
    await using house = await openDownloadHouse();
    const downloader = house.start();
    downloader.setNetwork({ metered: true });
    await downloader.idle();
    const before = house.thumbnailNames().length;
    downloader.setNetwork({ metered: false });
    await downloader.idle();
    expect(before).toBe(0);
    expect(house.thumbnailNames()).toHaveLength(3);
  });
});

describe('the disk budget', () => {
  it('is kept: what nobody keeps goes, from the disk too, and is not fetched for the feed again', async () => {
    await using house = await openDownloadHouse({ settings: { diskBudgetMegabytes: 100 } });
    const [first, second, third] = house.ids as [string, string, string];
    const downloader = house.start();
    house.queue.request([first], { reason: 'asked' });
    await downloader.idle();
    const [large] = house.storedNames();
    house.execute('UPDATE pdf_files SET bytes = 100000000');
    house.queue.request([second], { reason: 'asked' });
    await downloader.idle();
    expect(house.storedNames()).toHaveLength(1);
    expect(house.storedNames()).not.toContain(large);
    expect(house.papers.find([first])[0]?.hasPdf).toBe(false);

    house.settings.set({ prefetch: 'all' });
    await downloader.idle();
    expect(house.asked()).toEqual([first, second, third].map(bare));
    house.queue.request([first], { reason: 'open' });
    await downloader.idle();
    expect(house.storedNames()).toContain(large);
    expect(house.papers.find([first])[0]?.hasPdf).toBe(true);
  });
});
