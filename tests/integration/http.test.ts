import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Http, HttpError, HttpStream } from '../../src/main/sources/http/http.ts';
import type { HttpLimits } from '../../src/main/sources/http/ports.ts';
import { NOWHERE } from '../support/config.ts';
import { openHttp, type TestHttp } from '../support/http-client.ts';
import { temporaryFolder } from '../support/library.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';

type Handler = (response: ServerResponse, path: string, count: number) => void;

let folder: ReturnType<typeof temporaryFolder>;
let server: LoopbackServer;
let client: TestHttp;
let handler: Handler;
/** Hosts that a connection was tried to. */
let connectedTo: string[];
const onConnect = (message: unknown) =>
  connectedTo.push((message as { connectParams: { hostname: string } }).connectParams.hostname);

const HUB = { upstream: 'hugging-face' } as const;
const serve = (next: Handler) => {
  handler = next;
};
const limited = async (limits: Partial<HttpLimits>): Promise<Http> => {
  await client[Symbol.asyncDispose]();
  client = openHttp(folder.path, server.url, { limits });
  return client.http;
};
const errorOf = (promise: Promise<unknown>): Promise<HttpError> =>
  promise.then(
    (value) => Promise.reject(new Error(`It answered: ${JSON.stringify(value)}`)),
    (error: HttpError) => error,
  );
const get = (path = '/', request: object = {}) => client.http.get(server.url + path, { ...HUB, ...request });

