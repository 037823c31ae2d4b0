import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import { createPdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { makeFirstVersion, makeSecondVersion, SENTENCES } from '../support/anchoring/paper-versions.ts';
import { makeAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';
import { makePdf } from '../support/make-pdf.ts';

let library: TestLibrary;
let paperId: string;
beforeEach(async () => {
  library = await openLibrary();
  [paperId = ''] = library.add({ title: 'On Marking What Was Read' });
});
afterEach(() => library[Symbol.asyncDispose]());

/** Brings a PDF to the paper; answers its sha256. */
async function bring(path: string): Promise<string> {
  const { services } = library;
  const before = services.papers.get({ id: paperId }).documents.map(({ sha256 }) => sha256);
  for await (const _ of services.imports.run([{ path, name: path }], { paperId }));
  const document = services.papers
    .get({ id: paperId })
    .documents.find(({ sha256 }) => !before.includes(sha256));
  if (!document) throw new Error('The PDF was not brought in.');
  return document.sha256;
}

const first = () => makeFirstVersion(join(library.dataDir, 'v1.pdf')).then(bring);
const second = () => makeSecondVersion(join(library.dataDir, 'v2.pdf')).then(bring);

async function pagesOf(sha256: string): Promise<string[]> {
  const worker = createPdfTextWorker();
  try {
    return (await worker.extract(library.services.pdfs.pathOf(sha256))).pages;
  } finally {
    await worker.close();
  }
}

const inLine = (text: string) => text.replace(/\s+/g, ' ');

/** Marks a sentence as the window does. */
async function mark(
  sha256: string,
  sentence: string,
  values: Partial<NewAnnotation> = {},
): Promise<Annotation> {
  for (const [index, text] of (await pagesOf(sha256)).entries()) {
    // A line feed is one character, as the space in the sentence is.
    const start =
      inLine(text).length === text.length
        ? inLine(text).indexOf(sentence)
        : text.replace(/\n/g, ' ').indexOf(sentence);
    if (start === -1) continue;
    const end = start + sentence.length;
    return makeAnnotation(library.services.annotations, {
      paperId,
      documentSha256: sha256,
      page: index + 1,
      rects: [{ page: index + 1, x1: 72, y1: 500, x2: 300, y2: 512 }],
      quote: describeQuote(text, start, end),
      position: { type: 'TextPositionSelector', start, end },
      ...values,
    });
  }
  throw new Error(`“${sentence}” is not in the PDF.`);
}

const on = (sha256: string) =>
  library.services.annotations
    .forPaper({ paperId })
    .filter(({ documentSha256 }) => documentSha256 === sha256);

describe('carrying marks to another version', () => {
  it('copies those that are found, flags what changed, keeps what is gone, and leaves the old ones as they are', async () => {
    const { carryOver } = library.services;
    const v1 = await first();
    const kept = await mark(v1, SENTENCES.kept, {
      note: '**why**',
      tags: ['a'],
      color: 'blue',
      author: 'Ada',
    });
    const changed = await mark(v1, SENTENCES.changed, { kind: 'underline' });
    const gone = await mark(v1, SENTENCES.leftOut);
    const before = on(v1);
    const v2 = await second();

    expect(carryOver.elsewhere({ paperId, to: v2 })).toEqual({
      on: [{ documentSha256: v1, count: 3 }],
      unplaced: 0,
    });
    const report = await carryOver.carryOver({ paperId, to: v2 });
    expect(on(v1)).toEqual(before);
    const copies = on(v2);
    const copyOf = ({ id }: Annotation) => copies.find(({ carriedFrom }) => carriedFrom === id);
    expect(report).toEqual({
      moved: [copyOf(kept)?.id],
      uncertain: [copyOf(changed)?.id],
      lost: [copyOf(gone)?.id],
      already: 0,
    });
    expect(copyOf(kept)).toMatchObject({
      kind: 'highlight',
      color: 'blue',
      note: '**why**',
      tags: ['a'],
      author: 'Ada',
      page: 2,
      placement: 'exact',
      quote: { exact: kept.quote?.exact },
      createdAt: kept.createdAt,
    });
    expect(copyOf(changed)).toMatchObject({ kind: 'underline', page: 2, placement: 'uncertain' });
    expect(inLine(copyOf(changed)?.quote?.exact ?? '')).toBe(SENTENCES.changedTo);
    expect(copyOf(gone)).toMatchObject({ page: 1, rects: [], placement: 'lost', quote: gone.quote });
  });

  it('covers the words and nothing else: as they stand in the PDF', async () => {
    const v1 = await first();
    const kept = await mark(v1, SENTENCES.kept);
    const v2 = await second();
    await library.services.carryOver.carryOver({ paperId, to: v2 });
    const [copy] = on(v2);
    const text = (await pagesOf(v2))[1] ?? '';
    const { start = 0, end = 0 } = copy?.position ?? {};
    expect(inLine(text.slice(start, end))).toBe(inLine(kept.quote?.exact ?? ''));
    // One rectangle a line of print, within the margins, each as high as its type.
    expect(copy?.rects.length).toBe(text.slice(start, end).split('\n').length);
    for (const { page, x1, x2, y1, y2 } of copy?.rects ?? []) {
      expect(page).toBe(2);
      expect(x1).toBeGreaterThanOrEqual(71);
      expect(x2).toBeLessThanOrEqual(595 - 71);
      expect(y2 - y1).toBeGreaterThan(9);
      expect(y2 - y1).toBeLessThan(12);
    }
  });

  it('done twice adds nothing, also when a copy was thrown away meanwhile', async () => {
    const { carryOver, annotations } = library.services;
    const v1 = await first();
    await mark(v1, SENTENCES.kept);
    await mark(v1, SENTENCES.changed);
    const v2 = await second();
    const target = { paperId, to: v2 };
    const [one, two] = await Promise.all([carryOver.carryOver(target), carryOver.carryOver(target)]);
    expect(one.moved.length + two.moved.length + one.uncertain.length + two.uncertain.length).toBe(2);
    expect(on(v2)).toHaveLength(2);
    annotations.edit({ remove: [...one.moved, ...two.moved] });
    expect(carryOver.elsewhere(target)).toEqual({ on: [], unplaced: 0 });
    expect(await carryOver.carryOver(target)).toEqual({ moved: [], uncertain: [], lost: [], already: 2 });
    expect(on(v2)).toHaveLength(1);
  });

  it('goes on from version to version, and back, without doubles', async () => {
    const { carryOver } = library.services;
    const v1 = await first();
    const made = await mark(v1, SENTENCES.kept);
    const lost = await mark(v1, SENTENCES.leftOut);
    const v2 = await second();
    await carryOver.carryOver({ paperId, to: v2 });
    const v3 = await bring(await makeFirstVersion(join(library.dataDir, 'v3.pdf')));
    const onlyOnSecond = await mark(v2, SENTENCES.changedTo);
    const report = await carryOver.carryOver({ paperId, to: v3 });
    // What was lost on version 2 comes from version 1.
    expect(on(v3).map(({ carriedFrom, placement }) => [carriedFrom, placement])).toEqual(
      expect.arrayContaining([
        [made.id, 'exact'],
        [lost.id, 'exact'],
        [onlyOnSecond.id, 'uncertain'],
      ]),
    );
    expect(report).toMatchObject({ already: 0 });
    const back = await carryOver.carryOver({ paperId, to: v1 });
    expect(back).toMatchObject({ moved: [], lost: [], already: 2 });
    expect(back.uncertain).toHaveLength(1);
  });

  it('moves notes, areas and drawings along with the print around them', async () => {
    const v1 = await first();
    const [anchor] = await Promise.all([mark(v1, SENTENCES.kept)]);
    // The same PDF under another name has all in its place.
    const again = await bring(await makeFirstVersion(join(library.dataDir, 'again.pdf')));
    await library.services.carryOver.carryOver({ paperId, to: again });
    const [line] = on(again)[0]?.rects ?? [];
    if (!line) throw new Error('Nothing was placed.');
    const beside = { ...line, x1: 60, x2: 70 };
    const values = { paperId, documentSha256: v1, page: 1 };
    const make = (more: Partial<NewAnnotation>) =>
      makeAnnotation(library.services.annotations, { ...values, ...more });
    const area = make({ kind: 'area', rects: [beside] });
    const note = make({ kind: 'note', rects: [{ ...beside, x2: 60 }], note: 'here' });
    const ink = make({
      kind: 'ink',
      rects: [beside],
      strokes: [[beside.x1, beside.y1, beside.x2, beside.y2]],
      strokeWidth: 2,
    });
    const offPage = make({ kind: 'note', page: 9, rects: [{ page: 9, x1: 1, y1: 1, x2: 2, y2: 2 }] });

    const v2 = await second();
    await library.services.carryOver.carryOver({ paperId, to: v2 });
    const copyOf = ({ id }: Annotation) => on(v2).find(({ carriedFrom }) => carriedFrom === id);
    const [now] = copyOf(anchor)?.rects ?? [];
    const dy = (now?.y1 ?? 0) - line.y1;
    expect(Math.abs(dy)).toBeGreaterThan(5);
    for (const copy of [copyOf(area), copyOf(note), copyOf(ink)]) {
      expect(copy).toMatchObject({ page: 2, rects: [{ page: 2, x1: 60 }] });
      expect(copy?.rects[0]?.y1).toBeCloseTo(beside.y1 + dy, 1);
    }
    expect(copyOf(ink)?.strokes?.[0]?.[1]).toBeCloseTo(beside.y1 + dy, 1);
    expect(copyOf(ink)?.strokeWidth).toBe(2);
    expect(copyOf(offPage)).toMatchObject({ page: 9, rects: [], placement: 'lost' });
  });

  it('keeps marks that are no text in their place, flagged, where there is no print', async () => {
    const scan = (name: string) => makePdf(join(library.dataDir, name), { isScan: true }).then(bring);
    const v1 = await scan('scan.pdf');
    const rects = [{ page: 1, x1: 100, y1: 100, x2: 200, y2: 200 }];
    makeAnnotation(library.services.annotations, { paperId, documentSha256: v1, kind: 'area', rects });
    const v2 = await scan('scan2.pdf');
    await library.services.carryOver.carryOver({ paperId, to: v2 });
    expect(on(v2)).toMatchObject([{ page: 1, rects, placement: 'uncertain' }]);
  });

  it('says why when the PDF cannot be read, or is not the paper’s', async () => {
    const { carryOver } = library.services;
    const v1 = await first();
    await mark(v1, SENTENCES.kept);
    const locked = await bring(await makePdf(join(library.dataDir, 'locked.pdf'), { userPassword: 'x' }));
    await expect(carryOver.carryOver({ paperId, to: locked })).rejects.toThrow('needs a password');
    await expect(carryOver.carryOver({ paperId, to: 'ab'.repeat(32) })).rejects.toThrow('not in the library');
    expect(on(locked)).toEqual([]);
  });

  it('can be cancelled, and then has changed nothing', async () => {
    const { carryOver } = library.services;
    const v1 = await first();
    await mark(v1, SENTENCES.kept);
    const v2 = await second();
    const stop = new AbortController();
    const carrying = carryOver.carryOver({ paperId, to: v2 }, stop.signal);
    stop.abort();
    await expect(carrying).rejects.toMatchObject({ name: 'AbortError' });
    expect(on(v2)).toEqual([]);
    expect((await carryOver.carryOver({ paperId, to: v2 })).moved).toHaveLength(1);
  });
});

describe('marks that came without a PDF', () => {
  it('are given their place on the paper’s newest PDF', async () => {
    const { carryOver, annotations } = library.services;
    const quote = (exact: string) => ({ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' });
    const found = makeAnnotation(annotations, {
      paperId,
      quote: quote(SENTENCES.kept),
      origin: 'hypothesis:1',
    });
    const lost = makeAnnotation(annotations, {
      paperId,
      quote: quote('Words that nobody ever wrote in this paper'),
    });
    const pageNote = makeAnnotation(annotations, { paperId, kind: 'note', note: 'on the paper as such' });
    await carryOver.placeUnanchored(paperId);
    expect(
      annotations.forPaper({ paperId }).every(({ documentSha256 }) => documentSha256 === undefined),
    ).toBe(true);

    const v1 = await first();
    await carryOver.placeUnanchored(paperId);
    const byId = new Map(annotations.forPaper({ paperId }).map((annotation) => [annotation.id, annotation]));
    expect(byId.get(found.id)).toMatchObject({
      documentSha256: v1,
      page: 1,
      quote: found.quote,
      origin: 'hypothesis:1',
      rects: expect.arrayContaining([expect.objectContaining({ page: 1 })]),
    });
    expect(byId.get(lost.id)).toMatchObject({ documentSha256: v1, rects: [], placement: 'lost' });
    expect(byId.get(pageNote.id)).toEqual(pageNote);
  });
});
