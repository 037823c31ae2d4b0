import { copyFile, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '#shared/entities/change-event.ts';
import type { ImportReport } from '#shared/entities/import-report.ts';
import type { ImportFile, ImportOptions } from '../../src/main/services/import-service.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { openLibrary, type TestLibrary, temporaryFolder } from '../support/library.ts';
import { makePdf } from '../support/make-pdf.ts';
import { makeUnmappedPdf } from '../support/make-unmapped-pdf.ts';

const ABSTRACT =
  'We present a method that reads pages. It holds on real pages, and on pages that nobody has seen yet.';
const PAGE = `Daily Papers\n\nbyAK and the research community\n\nNov 4\n\nReading Papers Offline\n\n${ABSTRACT}\n\n  • 3 authors\n·\nOct 1 2\n\nA Second Paper\n\n${ABSTRACT}\n`;
const NOTHING: ImportReport = { added: 0, updated: 0, skipped: 0, locked: [], errors: [] };

let library: TestLibrary;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  library = await openLibrary();
  folder = temporaryFolder();
});
afterEach(async () => {
  folder[Symbol.dispose]();
  await library[Symbol.asyncDispose]();
});

const inFolder = (name: string) => join(folder.path, name);

async function put(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(join(inFolder(name), '..'), { recursive: true });
  await writeFile(inFolder(name), content);
  return inFolder(name);
}

async function importFiles(
  files: readonly (string | ImportFile)[],
  options?: ImportOptions,
): Promise<ImportReport> {
  const named = files.map((file) => (typeof file === 'string' ? { path: file, name: file } : file));
  for await (const { report } of library.services.imports.run(named, options)) if (report) return report;
  throw new Error('no report');
}

const papers = () => library.services.papers.list({ limit: 100, offset: 0 }).papers;
const paper = (title: string) => papers().find((candidate) => candidate.title === title);

describe('a saved page', () => {
  test('brings its papers into the feed of its day', async () => {
    const page = await put('page.txt', PAGE);
    expect(await importFiles([page], { pageDate: '2025-11-04' })).toEqual({ ...NOTHING, added: 2 });
    expect(paper('Reading Papers Offline')).toMatchObject({
      authors: [],
      authorCount: 3,
      publishedAt: '2025-10-01',
      commentCount: 2,
      abstract: ABSTRACT,
    });
    expect(library.services.papers.list({ date: '2025-11-04', limit: 10, offset: 0 }).total).toBe(2);
  });

  test('imported twice adds nothing, and says nothing to windows', async () => {
    const page = await put('page.txt', PAGE);
    await importFiles([page], { pageDate: '2025-11-04' });
    const heard: ChangeEvent[] = [];
    const listening = new AbortController();
    const changes = library.services.changes.subscribe(listening.signal);
    const listen = (async () => {
      for await (const change of changes) heard.push(change);
    })().catch(() => undefined);
    expect(await importFiles([page], { pageDate: '2025-11-04' })).toEqual({ ...NOTHING, skipped: 2 });
    listening.abort();
    await listen;
    expect(heard).toEqual([]);
  });

  test('known by its title alone becomes the full record, with what the user did to it', async () => {
    await importFiles([await put('page.txt', PAGE)], { pageDate: '2025-11-04' });
    const [before] = papers().filter(({ title }) => title === 'A Second Paper');
    library.services.papers.setState({ ids: [before?.id ?? ''], starred: true });
    const [item] = makeFeedDay('2026-01-05', 1);
    const feed = JSON.stringify([
      { ...item, title: 'A second paper.', paper: { ...item?.paper, title: 'A second paper.' } },
    ]);
    expect(await importFiles([await put('2026-01-05.json', feed)])).toEqual({ ...NOTHING, updated: 1 });
    expect(paper('A second paper.')).toMatchObject({ id: `arxiv:${item?.paper.id}`, starred: true });
    expect(papers()).toHaveLength(2);
  });
});