beforeEach(async () => {
  folder = temporaryFolder();
  server = await startLoopbackServer((request, response, count) =>
    handler(response, request.url ?? '', count),
  );
  client = openHttp(folder.path, server.url);
  connectedTo = [];
  subscribe('undici:client:beforeConnect', onConnect);
});
afterEach(async () => {
  unsubscribe('undici:client:beforeConnect', onConnect);
  await client[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

describe('a text', () => {
  test('is asked for by name, with the headers given', async () => {
    serve((response) => response.setHeader('ETag', '"1"').end('Grüße'));
    const answer = await get('/a?b=c#d', { headers: { 'If-None-Match': '"0"', Accept: 'application/json' } });
    expect(answer).toMatchObject({ status: 200, url: `${server.url}/a?b=c`, body: 'Grüße' });
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(server.requests).toMatchObject([
      {
        path: '/a?b=c',
        headers: {
          'user-agent': 'Offprint/1.2.3 (desktop reader)',
          'if-none-match': '"0"',
          accept: 'application/json',
          'accept-encoding': 'gzip, deflate, br',
        },
      },
    ]);
    expect(client.outcomes).toEqual(['hugging-face answered']);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['GZIP, identity', gzipSync],
  ])('is decoded from %s', async (encoding, encode) => {
    const text = 'Grüße '.repeat(50_000);
    serve((response) => response.setHeader('Content-Encoding', encoding).end(encode(text)));
    expect((await get()).body).toBe(text);
  });

  test.each([200, 204, 304, 404])('may come with status %i', async (status) => {
    serve((response) => response.writeHead(status).end());
    expect(await get()).toMatchObject({ status, body: '' });
  });

  test.each([400, 401, 403, 410, 451])(
    'does not come with status %i, and is not asked for again',
    async (status) => {
      serve((response) => response.writeHead(status).end('{"error":"why"}'));
      const error = await errorOf(get());
      expect(error).toMatchObject({ kind: 'status', status, body: '{"error":"why"}' });
      expect(error.message).toBe(`Hugging Face answered ${status}`);
      expect(server.requests).toHaveLength(1);
    },
  );

  test('is tried again after answers that pass', async () => {
    serve((response, _path, count) =>
      response.writeHead([500, 502, 408, 200][count - 1] ?? 500).end(String(count)),
    );
    expect((await get()).body).toBe('4');
  });

  test('that never comes is given up, saying what the server answered last', async () => {
    serve((response) => response.writeHead(500).end());
    const error = await errorOf(client.http.get(server.url, { upstream: 'arxiv' }));
    expect(error).toMatchObject({ kind: 'status', status: 500, message: 'arXiv answered 500' });
    expect(server.requests).toHaveLength(5);
  });

  const CUT: [string, Handler][] = [
    ['before the headers', (response) => response.destroy()],
    [
      'in the middle',
      (response) => {
        response.writeHead(200).write('half');
        setImmediate(() => response.destroy());
      },
    ],
    [
      'before its promised length',
      (response) => {
        response.writeHead(200, { 'Content-Length': 100, Connection: 'close' });
        response.write('short', () => response.destroy());
      },
    ],
    [
      'within its encoding',
      (response) =>
        response.setHeader('Content-Encoding', 'gzip').end(gzipSync('x'.repeat(99)).subarray(0, 20)),
    ],
  ];
  test.each(CUT)('that ends %s is tried again', async (_where, cut) => {
    serve((response, path, count) => (count < 3 ? cut(response, path, count) : response.end('whole')));
    expect((await get()).body).toBe('whole');
    server.requests.length = 0;
    serve(cut);
    const error = await errorOf(get());
    expect(error).toMatchObject({ kind: 'network', message: "Hugging Face's answer was cut short" });
    expect(server.requests).toHaveLength(5);
  });

  test('that is no HTTP says so', async () => {
    const http = await limited({ retries: 1 });
    serve((response) => response.socket?.end('nonsense\r\n\r\n'));
    const error = await errorOf(http.get(server.url, HUB));
    expect(error.kind).toBe('network');
    expect(error.message).toMatch(/^Hugging Face could not be asked: .*HTTP/);
    expect(server.requests).toHaveLength(2);
  });

  test('in an encoding nobody asked for is refused', async () => {
    const http = await limited({ retries: 0 });
    serve((response) => response.setHeader('Content-Encoding', 'zstd').end('x'));
    expect((await errorOf(http.get(server.url, HUB))).message).toBe(
      'Hugging Face answered in an encoding that was not asked for',
    );
    serve((response) => response.setHeader('Content-Encoding', 'gzip, gzip, gzip').end('x'));
    expect(await errorOf(http.get(server.url, HUB))).toMatchObject({ kind: 'network' });
  });

  test('larger than asked for ends at the limit, also where it was small on the way', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    for (const answer of [
      (response: ServerResponse) => response.setHeader('Content-Encoding', 'gzip').end(bomb),
      (response: ServerResponse) => response.end(Buffer.alloc(3_000_000)),
    ]) {
      serve(answer);
      const before = process.memoryUsage().arrayBuffers;
      const error = await errorOf(get('/', { maxBytes: 2_000_000 }));
      expect(error).toMatchObject({ kind: 'too-large', message: 'Hugging Face sent more than 2 MB' });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    }
    expect(server.requests).toHaveLength(2);
    serve((response) => response.end(Buffer.alloc(2_000_000)));
    expect((await get('/', { maxBytes: 2_000_000 })).body).toHaveLength(2_000_000);
  });
});

describe('a server that takes its time', () => {
  const SILENT: [string, Handler][] = [
    ['before it answers', () => {}],
    ['within its answer', (response) => response.write('x')],
    [
      'for ever, byte by byte',
      (response) => {
        const dripping = setInterval(() => response.write('x'), 20);
        response.once('close', () => clearInterval(dripping));
      },
    ],
  ];
  test.each(SILENT)('%s is not waited for without end', async (_when, handle) => {
    const http = await limited({ headersMs: 150, idleMs: 150, totalMs: 400, retries: 1 });
    serve(handle);
    const error = await errorOf(http.get(server.url, HUB));
    expect(error).toMatchObject({ kind: 'timeout', message: 'Hugging Face did not answer in time' });
    expect(client.outcomes.filter((outcome) => outcome.endsWith('unreachable'))).toHaveLength(2);
  });
});

test('nobody there is told at once, after one more try', async () => {
  const error = await errorOf(client.http.get(`${NOWHERE}/`, { upstream: 'arxiv' }));
  expect(error).toMatchObject({ kind: 'network', message: 'arXiv could not be reached' });
  expect(client.outcomes).toEqual(['arxiv unreachable', 'arxiv unreachable']);
});

describe('a redirect', () => {
  const to = (location: string) => (response: ServerResponse) => response.writeHead(302, { location }).end();

  test.each(['/there', '//HOST/there', 'there', '/there#part'])('to %s is followed', async (location) => {
    const target = location.replace('HOST', new URL(server.url).host);
    serve((response, path) => (path === '/there' ? response.end('here') : to(target)(response)));
    expect(await get('/start')).toMatchObject({ body: 'here', url: `${server.url}/there` });
  });

  test('to another server of this machine is followed from this machine', async () => {
    await using other = await startLoopbackServer((_request, response) => response.end('other'));
    serve(to(other.url));
    expect(await get()).toMatchObject({ body: 'other', url: `${other.url}/` });
  });

  test.each([
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
    ['http://10.0.0.1/', '10.0.0.1'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1'],
    ['http://0x0a000001/', '10.0.0.1'],
    ['https://93.184.215.14/', '93.184.215.14'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['data:text/plain,x', 'data:text/plain,x'],
    ['http://', 'http://'],
  ])('to %s is refused without a connection', async (location, named) => {
    serve(to(location));
    const error = await errorOf(get());
    expect(error).toMatchObject({
      kind: 'refused',
      message: `Hugging Face sent Offprint to an address it does not go to (${named})`,
    });
    expect(server.requests).toHaveLength(1);
    expect(connectedTo).toEqual(['127.0.0.1']);
  });

  test('with a password is refused', async () => {
    serve(to(server.url.replace('://', '://user:word@')));
    const error = await errorOf(get());
    expect(error.kind).toBe('refused');
    expect(error.message).not.toContain('word@');
    expect(server.requests).toHaveLength(1);
  });

  test('in a circle, or on and on, is given up', async () => {
    serve((response, path) => to(path === '/a' ? '/b' : '/a')(response));
    const circle = await errorOf(get('/a'));
    expect(circle).toMatchObject({ kind: 'status', status: 302 });
    expect(circle.message).toBe('Hugging Face sends Offprint from address to address without end');
    expect(server.requests).toHaveLength(2);
    serve((response, _path, count) => to(`/${count}`)(response));
    expect(await errorOf(get('/a'))).toMatchObject({ kind: 'status' });
    expect(server.requests).toHaveLength(2 + 6);
  });

  test('to nowhere is an answer that says no', async () => {
    serve((response) => response.writeHead(302).end());
    expect(await errorOf(get())).toMatchObject({ kind: 'status', status: 302 });
  });
});

describe('on the internet', () => {
  const real = {
    huggingFace: 'https://huggingface.co',
    thumbnails: 'https://cdn-thumbnails.huggingface.co',
    arxiv: 'https://export.arxiv.org',
    arxivPdf: 'https://arxiv.org',
    arxivRss: 'https://rss.arxiv.org',
    arxivSpacingMs: 0,
  };
  test('no server of this machine is asked, by number or by name', async () => {
    await client[Symbol.asyncDispose]();
    client = openHttp(folder.path, server.url, { upstreams: real });
    const { port } = new URL(server.url);
    const ask = (url: string) => errorOf(client.http.get(url, HUB));
    expect(await ask(server.url)).toMatchObject({
      kind: 'refused',
      message: `Offprint does not go to this address (${server.url})`,
    });
    expect(await ask(`https://127.0.0.1:${port}/`)).toMatchObject({ kind: 'refused' });
    // The name is looked up, and the address it leads to is refused.
    const named = await ask(`https://localhost:${port}/`);
    expect(named.kind).toBe('refused');
    expect(named.message).toMatch(/\((?:127\.0\.0\.1|::1)\)$/);
    expect(server.connections.total).toBe(0);
  });
});

describe('a stream', () => {
  const stream = <Result>(use: (stream: HttpStream) => Promise<Result>, headers = {}) =>
    client.http.stream(server.url, { ...HUB, headers }, use);
  const read = async ({ body }: HttpStream) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };

  test('hands over any status, as it comes', async () => {
    serve((response) => response.writeHead(206, { 'Content-Range': 'bytes 2-3/9' }).end('cd'));
    const answer = await stream(async (opened) => [opened.status, await read(opened)], {
      Range: 'bytes=2-3',
    });
    expect(answer).toEqual([206, 'cd']);
    expect(server.requests[0]?.headers).toMatchObject({ range: 'bytes=2-3', 'accept-encoding': 'identity' });
    for (const status of [404, 416, 500, 503]) {
      serve((response) => response.writeHead(status).end());
      expect(await stream(async (opened) => opened.status)).toBe(status);
    }
  });

  test('gives what came before it was cut, then fails; it is not tried again', async () => {
    serve((response) => {
      response.writeHead(200, { 'Content-Length': 100 }).write('some');
      setImmediate(() => response.destroy());
    });
    let received = '';
    const error = await errorOf(
      stream(async ({ body }) => {
        for await (const chunk of body) received += Buffer.from(chunk);
      }),
    );
    expect(error).toMatchObject({ kind: 'network', message: "Hugging Face's answer was cut short" });
    expect(received).toBe('some');
    expect(server.requests).toHaveLength(1);
  });

  test('that stalls fails in time', async () => {
    const http = await limited({ idleMs: 150 });
    serve((response) => response.write('x'));
    const error = await errorOf(http.stream(server.url, HUB, read));
    expect(error.kind).toBe('timeout');
    expect(client.outcomes).toEqual(['hugging-face answered', 'hugging-face unreachable']);
  });

  test('may be left early, by return or by an error of its reader, and its connection ends', async () => {
    serve((response) => {
      response.write('x'.repeat(100_000));
    });
    expect(await stream(async ({ status }) => status)).toBe(200);
    const own = new Error('my own');
    const failed = stream(async ({ body }) => {
      for await (const _ of body) throw own;
    });
    expect(await errorOf(failed)).toBe(own);
    await expect.poll(() => server.connections.now).toBe(0);
  });

  test('that came encoded against our wish is decoded, and cannot be resumed', async () => {
    serve((response) =>
      response
        .writeHead(200, { 'Content-Encoding': 'gzip', ETag: '"1"', 'Accept-Ranges': 'bytes' })
        .end(gzipSync('a PDF')),
    );
    const [text, names] = await stream(async (opened) => [await read(opened), [...opened.headers.keys()]]);
    expect(text).toBe('a PDF');
    expect(names).not.toEqual(expect.arrayContaining(['etag']));
    expect(names).not.toEqual(expect.arrayContaining(['content-encoding']));
    serve((response) => response.writeHead(206, { 'Content-Encoding': 'gzip' }).end(gzipSync('a PDF')));
    expect(await errorOf(stream(read))).toMatchObject({ kind: 'network' });
  });

  test('that came encoded and broke off before it was read fails its reader and nobody else', async () => {
    const broken = gzipSync('x'.repeat(99)).subarray(0, 20);
    serve((response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip', Connection: 'close' }).end(broken);
    });
    const readLate = stream(async (opened) => {
      // Nothing tells when the decoder came to the end.
      await setTimeout(50);
      return read(opened);
    });
    expect(await errorOf(readLate)).toMatchObject({ kind: 'network' });
  });
});
