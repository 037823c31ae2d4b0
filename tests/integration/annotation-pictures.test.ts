import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFilesHandler } from '../../src/main/files/files-handler.ts';
import { makeAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';
import { makeThumbnail } from '../support/upstream/thumbnails.ts';

const ABSENT = '019a0000-0000-7000-8000-000000000000';

describe('the picture of an area', () => {
  let library: TestLibrary;
  let id: string;
  beforeEach(async () => {
    library = await openLibrary();
    const [paperId = ''] = library.add({ title: 'One' });
    const rects = [{ page: 1, x1: 10, y1: 10, x2: 90, y2: 60 }];
    id = makeAnnotation(library.services.annotations, { paperId, kind: 'area', rects }).id;
  });
  afterEach(() => library[Symbol.asyncDispose]());

  const ask = (name: string, init?: RequestInit) => {
    const { pdfs, thumbnails, uploads, annotationPictures, pdfAnnotations: annotatedPdfs } = library.services;
    const files = createFilesHandler({ pdfs, thumbnails, uploads, annotationPictures, annotatedPdfs });
    return files(new Request(`http://127.0.0.1/files/annotation/${name}`, init));
  };
  async function send(bytes: Uint8Array): Promise<string> {
    const request = new Request('http://127.0.0.1/files/uploads?name=area.png', {
      method: 'POST',
      body: new Uint8Array(bytes),
    });
    const { upload } = (await (await library.services.uploads.receive(request)).json()) as { upload: string };
    return upload;
  }
  const keep = async (bytes: Uint8Array, of = id) =>
    library.services.annotationPictures.keep({ id: of, upload: await send(bytes) });

  test('is kept over a restart and served so that it can do nothing but be seen', async () => {
    const png = makeThumbnail('1');
    expect(await keep(png)).toMatchObject({ id, hasPicture: true });
    await library.reopen();
    const response = await ask(id);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(png)).toBe(true);
    const etag = response.headers.get('etag') ?? '';
    expect((await ask(id, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await ask(id, { method: 'HEAD' })).headers.get('etag')).toBe(etag);
  });

  test('is replaced by a later one', async () => {
    await keep(makeThumbnail('1'));
    const before = (await ask(id)).headers.get('etag');
    await keep(makeThumbnail('2'));
    expect((await ask(id)).headers.get('etag')).not.toBe(before);
  });

  test('goes when the area is given another shape, and only then', async () => {
    await keep(makeThumbnail('1'));
    const { annotations } = library.services;
    const [blue] = annotations.edit({ update: [{ id, color: 'blue' }] });
    expect(blue?.hasPicture).toBe(true);
    const rects = [{ page: 1, x1: 10, y1: 10, x2: 120, y2: 60 }];
    const [larger] = annotations.edit({ update: [{ id, rects }] });
    expect(larger?.hasPicture).toBe(false);
    expect((await ask(id)).status).toBe(404);
  });

  test('stays while its annotation lies in the trash, and goes with it', async () => {
    await keep(makeThumbnail('1'));
    const { annotations } = library.services;
    annotations.edit({ remove: [id] });
    expect((await ask(id)).status).toBe(200);
    annotations.purge({});
    expect((await ask(id)).status).toBe(404);
  });

  test.each([
    ['no picture', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['a PNG cut short', makeThumbnail('1').subarray(0, -8)],
    ['nothing', new Uint8Array()],
  ])('is not %s', async (_what, bytes) => {
    await expect(keep(bytes)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await ask(id)).status).toBe(404);
  });

  test('needs its annotation and its upload', async () => {
    await expect(keep(makeThumbnail('1'), ABSENT)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { annotationPictures } = library.services;
    await expect(annotationPictures.keep({ id, upload: ABSENT })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('can only be read', async () => {
    expect((await ask(id, { method: 'POST' })).status).toBe(405);
    expect((await ask('..%2Flibrary.sqlite')).status).toBe(404);
  });
});
