import { createHash } from 'node:crypto';
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { generatedData } from '../support/upstream/generated-data.ts';
import type { HubItem } from '../support/upstream/hub-item.ts';
import { startUpstream, type UpstreamOptions } from '../support/upstream/start-upstream.ts';

const TODAY = '2026-06-30';

const start = (options: Partial<UpstreamOptions> = {}) =>
  startUpstream({ data: generatedData({ days: 3, perDay: 12, lastDate: TODAY }), today: TODAY, ...options });

async function getJson<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

const ids = (items: HubItem[]) => items.map(({ paper }) => paper.id);

describe('the stand-in for Hugging Face', () => {
  it('pages through a day, most upvotes first, and its Link may lead to an empty page', async () => {
    await using upstream = await start();
    const day = `${upstream.url}/api/daily_papers?date=${TODAY}`;
    const pages: HubItem[][] = [];
    let next: string | undefined = `${day}&limit=5`;
    while (next) {
      const response: Response = await fetch(next);
      pages.push((await response.json()) as HubItem[]);
      const link: string | undefined = response.headers.get('link')?.match(/^<(.+)>; rel="next"$/)?.[1];
      expect(link?.startsWith('/') ?? true).toBe(true);
      next = link && new URL(link, upstream.url).href;
    }
    expect(pages.map((page) => page.length)).toEqual([5, 5, 2, 0]);
    expect(ids(pages.flat())).toEqual(ids(await getJson(day)));
    expect(pages[1]?.[0]?.paper.authors).toHaveLength(3303);
  });

  it('knows weeks, months, trending, submitters, and refuses dates that are none', async () => {
    await using upstream = await start();
    const list = async (query: string) =>
      (await getJson<HubItem[]>(`${upstream.url}/api/daily_papers?${query}`)).length;
    expect(await list('week=2026-W27&limit=100')).toBe(24);
    expect(await list('month=2026-06&limit=100')).toBe(36);
    expect(await list('sort=trending&limit=7')).toBe(7);
    expect(await list('submitter=curator')).toBeGreaterThan(0);
    expect(await list('date=2026-06-28')).toBe(0);
    for (const query of ['date=2026-02-30', 'week=2026-27', 'month=2026-13', 'limit=0', 'limit=101', 'p=-1'])
      expect((await fetch(`${upstream.url}/api/daily_papers?${query}`)).status).toBe(400);
  });

  it('answers 304 to who has the newest state, which may change', async () => {
    await using upstream = await start();
    const day = `${upstream.url}/api/daily_papers?date=${TODAY}`;
    const etag = (await fetch(day)).headers.get('etag') ?? '';
    expect((await fetch(day, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const items = await getJson<HubItem[]>(day);
    upstream.setSeries(TODAY, [items.slice(1), items.slice(2)]);
    expect((await fetch(day, { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect(await getJson(day)).toHaveLength(10);
    expect(await getJson(day)).toHaveLength(10);
  });

  it('knows one paper with its repositories and comments, finds papers by words, and draws thumbnails', async () => {
    await using upstream = await start();
    const [, second] = await getJson<HubItem[]>(`${upstream.url}/api/daily_papers?date=2026-06-29`);
    const id = second?.paper.id;
    const paper = `${upstream.url}/api/papers/${id}`;
    expect(await getJson(paper)).toMatchObject({ id, linkedModels: expect.any(Array) });
    expect(await getJson(`${paper}?field=comments`)).toMatchObject({
      comments: { length: second?.numComments },
    });
    expect((await fetch(`${upstream.url}/api/papers/2001.00001`)).status).toBe(404);
    const hits = await getJson<HubItem[]>(`${upstream.url}/api/papers/search?q=${second?.title}&limit=3`);
    expect(hits[0]?.paper.id).toBe(id);
    const png = Buffer.from(
      await (await fetch(`${upstream.url}/social-thumbnails/papers/${id}.png`)).arrayBuffer(),
    );
    const at = png.indexOf('IDAT');
    const pixels = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    expect(inflateSync(pixels)).toHaveLength(630 * (1 + 1200 / 8));
    expect(png.readUInt32BE(at + 4 + pixels.length)).toBe(crc32(png.subarray(at, at + 4 + pixels.length)));
  });

  it('counts requests in fixed windows and turns away those past the quota', async () => {
    await using upstream = await start({ rateLimit: { quota: 2, windowMs: 60_000, retryAfter: true } });
    const ask = () => fetch(`${upstream.url}/api/daily_papers`);
    expect((await ask()).headers.get('ratelimit')).toBe('"api";r=1;t=60');
    expect((await ask()).headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=2;w=60');
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    upstream.rateLimit = undefined;
    expect((await ask()).status).toBe(200);
  });
});

describe('the stand-in for arXiv', () => {
  it('answers ids, leaves out unknown ones, and calls a malformed one an error', async () => {
    await using upstream = await start();
    const query = async (search: string) => await (await fetch(`${upstream.url}/api/query?${search}`)).text();
    const [first] = await getJson<HubItem[]>(`${upstream.url}/api/daily_papers`);
    const id = first?.paper.id ?? '';
    upstream.setVersion(id, 2);
    expect(await query(`id_list=${id},2001.00001`)).toContain(`<id>http://arxiv.org/abs/${id}v2</id>`);
    expect(await query(`id_list=${id}v1`)).toContain(`<id>http://arxiv.org/abs/${id}v1</id>`);
    expect(await query(`id_list=${id}v3`)).toContain('<opensearch:totalResults>0<');
    expect((await fetch(`${upstream.url}/api/query?id_list=abc`)).status).toBe(400);
    expect(await query('id_list=abc')).toContain('<summary>incorrect id format for abc</summary>');
    const [inLanguage, both, neither] = await Promise.all(
      ['cat:cs.CL', 'cat:cs.CL AND (ti:for OR ti:scaling)', 'cat:cs.CL ANDNOT cat:cs.*'].map((search) =>
        query(`search_query=${encodeURIComponent(search)}&max_results=2000&sortBy=submittedDate`),
      ),
    );
    expect(inLanguage?.match(/<entry>/g)?.length).toBeGreaterThanOrEqual(
      both?.match(/<entry>/g)?.length ?? 99,
    );
    expect(both).toContain('<entry>');
    expect(neither).not.toContain('<entry>');
  });

  it('announces the day by category, and nothing at weekends', async () => {
    await using upstream = await start();
    const feed = async () => await (await fetch(`${upstream.url}/atom/cs.CL+cs.CV`)).text();
    expect(await feed()).toMatch(/<id>oai:arXiv\.org:2606\.\d{5}v1<\/id>[\s\S]*<arxiv:announce_type>new</);
    upstream.today = '2026-06-28';
    expect(await feed()).not.toContain('<entry>');
  });

  it('serves a PDF per paper and version, whole or in ranges', async () => {
    await using upstream = await start({ pdfBallast: 20_000 });
    const [first] = await getJson<HubItem[]>(`${upstream.url}/api/daily_papers`);
    const pdf = `${upstream.url}/pdf/${first?.paper.id}`;
    upstream.setVersion(first?.paper.id ?? '', 2);
    const bytes = async (url: string, headers: Record<string, string> = {}) => {
      const response = await fetch(url, { headers });
      return { response, body: Buffer.from(await response.arrayBuffer()) };
    };
    const newest = await bytes(pdf);
    expect(newest.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(newest.body.length).toBeGreaterThan(20_000);
    expect((await bytes(`${pdf}v2`)).body.equals(newest.body)).toBe(true);
    expect((await bytes(`${pdf}v1`)).body.equals(newest.body)).toBe(false);
    expect((await bytes(`${pdf}v3`)).response.status).toBe(404);

    const etag = newest.response.headers.get('etag') ?? '';
    const rest = await bytes(pdf, { range: 'bytes=1000-', 'if-range': etag });
    expect(rest.response.status).toBe(206);
    expect(rest.body.equals(newest.body.subarray(1000))).toBe(true);
    expect((await bytes(pdf, { range: 'bytes=1000-', 'if-range': '"other"' })).response.status).toBe(200);
    expect((await bytes(pdf, { range: `bytes=${newest.body.length}-` })).response.status).toBe(416);
    const head = await fetch(pdf, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBe(newest.body.length);
    expect(upstream.requests.filter(({ route }) => route === 'pdf')).toHaveLength(8);
  });

  it('makes the same PDFs in every run', async () => {
    const hashes = new Set<string>();
    for (let run = 0; run < 2; run++) {
      await using upstream = await start();
      const [first] = await getJson<HubItem[]>(`${upstream.url}/api/daily_papers`);
      const response = await fetch(`${upstream.url}/pdf/${first?.paper.id}`);
      hashes.add(
        createHash('sha256')
          .update(Buffer.from(await response.arrayBuffer()))
          .digest('hex'),
      );
    }
    expect(hashes.size).toBe(1);
  });
});

describe('the faults of the stand-in', () => {
  it('meet every third request of their kind, and those only', async () => {
    await using upstream = await start({ faults: [{ kind: 'server-error', routes: ['api'], every: 3 }] });
    const statuses: number[] = [];
    for (let index = 0; index < 6; index++)
      statuses.push((await fetch(`${upstream.url}/api/daily_papers`)).status);
    expect(statuses).toEqual([200, 200, 500, 200, 200, 500]);
    expect((await fetch(`${upstream.url}/api/query?id_list=2606.00001`)).status).toBe(200);
    upstream.faults.length = 0;
    upstream.faults.push({ kind: 'server-error', share: { of: 0.5, seed: 3 }, times: 2 });
    for (let index = 0; index < 20; index++) await fetch(`${upstream.url}/api/daily_papers`);
    expect(upstream.requests.slice(-20).filter(({ status }) => status === 500)).toHaveLength(2);
  });

  it('break the connection and the body as a network does', async () => {
    await using upstream = await start();
    const url = `${upstream.url}/api/daily_papers?date=${TODAY}`;
    const read = async () => await (await fetch(url)).text();
    const right = await read();
    const bytes = Buffer.from(right);
    const under = async (...kinds: (typeof upstream.faults)[number][]) => {
      upstream.faults.splice(0, Infinity, ...kinds);
      return read();
    };
    await expect(under({ kind: 'reset' })).rejects.toThrow();
    await expect(under({ kind: 'cut' })).rejects.toThrow();
    await expect(under({ kind: 'length-too-long' })).rejects.toThrow();
    await expect(under({ kind: 'gzip-cut' }).then(JSON.parse)).rejects.toThrow();
    expect(await under({ kind: 'length-too-short' })).toBe(bytes.subarray(0, bytes.length / 2).toString());
    expect(await under({ kind: 'gzip' })).toBe(right);
    expect(await under({ kind: 'drip', drip: { everyMs: 1, times: 5 } })).toBe(right);
    expect(await under({ kind: 'empty' })).toBe('');
    await expect(under({ kind: 'malformed-json' }).then(JSON.parse)).rejects.toThrow();
    expect(JSON.parse(await under({ kind: 'wrong-shape' }))).not.toBeInstanceOf(Array);
    expect(upstream.requests[0]).toMatchObject({ status: 200, bytesSent: bytes.length, finished: true });
    expect(upstream.requests[2]).toMatchObject({ faults: ['cut'], finished: false });
  });

  it('send elsewhere: in circles, to private addresses, to files', async () => {
    await using upstream = await start();
    const to = async (
      kind: 'redirect-loop' | 'redirect-link-local' | 'redirect-private' | 'redirect-file',
    ) => {
      upstream.faults.splice(0, Infinity, { kind });
      const response = await fetch(`${upstream.url}/pdf/2606.00001`, { redirect: 'manual' });
      return response.headers.get('location');
    };
    expect(await to('redirect-loop')).toBe(`${upstream.url}/pdf/2606.00001?hop=1`);
    expect(await to('redirect-link-local')).toBe('http://169.254.169.254/latest/meta-data/');
    expect(await to('redirect-private')).toBe('http://10.0.0.1/internal.pdf');
    expect(await to('redirect-file')).toBe('file:///etc/passwd');
  });

  it('hold a bomb of one gibibyte', async () => {
    await using upstream = await start({ faults: [{ kind: 'gzip-bomb', times: 1 }] });
    const response = await fetch(`${upstream.url}/api/daily_papers`);
    expect(Number(response.headers.get('content-length'))).toBeLessThan(2 ** 21);
    const reader = response.body?.getReader();
    for (let size = 0; size < 2 ** 24; ) size += (await reader?.read())?.value?.length ?? 0;
    await reader?.cancel();
  });

  it('change what a file calls itself between two attempts to resume it', async () => {
    await using upstream = await start();
    const [first] = await getJson<HubItem[]>(`${upstream.url}/api/daily_papers`);
    const pdf = `${upstream.url}/pdf/${first?.paper.id}`;
    upstream.faults.push({ kind: 'new-validator' });
    const etag = (await fetch(pdf)).headers.get('etag') ?? '';
    const resume = { headers: { range: 'bytes=10-', 'if-range': etag } };
    expect((await fetch(pdf, resume)).status).toBe(200);
    upstream.faults.push({ kind: 'ignore-if-range' });
    expect((await fetch(pdf, resume)).status).toBe(206);
    upstream.faults.push({ kind: 'ignore-range' });
    expect((await fetch(pdf, resume)).status).toBe(200);
  });

  it('end with the server, stalled answers too', async () => {
    const upstream = await start({ faults: [{ kind: 'stall' }] });
    const reading = fetch(`${upstream.url}/api/daily_papers`).then((response) => response.text());
    await upstream.waitForRequest(({ path }) => path === '/api/daily_papers');
    const settled = expect(reading).rejects.toThrow();
    await upstream.close();
    await settled;
  });
});
