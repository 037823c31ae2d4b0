import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { TextFormat } from '#shared/entities/exchange.ts';
import type { ImportReport } from '#shared/entities/import-report.ts';
import type { Services } from '../../src/main/services/create-services.ts';
import { makeAnnotation, newAnnotation } from '../support/annotations.ts';
import { CLI } from '../support/cli.ts';
import { openLibrary, type TestLibrary, temporaryFolder } from '../support/library.ts';
import { makePaperPdf } from '../support/make-paper-pdf.ts';

const ATTENTION = {
  id: 'arxiv:1706.03762',
  arxivId: '1706.03762',
  title: 'Attention Is All You Need',
  authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }, { name: 'Niki Parmar' }],
  publishedAt: '2017-06-12',
};
const OTHER = { id: 'doi:10.1/other', doi: '10.1/other', title: 'Another Paper That Was Read' };

/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);

let library: TestLibrary;
let other: TestLibrary;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  library = await openLibrary();
  other = await openLibrary();
  folder = temporaryFolder();
});
afterEach(async () => {
  folder[Symbol.dispose]();
  await library[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

const inFolder = (name: string) => join(folder.path, name);

/** Marks of every kind on two papers; answers them in the order they are exported in. */
function markPapers(): Annotation[] {
  library.add(ATTENTION, OTHER);
  const { annotations } = library.services;
  const on = { paperId: OTHER.id };
  return [
    makeAnnotation(annotations, {
      ...on,
      quote: { type: 'TextQuoteSelector', exact: 'a first\nsentence', prefix: 'Here ', suffix: ' ends.' },
      position: { type: 'TextPositionSelector', start: 5, end: 21 },
      rects: [
        { page: 1, x1: 72, y1: 700, x2: 300.125, y2: 711 },
        { page: 1, x1: 72, y1: 688, x2: 120, y2: 699 },
      ],
      documentSha256: 'a'.repeat(64),
      color: 'pink',
      note: '=1+1 is **not** a formula,\nand "this" no end',
      tags: ['to read', 'a; b', 'method'],
    }),
    makeAnnotation(annotations, { ...on, kind: 'note', page: 2, note: 'A thought' }),
    makeAnnotation(annotations, {
      ...on,
      kind: 'ink',
      page: 3,
      strokes: [[1, 2, 3.5, 4]],
      strokeWidth: 1.5,
      rects: [{ page: 3, x1: 1, y1: 2, x2: 3.5, y2: 4 }],
    }),
    makeAnnotation(annotations, {
      paperId: ATTENTION.id,
      kind: 'strikeout',
      page: 4,
      quote: { type: 'TextQuoteSelector', exact: 'recurrence', prefix: '', suffix: '' },
      placement: 'lost',
      author: 'Ada',
      origin: 'pdf:abc:1',
    }),
  ];
}

async function exportFile(format: TextFormat, name = `export.${format}`): Promise<string> {
  const path = inFolder(name);
  const { text } = await library.services.exchange.exportText({ format });
  writeFileSync(path, text);
  return path;
}

async function importFile(services: Services, path: string): Promise<ImportReport> {
  for await (const { report } of services.imports.run([{ path, name: path }])) if (report) return report;
  throw new Error('no report');
}

const marksOf = (services: Services) =>
  [OTHER.id, ATTENTION.id].flatMap((paperId) => services.annotations.forPaper({ paperId }));

describe.each(['w3c', 'hypothesis', 'csv', 'json'] as const)('an export as %s', (format) => {
  test('brings everything into an empty library, its papers too', async () => {
    const made = markPapers();
    const report = await importFile(other.services, await exportFile(format));
    expect(report).toEqual({
      added: 2,
      updated: 0,
      skipped: 0,
      locked: [],
      annotations: { added: 4, already: 0, unplaced: 1 },
      errors: [],
    });
    expect(marksOf(other.services)).toEqual(made);
    expect(other.services.papers.get({ id: ATTENTION.id })).toMatchObject({
      title: ATTENTION.title,
      authors: ATTENTION.authors,
      publishedAt: '2017-06-12',
      highlightCount: 1,
    });
  });

  test('brought in again, or where it came from, adds nothing', async () => {
    const made = markPapers();
    const file = await exportFile(format);
    expect(await importFile(library.services, file)).toMatchObject({
      added: 0,
      annotations: { added: 0, already: 4, unplaced: 0 },
    });
    await importFile(other.services, file);
    expect(await importFile(other.services, file)).toMatchObject({ annotations: { added: 0, already: 4 } });
    expect(marksOf(library.services)).toEqual(made);
    expect(marksOf(other.services)).toEqual(made);
  });

  test('keeps the pictures of areas', async () => {
    library.add(ATTENTION);
    const { annotations, annotationPictures } = library.services;
    const area = makeAnnotation(annotations, { paperId: ATTENTION.id, kind: 'area', note: 'Figure 1' });
    annotationPictures.keepBytes(area.id, PNG);
    const { text } = await library.services.exchange.exportText({ format });
    if (format === 'csv') return expect(text).not.toContain('data:image');
    expect((await library.services.exchange.exportText({ format, atMost: 1 })).text).not.toContain(
      'data:image',
    );
    const file = await exportFile(format);
    expect(await importFile(other.services, file)).toMatchObject({ annotations: { added: 1 }, errors: [] });
    expect(marksOf(other.services)).toEqual([{ ...area, hasPicture: true }]);
    expect(other.services.annotationPictures.find(area.id)?.bytes.equals(PNG)).toBe(true);
  });

  test('leaves alone what was changed or removed since', async () => {
    const [first, second] = markPapers();
    const file = await exportFile(format);
    library.services.annotations.edit({
      update: [{ id: first?.id ?? '', note: 'Changed' }],
      remove: [second?.id ?? ''],
    });
    await importFile(library.services, file);
    expect(marksOf(library.services).map(({ note }) => note)).toEqual(['Changed', '', '']);
  });
});

describe('which annotations', () => {
  test('those of a paper, a filter, a choice, a list', async () => {
    const [first, , ink] = markPapers();
    const { exchange, lists } = library.services;
    const list = lists.create({ name: 'Transformers' });
    lists.addPapers({ id: list.id, paperIds: [ATTENTION.id] });
    const counts = async (scope: object) => {
      const { papers, annotations } = await exchange.exportText({ format: 'csv', ...scope });
      return { papers, annotations };
    };
    expect(await counts({})).toEqual({ papers: 2, annotations: 4 });
    expect(await counts({ paperIds: [OTHER.id] })).toEqual({ papers: 1, annotations: 3 });
    expect(await counts({ filter: { tags: ['method'] } })).toEqual({ papers: 1, annotations: 1 });
    expect(await counts({ ids: [first?.id, ink?.id] })).toEqual({ papers: 1, annotations: 2 });
    expect(await counts({ ids: [first?.id], filter: { colors: ['blue'] } })).toEqual({
      papers: 0,
      annotations: 0,
    });
    expect(await counts({ listId: list.id })).toEqual({ papers: 1, annotations: 1 });
    expect((await exchange.exportText({ format: 'obsidian', listId: list.id })).name).toBe(
      'Vaswani 2017 - Attention Is All You Need.md',
    );
    await expect(counts({ listId: 'nowhere' })).rejects.toThrow('This list is not in the library.');
  });

  test('a preview holds the first ones and counts all', async () => {
    markPapers();
    const preview = await library.services.exchange.exportText({ format: 'text', atMost: 2 });
    expect(preview).toMatchObject({ annotations: 4, papers: 2 });
    expect(preview.text.match(/offprint:\/\/open/g)).toHaveLength(2);
  });
});

describe('templates', () => {
  test('the user’s own are kept, and used', async () => {
    markPapers();
    const { exchange, settings } = library.services;
    const own = { paper: '{{title}}\n{{{annotations}}}', annotation: '* {{kindName}}\n' };
    settings.set({ exportTemplates: { markdown: own } });
    expect(exchange.template({ format: 'markdown' })).toMatchObject({ current: own });
    expect((await exchange.exportText({ format: 'markdown', paperIds: [ATTENTION.id] })).text).toBe(
      'Attention Is All You Need\n* Strike-out\n',
    );
    // Another window keeps its own, and knows nothing of the first.
    const other = { paper: '{{title}}', annotation: '' };
    settings.set({ exportTemplates: { obsidian: other } });
    expect(settings.get().exportTemplates).toEqual({ markdown: own, obsidian: other });
    settings.set({ exportTemplates: { markdown: null } });
    expect(settings.get().exportTemplates).toEqual({ obsidian: other });
    expect(exchange.template({ format: 'logseq' }).current).toEqual(
      exchange.template({ format: 'logseq' }).standard,
    );
  });

  test('a broken one is refused with its place', async () => {
    markPapers();
    const template = { paper: '{{{annotations}}}', annotation: 'Page {{page}}\n  {{qoute}}' };
    const broken = library.services.exchange.exportText({ format: 'markdown', template });
    await expect(broken).rejects.toThrow(
      expect.objectContaining({
        code: 'BAD_TEMPLATE',
        message:
          'The template for the annotation is broken in line 2, column 3: There is nothing called “qoute” here.',
        data: { part: 'annotation', line: 2, column: 3 },
      }),
    );
  });
});

test('quotes of another program get their places in the stored PDF', async () => {
  const pdf = await makePaperPdf(inFolder('paper.pdf'), { title: ATTENTION.title });
  library.add(ATTENTION);
  for await (const _ of library.services.imports.run([{ path: pdf, name: 'x' }], { paperId: ATTENTION.id }));
  const table = 'title,quote\nAttention Is All You Need,Line 2.5 keeps the reader awake\n,';
  writeFileSync(inFolder('quotes.csv'), table.slice(0, -2));
  const report = await importFile(library.services, inFolder('quotes.csv'));
  expect(report).toMatchObject({ annotations: { added: 1, unplaced: 0 }, errors: [] });
  expect(library.services.annotations.forPaper({ paperId: ATTENTION.id })).toMatchObject([
    {
      page: 2,
      rects: expect.arrayContaining([expect.objectContaining({ page: 2 })]),
      documentSha256: expect.any(String),
    },
  ]);
});

describe('files of other programs', () => {
  const put = (name: string, content: unknown) => {
    writeFileSync(inFolder(name), typeof content === 'string' ? content : JSON.stringify(content));
    return inFolder(name);
  };
  const hypothesis = (values: object = {}) => ({
    id: 'qT9wlhmJEe2',
    created: '2024-12-09T07:17:52.123456+00:00',
    updated: '2024-12-09T07:17:52.123456+00:00',
    user: 'acct:ada@hypothes.is',
    uri: 'https://arxiv.org/pdf/1706.03762v5.pdf',
    text: 'Why?',
    tags: ['attention', ' attention'],
    document: { title: ['Something else'] },
    target: [
      {
        source: 'https://arxiv.org/pdf/1706.03762v5.pdf',
        selector: [
          { type: 'TextPositionSelector', start: 12000, end: 12010 },
          {
            type: 'TextQuoteSelector',
            exact: 'dispensing with recurrence',
            prefix: 'solely, ',
            suffix: ' and',
          },
          { type: 'PageSelector', index: 2, label: '3' },
        ],
      },
    ],
    ...values,
  });

  test('Hypothesis: the API’s answer and the client’s export find the paper by its address', async () => {
    library.add(ATTENTION);
    const api = put('api.json', { total: 1, rows: [hypothesis()] });
    expect(await importFile(library.services, api)).toMatchObject({
      added: 0,
      errors: [],
      annotations: { added: 1, already: 0, unplaced: 1 },
    });
    expect(library.services.annotations.forPaper({ paperId: ATTENTION.id })).toMatchObject([
      {
        kind: 'highlight',
        page: 3,
        quote: { exact: 'dispensing with recurrence', prefix: 'solely, ', suffix: ' and' },
        position: undefined,
        note: 'Why?',
        tags: ['attention'],
        author: 'ada',
        origin: 'hypothesis:qT9wlhmJEe2',
        createdAt: '2024-12-09T07:17:52.123Z',
      },
    ]);
    const reply = hypothesis({ id: 'reply', references: ['qT9wlhmJEe2'], text: 'Because.', target: [{}] });
    const exported = put('export.json', { export_date: '2025-01-01', annotations: [hypothesis(), reply] });
    expect(await importFile(library.services, exported)).toMatchObject({
      annotations: { added: 1, already: 1 },
    });
    expect(library.services.annotations.forPaper({ paperId: ATTENTION.id })).toContainEqual(
      expect.objectContaining({ kind: 'note', page: 3, note: 'Because.', tags: ['attention'] }),
    );
  });

  test('W3C: an annotation with no more than the model asks for', async () => {
    library.add(ATTENTION);
    const file = put('one.jsonld', {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      bodyValue: 'Comment text',
      target: {
        source: 'https://arxiv.org/abs/1706.03762',
        selector: {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
          value: 'page=5',
        },
      },
    });
    expect(await importFile(library.services, file)).toMatchObject({ annotations: { added: 1 }, errors: [] });
    expect(library.services.annotations.forPaper({ paperId: ATTENTION.id })).toMatchObject([
      { kind: 'note', page: 5, note: 'Comment text', origin: 'w3c:http://example.org/anno1' },
    ]);
  });

  test('a table with semicolons, as spreadsheets write it, finds papers by title', async () => {
    library.add(ATTENTION);
    const file = put(
      'notes.csv',
      'Title;Page;Highlight;Note;Tags\r\nattention is all you need;2;"no ""recurrence""";mine;a; \r\n',
    );
    expect(await importFile(library.services, file)).toMatchObject({
      errors: [{ line: 2, why: 'row 1: it has more fields than the table has columns' }],
    });
    const good = put(
      'good.csv',
      'Title;Page;Highlight;Note;Tags\r\nattention is all you need;2;"no ""recurrence""";mine;"a; b"\r\n',
    );
    expect(await importFile(library.services, good)).toMatchObject({ annotations: { added: 1 }, errors: [] });
    expect(await importFile(library.services, good)).toMatchObject({ annotations: { added: 0, already: 1 } });
    expect(library.services.annotations.forPaper({ paperId: ATTENTION.id })).toMatchObject([
      { page: 2, quote: { exact: 'no "recurrence"' }, note: 'mine', tags: ['a', 'b'] },
    ]);
  });

  test('what is wrong is named with its place, and the rest is brought in', async () => {
    library.add(ATTENTION);
    const file = put('export.json', {
      export_date: '2025-01-01',
      annotations: [
        hypothesis({ uri: 'https://example.org/a-page', document: { title: ['A Page of the Web'] } }),
        hypothesis({ id: 'b', tags: 'many' }),
        hypothesis({ id: 'c' }),
      ],
    });
    const report = await importFile(library.services, file);
    expect(report.annotations).toEqual({ added: 1, already: 0, unplaced: 1 });
    expect(report.errors.map(({ why }) => why).sort()).toEqual([
      'annotation 1: its paper “A Page of the Web” is not in the library: add it, then import again',
      expect.stringMatching(/^annotation 2: tags: /),
    ]);
  });

  test('through an upload the window gets the counts, and an error for any other file', async () => {
    markPapers();
    const send = async (text: string) => {
      const url = 'http://127.0.0.1/files/uploads?name=x.json';
      const { uploads } = other.services;
      const response = await uploads.receive(new Request(url, { method: 'POST', body: text }));
      return ((await response.json()) as { upload: string }).upload;
    };
    const { text } = await library.services.exchange.exportText({ format: 'w3c' });
    expect(await other.services.exchange.importText({ upload: await send(text) })).toEqual({
      added: 4,
      already: 0,
      unplaced: 1,
      errors: [],
    });
    await expect(
      other.services.exchange.importText({ upload: await send('Dear Ada') }),
    ).rejects.toMatchObject({
      code: 'UNREADABLE',
      message: 'It cannot be read: it holds no annotations that Offprint can read.',
    });
  });
});

describe('the command line', () => {
  function offprint(dataDir: string, ...args: string[]) {
    return spawnSync(process.execPath, [CLI, ...args, '--data-dir', dataDir], {
      encoding: 'utf8',
    });
  }

  test('writes to standard output, to a file, or a file for each paper; and brings it in elsewhere', async () => {
    const made = markPapers();
    const { dataDir } = library;
    expect(offprint(dataDir, 'export', '--format', 'text').stdout).toContain('“a first sentence” (page 1)');
    const file = inFolder('all.jsonld');
    const written = offprint(dataDir, 'export', '--format', 'w3c', '--out', file, '--json');
    expect(JSON.parse(written.stdout)).toEqual({
      files: [file],
      kept: [],
      papers: 2,
      annotations: 4,
      failed: [],
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ type: 'AnnotationCollection', total: 4 });
    expect(offprint(other.dataDir, 'import', file).stdout).toBe(
      '2 added, 0 updated, 0 already here\nannotations: 4 added, 0 already here, 1 without a place\n',
    );
    expect(marksOf(other.services)).toEqual(made);

    const notes = inFolder('notes/');
    expect(offprint(dataDir, 'export', '--format', 'obsidian', '--out', notes).status).toBe(0);
    expect(readdirSync(notes).sort()).toEqual([
      'Another Paper That Was Read.md',
      'Vaswani 2017 - Attention Is All You Need.md',
    ]);
  });

  test('writes a copy of each PDF, and says of which paper there is none', async () => {
    const pdf = await makePaperPdf(inFolder('paper.pdf'), { title: ATTENTION.title });
    library.add(ATTENTION, OTHER);
    for await (const _ of library.services.imports.run([{ path: pdf, name: 'x' }], {
      paperId: ATTENTION.id,
    }));
    for (const paperId of [ATTENTION.id, OTHER.id]) {
      const rects = [{ page: 1, x1: 72, y1: 600, x2: 200, y2: 612 }];
      makeAnnotation(library.services.annotations, { paperId, rects });
    }
    const copies = inFolder('copies/');
    const { stdout } = offprint(library.dataDir, 'export', '--format', 'pdf', '--out', copies, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      papers: 1,
      annotations: 1,
      failed: [{ what: OTHER.id, why: 'its PDF is not stored' }],
    });
    const [name = ''] = readdirSync(copies);
    expect(name).toMatch(/^Vaswani 2017 - Attention Is All You Need.*\.pdf$/);
    expect(readFileSync(join(copies, name)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(offprint(library.dataDir, 'export', '--format', 'pdf')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('PDFs need a place: give a file or a folder with --out.'),
    });
    expect(
      offprint(library.dataDir, 'export', '--format', 'pdf', '--out', inFolder('one.pdf')),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--out must be a folder'),
    });
  });

  test('leaves what the user changed since, and writes beside it', async () => {
    markPapers();
    const notes = inFolder('notes/');
    const name = 'Another Paper That Was Read.md';
    const note = join(notes, name);
    const beside = join(notes, 'Another Paper That Was Read (2).md');
    const run = (...args: string[]) =>
      offprint(library.dataDir, 'export', '--format', 'obsidian', '--out', notes, ...args);
    run();
    const first = readFileSync(note, 'utf8');
    // As Offprint left it: written anew, though it says something else now.
    library.services.annotations.edit({
      create: [newAnnotation({ paperId: OTHER.id, note: 'One more' })],
    });
    run();
    expect(readFileSync(note, 'utf8')).toContain('One more');
    expect(readdirSync(notes)).toHaveLength(2);
    // The user's own paragraph.
    writeFileSync(note, `${first}\nMy own thoughts.\n`);
    expect(run().stdout).toContain(
      `${note} is not as Offprint left it and stays; written beside it: ${beside}\n`,
    );
    const again = JSON.parse(run('--json').stdout) as { files: string[]; kept: unknown };
    expect(again.kept).toEqual([{ file: note, beside }]);
    expect(again.files).toContain(beside);
    expect(readFileSync(note, 'utf8')).toBe(`${first}\nMy own thoughts.\n`);
    expect(readFileSync(beside, 'utf8')).toContain('One more');
    expect(readdirSync(notes)).toHaveLength(3);
    // What stands beside it may have become the user's own as well.
    writeFileSync(beside, 'Mine too.');
    run();
    expect(readFileSync(beside, 'utf8')).toBe('Mine too.');
    expect(readdirSync(notes)).toHaveLength(4);
  });

  test('never writes over a file that it did not write, whatever is exported', async () => {
    markPapers();
    const { lists } = library.services;
    lists.create({ name: 'Café', query: 'attention' });
    lists.create({ name: 'Nothing', query: 'zebra' });
    const file = inFolder('mine.md');
    writeFileSync(file, 'Mine.');
    const run = (...args: string[]) =>
      offprint(library.dataDir, 'export', '--format', 'text', '--out', file, ...args);
    expect(run('--list', 'CAFE\u0301').stdout).toContain(`1 annotations of 1 papers written to ${file}`);
    expect(readFileSync(file, 'utf8')).toBe('Mine.');
    expect(readFileSync(inFolder('mine (2).md'), 'utf8')).toContain('“recurrence” (page 4)');
    expect(JSON.parse(offprint(library.dataDir, 'list', '--list', 'café', '--json').stdout)).toMatchObject({
      total: 1,
      papers: [{ id: ATTENTION.id }],
    });
    // Nothing is no reason to empty a file, not even one that Offprint wrote.
    const own = inFolder('own.md');
    expect(offprint(library.dataDir, 'export', '--format', 'text', '--out', own).status).toBe(0);
    const before = readFileSync(own, 'utf8');
    const nothing = offprint(library.dataDir, 'export', '--list', 'nothing', '--out', own);
    expect(nothing).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('there is nothing to export; the file stays as it is'),
    });
    expect(readFileSync(own, 'utf8')).toBe(before);
  });

  test('gives each paper its file where several are called alike, run after run', async () => {
    const ids = library.add({ title: 'Notes', id: 'doi:10.1/a' }, { title: 'Notes', id: 'doi:10.1/b' });
    for (const paperId of ids) makeAnnotation(library.services.annotations, { paperId, note: paperId });
    const folder = inFolder('alike/');
    const run = () => {
      offprint(library.dataDir, 'export', '--format', 'text', '--out', folder);
      return readdirSync(folder)
        .sort()
        .map((name) => [name, /doi:10.1\/[ab]/.exec(readFileSync(join(folder, name), 'utf8'))?.[0]]);
    };
    const both = [
      ['Notes (2).txt', 'doi:10.1/a'],
      ['Notes.txt', 'doi:10.1/b'],
    ];
    const names = run().map(([name]) => name);
    expect(names).toEqual(both.map(([name]) => name));
    const once = run();
    expect(once).toHaveLength(2);
    writeFileSync(join(folder, 'Notes.txt'), 'Mine.');
    const [two, three, mine] = run();
    // Neither paper's file is taken for the other's.
    expect([two?.[0], three?.[0], mine?.[0]]).toEqual(['Notes (2).txt', 'Notes (3).txt', 'Notes.txt']);
    expect(two).toEqual(once[0]);
    expect(three?.[1]).toBe(once[1]?.[1]);
    expect(readFileSync(join(folder, 'Notes.txt'), 'utf8')).toBe('Mine.');
  });

  test('says what it does not know', () => {
    library.add(ATTENTION);
    const later = offprint(library.dataDir, 'export', '--format', 'bibtex');
    expect(later).toMatchObject({ status: 2, stdout: '' });
    expect(later.stderr).toContain(
      'bibtex is not written yet. It takes one of markdown, obsidian, logseq, w3c',
    );
    expect(offprint(library.dataDir, 'export', '--list', 'Nowhere')).toMatchObject({
      status: 1,
      stderr: 'offprint: There is no list called “Nowhere”.\n',
    });
    const nowhere = inFolder('no/such/folder.md');
    expect(offprint(library.dataDir, 'export', '--out', nowhere).status).toBe(1);
    expect(existsSync(nowhere)).toBe(false);
  });
});

test('what a save dialog wrote is known for an export’s own, until the user changes it', async () => {
  await using library = await openLibrary();
  const { exportFiles } = library.services;
  using notes = temporaryFolder();
  const file = join(notes.path, 'Notes.md');
  writeFileSync(file, 'Saved from the window.');
  await exportFiles.noteWritten(file);
  expect(await exportFiles.write(file, 'Exported later.')).toEqual({ file });
  writeFileSync(file, 'Edited since.');
  expect(await exportFiles.write(file, 'Exported again.')).toMatchObject({ beside: file });
});
