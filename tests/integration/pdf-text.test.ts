import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPdfTextWorker, type PdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { readPageLabels } from '../../src/renderer/pdf/page-labels.ts';
import { temporaryFolder } from '../support/library.ts';
import { makePdf, pdfBytes } from '../support/make-pdf.ts';
import { makePrintedPdf, runningPage } from '../support/make-printed-pdf.ts';
import { makeUnmappedPdf } from '../support/make-unmapped-pdf.ts';

let folder: ReturnType<typeof temporaryFolder>;
let worker: PdfTextWorker;
beforeEach(() => {
  folder = temporaryFolder();
  worker = createPdfTextWorker();
});
afterEach(async () => {
  await worker.close();
  folder[Symbol.dispose]();
});
const inFolder = (name: string) => join(folder.path, name);

/** A page of so many nested operators and forms that no reader ends within any patience. */
const endlessPdf = (): string => {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>'];
  const forms = Array.from({ length: 24 }, (_, level) => {
    const next = level === 23 ? '' : `/Resources<</XObject<</A ${6 + level} 0 R>>>>`;
    const content = level === 23 ? 'BT ET' : '/A Do /A Do /A Do /A Do';
    return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${next}/Length ${content.length}>>stream\n${content}\nendstream`;
  });
  objects.push(
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>',
  );
  objects.push('<</Length 5>>stream\n/A Do\nendstream', ...forms);
  let pdf = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF`;
};

describe('the text of a PDF', () => {
  test('comes page by page, with the title of the first and what the metadata claim', async () => {
    const pages = ['First page about reading.', 'Second page about writing.', 'Third page.'];
    const file = await makePdf(inFolder('a.pdf'), {
      title: 'A Title over the Text',
      metadataTitle: 'Other',
      pages,
    });
    const text = await worker.extract(file);
    expect(text).toMatchObject({ pageCount: 3, title: 'A Title over the Text', metadataTitle: 'Other' });
    expect(text.pages.map((page) => page.trim().split('\n').at(-1))).toEqual(pages);
  });

  test('is told to be unreadable where fonts do not say which letters they show', async () => {
    const path = await makeUnmappedPdf(
      inFolder('a.pdf'),
      'Reading papers without a network is what the reader has in mind. '.repeat(3),
    );
    expect(await worker.extract(path)).toEqual({ pageCount: 1, pages: ['\ufffd'] });
  });

  test('is what people read: broken words whole, accents on their letters, no numbers in the margins', async () => {
    const lines = [
      'captions taken from videos and image cap-',
      'tions are here. Generate opti-',
      'mized code with self-',
      'attention or self-attention by',
      'Schr\xa8odinger. We use pre-',
      'training here',
    ];
    const numbered = lines.flatMap((text, i) => [
      { text: String(i + 1), x: 50, y: 720 - 20 * i, size: 8 },
      { text, y: 720 - 20 * i },
    ]);
    const path = await makePrintedPdf(inFolder('a.pdf'), [[...numbered, { text: '1', x: 300, y: 40 }]]);
    const { pages } = await worker.extract(path);
    expect(pages[0]?.replace(/\s+/g, ' ')).toBe(
      'captions taken from videos and image captions are here. Generate optimized code with self-attention or ' +
        'self-attention by Schrödinger. We use pre-training here',
    );
  });

  test('over the end of a page has its place without the header and footer in between', async () => {
    const file = await makePrintedPdf(inFolder('running.pdf'), [1, 2, 3, 4].map(runningPage));
    const find = async (exact: string) => {
      const around = { prefix: 'has a eighth line\n', suffix: '\nPage 3 has a second' };
      const quote = { type: 'TextQuoteSelector' as const, exact, ...around };
      const { places } = await worker.placeQuotes(file, [{ page: 1, quote }]);
      return places[0];
    };
    const whole = await find('Page 2 has a ninth line\nPage 3 has a first line');
    expect(whole).toMatchObject({ page: 2, certainty: 'exact' });
    expect(whole?.rects.map(({ page }) => page)).toEqual([2, 3]);
    expect(whole?.quote.exact).toBe('Page 2 has a ninth line\nPage 3 has a first line');
    // With what was once marked between them, and what is a header itself.
    const between =
      'Page 2 has a ninth line\nJournal of Reading, page 2\nA. Reader and B. Writer\nPage 3 has a first line';
    expect((await find(between))?.rects).toHaveLength(4);
    expect(await find('On Reading Slowly')).toMatchObject({ page: 2 });
  });

  test('is empty for a scan', async () => {
    expect(await worker.extract(await makePdf(inFolder('a.pdf'), { isScan: true }))).toMatchObject({
      pageCount: 1,
      pages: [''],
    });
  });

  test('is read by pdf.js where PDFium takes the file for damaged', async () => {
    const path = inFolder('late.pdf');
    // Servers and mail programs put their own before it.
    await writeFile(path, Buffer.concat([Buffer.from('X-Header: none\n'.repeat(200)), await pdfBytes()]));
    const text = await worker.extract(path);
    expect(text.pageCount).toBe(1);
    expect(text.pages[0]).toContain('We study what happens when a reader keeps every paper.');
    await writeFile(path, 'X-Header: none\n'.repeat(200));
    await expect(worker.extract(path)).rejects.toThrow('not a PDF');
  });

  test('is read one file at a time, also when asked for several', async () => {
    const files = await Promise.all(
      ['a', 'b', 'c'].map((name) => makePdf(inFolder(`${name}.pdf`), { title: `The Title of ${name}` })),
    );
    const texts = await Promise.all(files.map((file) => worker.extract(file)));
    expect(texts.map(({ title }) => title)).toEqual(['The Title of a', 'The Title of b', 'The Title of c']);
  });

  test('ends at the limits', async () => {
    const limited = createPdfTextWorker({ maxPages: 2, maxBytes: 50_000 });
    try {
      const file = await makePdf(inFolder('a.pdf'), { pages: ['One.', 'Two.', 'Three.'] });
      expect(await limited.extract(file)).toMatchObject({
        pageCount: 3,
        pages: [expect.anything(), expect.anything()],
      });
      await writeFile(inFolder('big.pdf'), `%PDF-1.7\n${'x'.repeat(60_000)}`);
      await expect(limited.extract(inFolder('big.pdf'))).rejects.toThrow('larger than');
    } finally {
      await limited.close();
    }
  });
});

describe('what pages call themselves', () => {
  test.each([
    ['roman front matter and an offset', [0, { S: 'r' }, 2, { S: 'D', St: 11 }], ['i', 'ii', '11', '12']],
    [
      'letters and a prefix',
      [0, { S: 'A' }, 1, { S: 'D', P: new String('A-'), St: 3 }],
      ['A', 'A-3', 'A-4', 'A-5'],
    ],
    ['a prefix alone', [0, { P: new String('Cover') }, 1, { S: 'D' }], ['Cover', '1', '2', '3']],
    ['pages without a name', [0, {}, 2, { S: 'R' }], ['', '', 'I', 'II']],
    ['no more than the numbers', [0, { S: 'D' }], undefined],
    ['nothing', undefined, undefined],
  ])('is read as the window reads it: %s', async (_what, pageLabels, labels) => {
    const pages = ['One.', 'Two.', 'Three.', 'Four.'];
    const path = await makePdf(inFolder('a.pdf'), { pages, pageLabels });
    expect((await worker.extract(path)).labels).toEqual(labels);
    const task = getDocument({ data: new Uint8Array(await readFile(path)) });
    try {
      expect(await readPageLabels(await task.promise)).toEqual(labels);
    } finally {
      await task.destroy();
    }
  });

  test('is read by pdf.js where PDFium takes the file for damaged', async () => {
    const bytes = await pdfBytes({ pages: ['One.', 'Two.'], pageLabels: [0, { S: 'r' }] });
    await writeFile(
      inFolder('late.pdf'),
      Buffer.concat([Buffer.from('X-Header: none\n'.repeat(200)), bytes]),
    );
    expect((await worker.extract(inFolder('late.pdf'))).labels).toEqual(['i', 'ii']);
  });
});

describe('a PDF that cannot be read', () => {
  test('is refused with the reason, and the next is read', async () => {
    await writeFile(inFolder('a.pdf'), 'not a pdf at all');
    await expect(worker.extract(inFolder('a.pdf'))).rejects.toThrow('not a PDF');
    await expect(worker.extract(inFolder('absent.pdf'))).rejects.toThrow('ENOENT');
    expect((await worker.extract(await makePdf(inFolder('b.pdf'), { title: 'Still Working' }))).title).toBe(
      'Still Working',
    );
  });

  test('because it never ends is given up, and the next is read', async () => {
    const impatient = createPdfTextWorker({ stallMs: 1500 });
    try {
      await writeFile(inFolder('a.pdf'), endlessPdf());
      await expect(impatient.extract(inFolder('a.pdf'))).rejects.toThrow(
        'gave up: a page took longer than 2 s',
      );
      expect(
        (await impatient.extract(await makePdf(inFolder('b.pdf'), { title: 'Still Working' }))).title,
      ).toBe('Still Working');
    } finally {
      await impatient.close();
    }
  });

  test('can be stopped', async () => {
    await writeFile(inFolder('a.pdf'), endlessPdf());
    const stop = new AbortController();
    const reading = worker.extract(inFolder('a.pdf'), stop.signal);
    stop.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