describe('a feed file', () => {
  test('with damaged items gives the others, and an error for each', async () => {
    const items = [...makeFeedDay('2026-01-05', 3), { paper: { id: 'nonsense', title: 'T' } }];
    const file = await put('2026-01-05.json', JSON.stringify(items));
    const report = await importFiles([file]);
    expect(report).toMatchObject({
      added: 3,
      errors: [{ file, why: expect.stringContaining('item 4 (nonsense)') }],
    });
  });

  test('of many papers is imported whole', async () => {
    const file = await put('2026-01-05.json', JSON.stringify(makeFeedDay('2026-01-05', 900)));
    expect(await importFiles([file])).toEqual({ ...NOTHING, added: 900 });
  });
});

describe('a PDF', () => {
  test('is stored with its text, titled by its first page and not by its metadata', async () => {
    const file = await makePdf(inFolder('x.pdf'), {
      title: 'Reading Papers without a Network',
      metadataTitle: 'Lies',
    });
    expect(await importFiles([file])).toEqual({ ...NOTHING, added: 1 });
    const stored = paper('Reading Papers without a Network');
    expect(stored).toMatchObject({
      hasPdf: true,
      authors: [],
      id: expect.stringMatching(/^file:[0-9a-f]{64}$/),
    });
    const [document] = library.services.papers.get({ id: stored?.id ?? '' }).documents;
    expect(document).toMatchObject({ pages: 1, fileName: 'x.pdf' });
    expect(await readFile(library.services.pdfs.pathOf(document?.sha256 ?? ''))).toEqual(
      await readFile(file),
    );
    expect(await importFiles([file])).toEqual({ ...NOTHING, skipped: 1 });
  });

  test('is known by the stamp on its first page, with its version', async () => {
    const file = await makePdf(inFolder('x.pdf'), {
      title: 'Reading Papers without a Network',
      stamp: 'arXiv:2401.01234v2 [cs.CL] 2 Jan 2024',
    });
    await importFiles([file]);
    const detail = library.services.papers.get({ id: 'arxiv:2401.01234' });
    expect(detail).toMatchObject({ title: 'Reading Papers without a Network', arxivId: '2401.01234' });
    expect(detail.documents).toMatchObject([{ version: 2 }]);
  });

  test('is known by its file name', async () => {
    await importFiles([
      await makePdf(inFolder('2401.01234v3.pdf'), { title: 'Reading Papers without a Network' }),
    ]);
    expect(library.services.papers.get({ id: 'arxiv:2401.01234' }).documents).toMatchObject([{ version: 3 }]);
  });

  test('joins the paper of the same title that a page told of, and gives it nothing it knew better', async () => {
    await importFiles([await put('page.txt', PAGE)], { pageDate: '2025-11-04' });
    const file = await makePdf(inFolder('x.pdf'), { title: 'Reading papers offline' });
    expect(await importFiles([file])).toEqual({ ...NOTHING, updated: 1 });
    expect(papers()).toHaveLength(2);
    expect(paper('Reading Papers Offline')).toMatchObject({
      hasPdf: true,
      authorCount: 3,
      publishedAt: '2025-10-01',
    });
  });

  test('without text is imported under its file name', async () => {
    await importFiles([await makePdf(inFolder('an-old-scan.pdf'), { isScan: true })]);
    const scan = paper('an old scan');
    expect(scan).toMatchObject({ hasPdf: true });
    expect(library.services.papers.get({ id: scan?.id ?? '' }).documents).toMatchObject([{ hasText: false }]);
  });

  test('that prints a DOI meets the paper with this DOI, else is known by it', async () => {
    const known = {
      id: 'doi:10.1039/c9sc00001a',
      title: 'Reading Offline, as Its Publisher Calls It',
      doi: '10.1039/C9SC00001A',
    };
    library.add(known);
    await importFiles([
      await makePdf(inFolder('a.pdf'), {
        title: 'Reading Papers Offline',
        masthead: 'DOI: 10.1039/c9sc00001a',
      }),
      await makePdf(inFolder('b.pdf'), {
        title: 'Writing Papers Offline',
        masthead: 'DOI: 10.1039/C9SC00002B',
      }),
    ]);
    expect(papers()).toHaveLength(2);
    expect(paper(known.title)).toMatchObject({ id: known.id, hasPdf: true });
    expect(paper('Writing Papers Offline')).toMatchObject({
      id: 'doi:10.1039/c9sc00002b',
      doi: '10.1039/c9sc00002b',
    });
  });

  test('in a font without a Unicode map is imported under its file name, and says so', async () => {
    const text = 'Reading papers without a network is what the reader of this page has in mind. '.repeat(3);
    await importFiles([await makeUnmappedPdf(inFolder('strange-letters.pdf'), text)]);
    const { documents } = library.services.papers.get({ id: paper('strange letters')?.id ?? '' });
    expect(documents).toMatchObject([{ hasText: false, isUnreadable: true }]);
  });

  test('whose stored bytes were lost is stored again', async () => {
    const file = await makePdf(inFolder('x.pdf'), { title: 'Reading Papers without a Network' });
    await importFiles([file]);
    const [name = ''] = await readdir(join(library.dataDir, 'pdfs'));
    await import('node:fs/promises').then(({ rm }) => rm(join(library.dataDir, 'pdfs', name)));
    expect(await importFiles([file])).toEqual({ ...NOTHING, updated: 1 });
    expect(await readdir(join(library.dataDir, 'pdfs'))).toEqual([name]);
  });

  test('that is damaged leaves no bytes behind', async () => {
    const file = await makePdf(inFolder('x.pdf'), { title: 'Reading Papers without a Network' });
    await truncate(file, 600);
    expect(await importFiles([file])).toEqual({
      ...NOTHING,
      errors: [{ file, why: 'the PDF is cut off: its end is missing' }],
    });
    expect(await readdir(join(library.dataDir, 'pdfs')).catch(() => [])).toEqual([]);
  });
});

