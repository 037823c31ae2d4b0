import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ArxivClient, createArxivClient } from '../../src/main/sources/arxiv/arxiv-client.ts';
import { openHttp, type TestHttp } from '../support/http-client.ts';
import { temporaryFolder } from '../support/library.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';

const entry = (id: string) =>
  `<entry><id>http://arxiv.org/abs/${id}v2</id><title>T ${id}</title><published>2024-01-02T03:04:05Z</published></entry>`;
const feed = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><totalResults>77</totalResults>${inner}</feed>`;
const refusal = (why: string) =>
  feed(`<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>${why}</summary></entry>`);

let folder: ReturnType<typeof temporaryFolder>;
let server: LoopbackServer;
let client: TestHttp;
let arxiv: ArxivClient;
let answer: (parameters: URLSearchParams, path: string) => { status?: number; body: string };
const asked = () => server.requests.map(({ path }) => new URL(path, server.url));

beforeEach(async () => {
  folder = temporaryFolder();
  server = await startLoopbackServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://x');
    const { status = 200, body } = answer(searchParams, pathname);
    response.writeHead(status).end(body);
  });
  client = openHttp(folder.path, server.url);
  const { url } = server;
  const upstreams = {
    huggingFace: url,
    thumbnails: url,
    arxiv: url,
    arxivPdf: `${url}/files`,
    arxivRss: `${url}/rss`,
    arxivSpacingMs: 0,
  };
  arxiv = createArxivClient({ http: client.http, upstreams });
  // As arXiv does: every known id once, a word on the first malformed one.
  answer = (parameters) => {
    const ids = (parameters.get('id_list') ?? '2401.00009').split(',');
    const bad = ids.find((id) => id.startsWith('acc-phys/'));
    if (bad) return { status: 400, body: refusal(`incorrect id format for ${bad}`) };
    return {
      body: feed(
        ids
          .filter((id) => !id.startsWith('2312.9'))
          .map((id) => entry(id.replace(/v\d$/, '')))
          .join(''),
      ),
    };
  };
});
afterEach(async () => {
  await client[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

describe('papers by id', () => {
  test('are asked for together, old ids and versions too, and those that are missing are told', async () => {
    const { listed, missing } = await arxiv.byIds([
      '2401.00001',
      'hep-th/9901001',
      'nonsense',
      '2312.99999',
      '2401.00002v1',
      ' 2401.00001 ',
    ]);
    expect(listed.map(({ record }) => record.arxivId)).toEqual([
      '2401.00001',
      'hep-th/9901001',
      '2401.00002',
    ]);
    expect(missing).toEqual(['nonsense', '2312.99999']);
    expect(asked().map(({ pathname, searchParams }) => [pathname, searchParams.get('id_list')])).toEqual([
      ['/api/query', '2401.00001,hep-th/9901001,2312.99999,2401.00002v1'],
    ]);
  });

  test('are asked for a hundred at a time', async () => {
    const ids = Array.from({ length: 205 }, (_, index) => `2401.${10_000 + index}`);
    const { listed, missing } = await arxiv.byIds(ids);
    expect(listed).toHaveLength(205);
    expect(missing).toEqual([]);
    expect(asked().map(({ searchParams }) => searchParams.get('id_list')?.split(',').length)).toEqual([
      100, 100, 5,
    ]);
    expect(asked().every(({ searchParams }) => searchParams.get('max_results') === '100')).toBe(true);
  });

  test('of which arXiv does not like some are asked for without these', async () => {
    const { listed, missing } = await arxiv.byIds(['acc-phys/9901001', '2401.00001', 'acc-phys/9901002']);
    expect(listed.map(({ record }) => record.arxivId)).toEqual(['2401.00001']);
    expect(missing).toEqual(['acc-phys/9901001', 'acc-phys/9901002']);
    expect(await arxiv.byIds(['acc-phys/9901001'])).toEqual({ listed: [], missing: ['acc-phys/9901001'] });
  });

  test('are asked for and known by their ids of today, however they are written', async () => {
    const { listed, missing } = await arxiv.byIds([
      'math.GT/0309136',
      'HEP-TH/9711200v1',
      'arXiv:cs.AI/0701188',
    ]);
    expect(asked()[0]?.searchParams.get('id_list')).toBe('math/0309136,hep-th/9711200v1,cs/0701188');
    expect(listed.map(({ record }) => record.arxivId)).toEqual([
      'math/0309136',
      'hep-th/9711200',
      'cs/0701188',
    ]);
    expect(missing).toEqual([]);
  });

  test('of none are not asked for', async () => {
    expect(await arxiv.byIds(['nonsense'])).toEqual({ listed: [], missing: ['nonsense'] });
    expect(server.requests).toHaveLength(0);
  });
});

describe('a search', () => {
  test('asks for words, category and days, the best first', async () => {
    const { total, listed } = await arxiv.search({
      query: '"sparse attention" memory',
      category: 'cs.CL',
      from: '2024-01-01',
      to: '2024-01-31',
      start: 20,
      max: 5000,
    });
    expect([total, listed.length]).toEqual([77, 1]);
    expect(Object.fromEntries(asked()[0]?.searchParams ?? [])).toEqual({
      search_query:
        '(all:"sparse attention" AND all:memory) AND cat:cs.CL AND submittedDate:[202401010000 TO 202401312359]',
      start: '20',
      max_results: '2000',
      sortBy: 'relevance',
      sortOrder: 'descending',
    });
  });

  test('of a category alone asks for the newest', async () => {
    await arxiv.search({ category: 'cs.CL', start: 0, max: 10 });
    expect(asked()[0]?.searchParams.get('sortBy')).toBe('submittedDate');
  });

  test('of nothing asks for nothing', async () => {
    expect(await arxiv.search({ query: ' ', start: 0, max: 10 })).toEqual({ total: 0, listed: [] });
    await expect(arxiv.search({ category: '../x', start: 0, max: 10 })).rejects.toThrow(
      'arXiv has no category ../x',
    );
    expect(server.requests).toHaveLength(0);
  });

  test('that arXiv refuses says why', async () => {
    answer = () => ({ status: 400, body: refusal('start must be non-negative') });
    const search = { query: 'x', start: 0, max: 10 };
    await expect(arxiv.search(search)).rejects.toThrow('start must be non-negative');
    answer = () => ({ status: 400, body: 'Bad Request' });
    await expect(arxiv.search(search)).rejects.toThrow('arXiv answered 400');
    answer = () => ({ body: '<html>' });
    await expect(arxiv.search(search)).rejects.toThrow('arXiv answered with a web page');
  });
});

test('announcements are asked for by category', async () => {
  answer = (_parameters, path) => ({
    status: path === '/rss/atom/cs.CL+hep-th' ? 200 : 404,
    body: `<feed><updated>2026-07-07T04:00:14Z</updated><entry><id>oai:arXiv.org:2607.00001v1</id><title>T</title></entry></feed>`,
  });
  expect(await arxiv.announced(['cs.CL', 'hep-th'])).toMatchObject({
    date: '2026-07-07',
    items: [{ announceType: 'new', listed: { record: { arxivId: '2607.00001' } } }],
  });
  await expect(arxiv.announced(['cs.XX'])).rejects.toThrow('arXiv answered 404');
  await expect(arxiv.announced(['cs.CL/..'])).rejects.toThrow('arXiv has no category cs.CL/..');
});

test('PDFs are of one version or the newest', () => {
  expect(arxiv.pdfUrl('2401.00001')).toBe(`${server.url}/files/pdf/2401.00001`);
  expect(arxiv.pdfUrl('hep-th/9901001', 2)).toBe(`${server.url}/files/pdf/hep-th/9901001v2`);
});
