import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import type { ImportReport } from '#shared/entities/import-report.ts';
import { createFilesHandler } from '../../src/main/files/files-handler.ts';
import type { Services } from '../../src/main/services/create-services.ts';
import { newAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';
import { listAnnotations, whyNotListed } from '../support/listed-annotations.ts';
import { HIGHLIGHT, makeAnnotatedPdf, REPLY } from '../support/make-annotated-pdf.ts';
import { makePaperPdf, PAPER_TITLE } from '../support/make-paper-pdf.ts';

let library: TestLibrary;
let other: TestLibrary;
beforeEach(async () => {
  library = await openLibrary();
  other = await openLibrary();
});
afterEach(async () => {
  await library[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

const inFolder = (name: string) => join(library.dataDir, name);

interface Stored {
  paperId: string;
  sha256: string;
  report: ImportReport;
}

async function importFile({ services }: TestLibrary, path: string, paperId?: string): Promise<Stored> {
  let report: ImportReport | undefined;
  for await (const progress of services.imports.run([{ path, name: 'paper.pdf' }], { paperId })) {
    report = progress.report;
  }
  if (!report) throw new Error('The import told nothing.');
  const { papers } = services.papers.list({ limit: 10, offset: 0 });
  const [paper] = papers;
  if (!paper) throw new Error(JSON.stringify(report.errors));
  const [document] = services.papers.get({ id: paper.id }).documents;
  return { paperId: paper.id, sha256: document?.sha256 ?? '', report };
}

const line = (page: number, x1: number, y1: number) => ({ page, x1, y1, x2: x1 + 150, y2: y1 + 11 });

/** One of each kind, with all that a mark can have. */
function marksFor({ paperId, sha256 }: Stored): NewAnnotation[] {
  const made = { createdAt: '2024-05-01T10:00:00.000Z', updatedAt: '2024-05-02T11:30:00.000Z' };
  const mark = (values: Partial<NewAnnotation>) =>
    newAnnotation({ paperId, documentSha256: sha256, ...made, ...values });
  const quote = { type: 'TextQuoteSelector' as const, exact: 'Line 1.1', prefix: 'a ', suffix: ' keeps' };
  const position = { type: 'TextPositionSelector' as const, start: 7, end: 15 };
  return [
    mark({
      rects: [line(1, 56, 650), line(1, 56, 635)],
      quote,
      position,
      note: 'With **stress** — “ünïcode” 𝑓',
    }),
    mark({ kind: 'underline', color: 'blue', rects: [line(1, 56, 600)], quote, tags: ['to cite', 'method'] }),
    mark({
      kind: 'strikeout',
      page: 2,
      color: 'pink',
      rects: [line(2, 56, 600)],
      note: 'No.\n\nNot so.',
      tags: ['doubt'],
    }),
    mark({
      kind: 'note',
      color: 'orange',
      page: 3,
      rects: [line(3, 300, 500)],
      note: 'A thought',
      author: 'Ada',
    }),
    mark({ kind: 'area', color: 'green', page: 3, rects: [{ page: 3, x1: 100, y1: 100, x2: 300, y2: 250 }] }),
    mark({
      kind: 'ink',
      color: 'purple',
      page: 4,
      rects: [{ page: 4, x1: 100, y1: 100, x2: 200, y2: 180 }],
      strokes: [
        [100, 100, 150, 180, 200, 120],
        [120.5, 130.25, 130, 140],
      ],
      strokeWidth: 3,
    }),
    mark({
      color: 'purple',
      page: 5,
      rects: [line(5, 56, 90), line(6, 56, 640)],
      quote,
      position,
      note: 'Over two pages',
    }),
  ];
}

/** What of a mark has to survive. */
const essence = ({ paperId, documentSha256, origin, hasPicture, ...mark }: Annotation) => mark;

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
const marksOf = ({ annotations }: Services, paperId: string) => annotations.forPaper({ paperId }).sort(byId);

async function markedPaper(): Promise<Stored> {
  const stored = await importFile(library, await makePaperPdf(inFolder('paper.pdf')));
  library.services.annotations.edit({ create: marksFor(stored) });
  return stored;
}

describe('a copy with annotations', () => {
  test('brings all of every mark to another library, and importing it again adds nothing', async () => {
    const stored = await markedPaper();
    const before = await readFile(library.services.pdfs.pathOf(stored.sha256));
    const copy = await library.services.pdfAnnotations.exportPdf(stored);
    expect(copy).toMatchObject({ annotations: 7, unplaced: 0, name: `${PAPER_TITLE} (annotated).pdf` });
    expect(await readFile(library.services.pdfs.pathOf(stored.sha256))).toEqual(before);

    const there = await importFile(other, copy.path);
    expect(there.report.annotations).toEqual({ added: 7, already: 0, unplaced: 0 });
    const here = marksOf(library.services, stored.paperId).map(essence);
    const made = marksOf(other.services, there.paperId);
    expect(made.map(essence)).toEqual(here);
    expect(new Set(made.map(({ documentSha256 }) => documentSha256))).toEqual(new Set([there.sha256]));

    expect(await other.services.pdfAnnotations.bringIn(there)).toEqual({ added: 0, already: 7, unplaced: 0 });
    expect(await other.services.pdfAnnotations.find(there)).toMatchObject({ total: 7, fresh: 0 });
    const again = await other.services.pdfAnnotations.exportPdf(there);
    expect((await importFile(library, again.path, stored.paperId)).report.annotations).toBeUndefined();
    expect(marksOf(library.services, stored.paperId)).toHaveLength(7);
  });

  test.skipIf(whyNotListed)(
    `shows every mark to another program${whyNotListed ? ` (skipped: ${whyNotListed})` : ''}`,
    async () => {
      const stored = await markedPaper();
      const { path } = await library.services.pdfAnnotations.exportPdf(stored);
      const listed = await listAnnotations(path);
      const marks = marksOf(library.services, stored.paperId);
      const types = {
        highlight: 'Highlight',
        underline: 'Underline',
        strikeout: 'StrikeOut',
        note: 'Text',
        area: 'Square',
        ink: 'Ink',
      };
      for (const { id, kind, page, note } of marks) {
        const shown = listed.find(({ name }) => name === id);
        expect(shown).toMatchObject({ page, type: types[kind] });
        expect(shown?.contents).toContain(note);
      }
      // The one over two pages is on both.
      expect(listed).toHaveLength(8);
      expect(listed.filter(({ page }) => page === 6)).toEqual([
        expect.objectContaining({ type: 'Highlight', contents: '' }),
      ]);
      expect(listed.find(({ type, page }) => type === 'Highlight' && page === 1)?.quads).toEqual([
        [56, 661, 206, 661, 56, 650, 206, 650],
        [56, 646, 206, 646, 56, 635, 206, 635],
      ]);
      expect(listed.find(({ type }) => type === 'Underline')?.contents).toBe('Tags: to cite, method');
      expect(listed.find(({ type }) => type === 'Text')?.author).toBe('Ada');
    },
  );

  test('keeps what another program has since changed of a mark', async () => {
    const stored = await markedPaper();
    const { path } = await library.services.pdfAnnotations.exportPdf(stored);
    // The same length, so that the file stays sound.
    const source = (await readFile(path, 'latin1')).replace('(A thought)', '(A THOUGHT)');
    const changed = inFolder('changed.pdf');
    await writeFile(changed, source, 'latin1');
    const there = await importFile(other, changed);
    const note = marksOf(other.services, there.paperId).find(({ kind }) => kind === 'note');
    expect(note).toMatchObject({ note: 'A THOUGHT', color: 'orange', author: 'Ada' });
  });

  test('is handed out as a file once it was asked for', async () => {
    const stored = await markedPaper();
    const { services } = library;
    const { token, name } = await services.pdfAnnotations.exportPdf(stored);
    const { pdfs, thumbnails, uploads, annotationPictures, pdfAnnotations: annotatedPdfs } = services;
    const files = createFilesHandler({ pdfs, thumbnails, uploads, annotationPictures, annotatedPdfs });
    const ask = (which: string) =>
      files(new Request(`http://127.0.0.1/files/annotated/${which}?${new URLSearchParams({ name })}`));
    const response = await ask(token);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('(annotated).pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await ask(crypto.randomUUID())).status).toBe(404);
  });

  test('is refused with the reason where the PDF needs a password', async () => {
    const locked = await makePaperPdf(inFolder('locked.pdf'), { userPassword: 'secret' });
    const stored = await importFile(library, locked);
    expect(stored.report.locked).toEqual(['paper.pdf']);
    await expect(library.services.pdfAnnotations.exportPdf(stored)).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: expect.stringContaining('needs a password'),
    });
  });

  test('is refused with the reason where the PDF is encrypted against changes', async () => {
    const stored = await importFile(
      library,
      await makePaperPdf(inFolder('a.pdf'), { ownerPassword: 'secret' }),
    );
    await expect(library.services.pdfAnnotations.exportPdf(stored)).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: expect.stringContaining('encrypted'),
    });
  });

  test('is refused where the PDF is no longer stored', async () => {
    const stored = await markedPaper();
    await rm(library.services.pdfs.pathOf(stored.sha256));
    await expect(library.services.pdfAnnotations.exportPdf(stored)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('annotations that other programs left in a PDF', () => {
  test('come in with the file, answers with what they answer, and once only', async () => {
    const path = await makeAnnotatedPdf(inFolder('a.pdf'), [
      HIGHLIGHT,
      REPLY,
      '/Subtype/Link/Rect[0 0 10 10]',
      '/Subtype/Popup/Rect[0 0 10 10]/Parent 6 0 R',
      '/Subtype/Circle/Rect[200 180 120 240]/C[0 0 0.7]',
    ]);
    const stored = await importFile(library, path);
    expect(stored.report).toMatchObject({ added: 1, annotations: { added: 2, already: 0, unplaced: 0 } });
    const marks = library.services.annotations.forPaper(stored);
    const highlight = marks.find(({ kind }) => kind === 'highlight');
    expect(highlight).toMatchObject({
      page: 1,
      color: 'yellow',
      note: 'Look\n\nCy: Indeed',
      author: 'Bo',
      quote: { exact: 'Marginal', suffix: ' notes' },
      position: { start: 0, end: 8 },
      rects: [{ page: 1, x1: 50, y1: 195, x2: 130, y2: 218 }],
      origin: `pdf:${stored.sha256}#h1`,
      placement: 'exact',
      createdAt: '2023-04-05T04:07:08.000Z',
    });
    expect(marks.find(({ kind }) => kind === 'area')).toMatchObject({
      color: 'blue',
      rects: [{ page: 1, x1: 120, y1: 180, x2: 200, y2: 240 }],
      origin: `pdf:${stored.sha256}#1/4`,
      position: { type: 'TextPositionSelector' },
    });
    expect(await library.services.pdfAnnotations.bringIn(stored)).toMatchObject({ added: 0, already: 2 });
    // What the file draws itself, and no mark looks like, stays drawn by it.
    expect(await library.services.pdfAnnotations.find(stored)).toEqual({
      total: 2,
      fresh: 0,
      kept: [6, 7, 10],
      drawn: [expect.objectContaining({ kind: 'area', color: 'blue', objects: [10] })],
    });
  });

  test('that were removed here do not come back, and are known to be hidden', async () => {
    const stored = await importFile(library, await makeAnnotatedPdf(inFolder('a.pdf'), [HIGHLIGHT]));
    const [mark] = library.services.annotations.forPaper(stored);
    library.services.annotations.edit({ remove: [mark?.id ?? ''] });
    expect(await library.services.pdfAnnotations.bringIn(stored)).toMatchObject({ added: 0, already: 1 });
    expect(await library.services.pdfAnnotations.find(stored)).toEqual({ total: 1, fresh: 0, kept: [6] });
  });

  test.skipIf(whyNotListed)(
    `are in a copy as they are in the library, the untouched ones untouched${whyNotListed ? ` (skipped: ${whyNotListed})` : ''}`,
    async () => {
      const { annotations, pdfAnnotations } = library.services;
      const stored = await importFile(
        library,
        await makeAnnotatedPdf(inFolder('a.pdf'), [
          HIGHLIGHT,
          REPLY,
          '/Subtype/Squiggly/NM(s1)/Rect[135 195 180 218]/QuadPoints[135 218 180 218 135 195 180 195]/C[1 0 0]',
          '/Subtype/Text/NM(t1)/Rect[300 250 320 270]/Contents(Keep me)',
          '/Subtype/Text/NM(t2)/Rect[330 250 350 270]/Contents(Take me out)',
          '/Subtype/Link/Rect[0 0 10 10]/NM(l1)',
        ]),
      );
      const named = (name: string) => {
        const found = annotations.forPaper(stored).find(({ origin }) => origin?.endsWith(`#${name}`));
        if (!found) throw new Error(`There is no ${name}.`);
        return found;
      };
      const made = newAnnotation({ ...stored, documentSha256: stored.sha256, rects: [line(1, 50, 100)] });
      const { report, sha256, ...mark } = made as typeof made & Partial<Stored>;
      annotations.edit({
        create: [mark],
        update: [
          { id: named('h1').id, note: 'Look again', color: 'green' },
          { id: named('s1').id, kind: 'highlight' },
        ],
        remove: [named('t2').id],
      });
      const { path } = await pdfAnnotations.exportPdf(stored);
      const listed = (await listAnnotations(path)).map(({ type, name, contents }) => [type, name, contents]);
      expect(listed.sort()).toEqual(
        [
          ['Highlight', 'h1', 'Look again'],
          ['Highlight', named('s1').id, ''],
          ['Highlight', mark.id, ''],
          ['Text', 't1', 'Keep me'],
        ].sort(),
      );
      const there = await importFile(other, path);
      const looks = (services: Services, paperId: string) =>
        services.annotations
          .forPaper({ paperId })
          .map(({ kind, color, note }) => `${kind} ${color} ${note}`)
          .sort();
      expect(looks(other.services, there.paperId)).toEqual(looks(library.services, stored.paperId));
    },
  );
});