describe('a PDF for a given paper', () => {
  test('is filed under it, whatever its first page says', async () => {
    const [paperId = ''] = library.add({ title: 'Known by Another Name' });
    const file = await makePdf(inFolder('scan.pdf'), { title: 'A Title That Differs Entirely' });
    expect(await importFiles([file], { paperId })).toEqual({ ...NOTHING, updated: 1 });
    expect(library.services.papers.get({ id: paperId })).toMatchObject({
      title: 'Known by Another Name',
      documents: [{ fileName: 'scan.pdf' }],
    });
    expect(library.services.library.stats().papers).toBe(1);
  });

  test('is filed there too when it is another paper’s already', async () => {
    const [paperId = ''] = library.add({ title: 'Known by Another Name' });
    const file = await makePdf(inFolder('scan.pdf'), { title: 'A Title That Differs Entirely' });
    await importFiles([file]);
    expect(await importFiles([file], { paperId })).toEqual({ ...NOTHING, updated: 1 });
    expect(papers().map(({ title, hasPdf }) => [title, hasPdf])).toEqual(
      expect.arrayContaining([
        ['Known by Another Name', true],
        ['A Title That Differs Entirely', true],
      ]),
    );
    expect(library.services.library.stats().documents).toBe(1);
  });
});

describe('a PDF with a password', () => {
  test('that is locked gets title and text once its password is known, until they are taken back', async () => {
    const file = await makePdf(inFolder('some-file.pdf'), {
      title: 'A Study of Locked Doors',
      pageLabels: [0, { S: 'r' }],
      userPassword: 'sésame',
    });
    await importFiles([file]);
    const [locked] = papers();
    const id = locked?.id ?? '';
    const sha256 = id.slice('file:'.length);
    const documentOf = () => library.services.papers.get({ id }).documents[0];
    const { lockedPdfs } = library.services;
    expect(locked?.title).toBe('some file');
    expect(documentOf()).toMatchObject({ pages: 0, hasText: false });

    expect(await lockedPdfs.unlock({ sha256, password: 'wrong' })).toEqual({ isUnlocked: false });
    expect(papers()[0]?.title).toBe('some file');
    expect(await lockedPdfs.unlock({ sha256, password: 'sésame' })).toEqual({ isUnlocked: true });
    expect(papers()[0]).toMatchObject({ id, title: 'A Study of Locked Doors' });
    expect(documentOf()).toMatchObject({ pages: 1, hasText: true });
    library.services.papers.savePosition({ id, position: { page: 1, zoom: 'auto', progress: 0.5 } });
    const labelNow = () => library.services.papers.get({ id }).pageLabel;
    expect(labelNow()).toBe('i');

    await lockedPdfs.lock({ sha256 });
    expect(labelNow()).toBeUndefined();
    expect(papers()[0]?.title).toBe('some file');
    expect(documentOf()).toMatchObject({ pages: 0, hasText: false });
  });

  test('is stored under its name, said to be locked, and known again', async () => {
    const file = await makePdf(inFolder('Minutes of the meeting.pdf'), {
      title: 'Nobody Sees This',
      userPassword: 'x',
    });
    expect(await importFiles([file])).toEqual({ ...NOTHING, added: 1, locked: [file] });
    expect(papers()).toMatchObject([{ title: 'Minutes of the meeting' }]);
    expect(await importFiles([file])).toEqual({ ...NOTHING, skipped: 1 });
  });

  test('goes to the arXiv paper that its name tells', async () => {
    const file = await makePdf(inFolder('2401.01234v2.pdf'), { userPassword: 'x' });
    await importFiles([file]);
    expect(papers()).toMatchObject([{ id: 'arxiv:2401.01234' }]);
  });
});

