import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Sha256 } from '#shared/entities/document.ts';
import { PaperRecord } from '#shared/entities/paper.ts';
import { buildStarterShelf } from '../../scripts/build-starter-shelf.ts';

const SHELF = join(import.meta.dirname, '../../resources/starter-shelf');
const Shelf = z.strictObject({
  papers: z.array(
    z.strictObject({
      record: PaperRecord.strict(),
      pdf: z.string(),
      sha256: Sha256,
      pages: z.array(z.string().min(1)),
    }),
  ),
});

const readShelf = async (dir: string) =>
  Shelf.parse(JSON.parse(await readFile(join(dir, 'shelf.json'), 'utf8')));
const { papers } = await readShelf(SHELF);

it('holds every source, the newest day first', async () => {
  const sources = (await readdir(join(SHELF, 'src'))).filter((name) => name.endsWith('.md'));
  expect(papers.map(({ record }) => `${record.id.slice('starter:'.length)}.md`).sort()).toEqual(
    sources.sort(),
  );
  const days = papers.map(({ record }) => record.publishedAt ?? '');
  expect(days).toEqual([...days].sort().reverse());
});

describe.each(papers)('$record.title', ({ record, pdf, sha256, pages }) => {
  const bytes = readFile(join(SHELF, 'pdf', pdf));
  const opened = bytes.then((data) => getDocument({ data: new Uint8Array(data), verbosity: 0 }));
  afterAll(async () => (await opened).destroy());

  it('is the file that the shelf names', async () => {
    expect(
      createHash('sha256')
        .update(await bytes)
        .digest('hex'),
    ).toBe(sha256);
    expect((await bytes).length).toBeLessThan(100_000);
  });

  it('says what it is', async () => {
    const document = await (await opened).promise;
    const { info } = await document.getMetadata();
    expect(document.numPages).toBe(pages.length);
    expect(info).toMatchObject({ Title: record.title, Author: 'The Offprint authors', Language: 'en-GB' });
    const tags = await (await document.getPage(1)).getStructTree();
    expect(tags).toMatchObject({ children: [{ role: 'Document' }] });
  });

  it('has an outline whose items lead into it', async () => {
    const document = await (await opened).promise;
    const outline = await document.getOutline();
    expect(outline.length).toBeGreaterThan(3);
    for (const { dest } of outline) {
      expect(Array.isArray(dest)).toBe(true);
      if (Array.isArray(dest)) expect(await document.getPageIndex(dest[0])).toBeLessThan(document.numPages);
    }
  });

  it('has links out, and links within that all arrive', async () => {
    const document = await (await opened).promise;
    const links: { url?: string; dest?: string }[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      links.push(...(await (await document.getPage(page)).getAnnotations()));
    }
    const urls = links.flatMap(({ url }) => url ?? []);
    expect(urls.length).toBeGreaterThan(1);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
    const places = links.flatMap(({ dest }) => dest ?? []);
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) expect(await document.getDestination(place), place).toBeTruthy();
  });

  it('reads in the order it was written', () => {
    const text = pages.join(' ').replace(/\s+/g, ' ');
    expect(text.startsWith(`${record.title} The Offprint authors`)).toBe(true);
    const abstract = (record.abstract ?? '').split('$')[0]?.trim() ?? '';
    expect(text).toContain(abstract);
    expect(text).not.toMatch(/\uFFFD|\0/);
  });
});

describe('building it again', () => {
  let dir = '';
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'offprint-shelf-'));
    await buildStarterShelf(dir);
  }, 60_000);
  afterAll(() => rm(dir, { recursive: true }));

  // Not the bytes: zlib packs differently from one machine to the next.
  it('says what the stored shelf says', async () => {
    const rebuilt = await readShelf(dir);
    const told = (shelf: typeof papers) => shelf.map(({ record, pdf, pages }) => ({ record, pdf, pages }));
    expect(told(rebuilt.papers)).toEqual(told(papers));
  });

  it('gives the same bytes on the same machine', async () => {
    const before = await readShelf(dir);
    await buildStarterShelf(dir);
    expect(await readShelf(dir)).toEqual(before);
  }, 60_000);
});