describe('a folder', () => {
  test('is searched through; what is no source is passed over, what is damaged is named', async () => {
    await put('papers/notes/todo.txt', 'buy milk');
    await put('papers/picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    await put('papers/package.json', '{"name":"x"}');
    await put('papers/.hidden/page.txt', PAGE);
    await put('papers/page.txt', PAGE);
    await put('papers/broken.pdf', '%PDF-1.7\nnothing');
    await put('papers/2026-01-05.json', JSON.stringify(makeFeedDay('2026-01-05', 2)).slice(0, -100));
    await makePdf(inFolder('papers/notes/x.pdf'), { title: 'Reading Papers without a Network' });
    await symlink(inFolder('papers'), inFolder('papers/notes/loop'));
    await symlink(inFolder('nowhere'), inFolder('papers/dangling.pdf'));
    const report = await importFiles([{ path: inFolder('papers'), name: './papers' }], {
      pageDate: '2025-11-04',
    });
    expect(report).toEqual({
      ...NOTHING,
      added: 3,
      errors: [
        { file: 'papers/2026-01-05.json', line: 1, why: expect.stringMatching(/^damaged JSON: /) },
        { file: 'papers/broken.pdf', why: 'the PDF is cut off: its end is missing' },
      ],
    });
  });
});

describe('what cannot be imported', () => {
  test('is named with the reason, each on its own', async () => {
    const files = {
      'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      'empty.txt': '',
      'letter.txt': 'Dear Ada, thank you.',
      'refs.bib': '@article{ada2024,\n  title = {Notes},\n  eprint = {2401.01234}\n}\n',
      'library.rdf': '<?xml version="1.0"?>\n<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"/>',
      'endnote.xml': '<?xml version="1.0"?><xml><records><record/></records></xml>',
      'page.html': '<html><body>403 Forbidden</body></html>',
      'settings.json': '{"theme":"dark"}',
      'page.pdf': '<!doctype html><title>Just a moment…</title>',
    };
    for (const [name, content] of Object.entries(files)) await put(name, content);
    const paths = [...Object.keys(files).map(inFolder), inFolder('absent.pdf')];
    const report = await importFiles(paths);
    expect(report.errors.map(({ file, why }) => [file, why]).sort()).toEqual(
      [
        [inFolder('absent.pdf'), 'there is no such file or folder'],
        [inFolder('picture.png'), 'not a kind of file Offprint can import'],
        [inFolder('empty.txt'), 'the file is empty'],
        [inFolder('letter.txt'), expect.stringMatching(/^not a Daily Papers page/)],
        [inFolder('refs.bib'), expect.stringMatching(/^BibTeX, which Offprint cannot read\. .*“Add papers”/)],
        [inFolder('library.rdf'), expect.stringMatching(/^Zotero RDF, which Offprint cannot read\. /)],
        [inFolder('endnote.xml'), expect.stringMatching(/^EndNote XML, which Offprint cannot read\. /)],
        [inFolder('page.html'), 'a web page, but not a Daily Papers page'],
        [inFolder('settings.json'), 'JSON, but not a list of Daily Papers items'],
        [inFolder('page.pdf'), 'this is a web page, not a PDF'],
      ].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    );
    expect(papers()).toEqual([]);
  });
});

test('progress names each file, and an import can be stopped between files', async () => {
  await put('1.txt', PAGE);
  await put('2.json', JSON.stringify(makeFeedDay('2026-01-05', 2)));
  const stop = new AbortController();
  const seen: string[] = [];
  const run = async () => {
    const files = ['1.txt', '2.json'].map((name) => ({ path: inFolder(name), name }));
    for await (const { done, total, file } of library.services.imports.run(files, { signal: stop.signal })) {
      seen.push(`${done}/${total} ${file}`);
      stop.abort();
    }
  };
  await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
  expect(seen).toEqual(['1/2 1.txt']);
  expect(await importFiles([inFolder('1.txt'), inFolder('2.json')])).toMatchObject({ errors: [] });
  expect(papers()).toHaveLength(4);
});

test('an upload goes by the name and time the window gave it', async () => {
  const { uploads, library: service } = library.services;
  await copyFile(
    await makePdf(inFolder('x.pdf'), { title: 'Reading Papers without a Network' }),
    inFolder('y.pdf'),
  );
  const body = await readFile(inFolder('y.pdf'));
  const send = async (name: string, content: Uint8Array | string) => {
    const modified = Date.parse('2025-11-10T12:00:00Z');
    const url = `http://127.0.0.1/files/uploads?name=${encodeURIComponent(name)}&modified=${modified}`;
    const response = await uploads.receive(new Request(url, { method: 'POST', body: content as BodyInit }));
    return ((await response.json()) as { upload: string }).upload;
  };
  const ids = [
    await send('2401.01234v1.pdf', body),
    await send('page.txt', PAGE),
    await send('..\\evil/letter.txt', 'Dear'),
  ];
  const events = [];
  for await (const event of service.importUploads({ uploads: ids })) events.push(event);
  expect(events.map(({ file }) => file)).toEqual(['2401.01234v1.pdf', 'page.txt', 'letter.txt', '']);
  expect(events.at(-1)?.report).toMatchObject({ added: 3, errors: [{ file: 'letter.txt' }] });
  expect(library.services.papers.list({ date: '2025-11-04', limit: 10, offset: 0 }).total).toBe(2);
  expect(await readdir(join(library.dataDir, 'uploads'), { recursive: true })).toHaveLength(1);
});

test('a file that takes long to read holds up nothing else', async () => {
  const order: string[] = [];
  const huge = await put('huge.json', `[${'{"paper":{"id":"x"}},'.repeat(40_000)}{}]`);
  const reading = importFiles([huge]).then(() => order.push('read'));
  await new Promise(setImmediate);
  order.push(`${papers().length} papers listed`);
  await reading;
  expect(order).toEqual(['0 papers listed', 'read']);
});
