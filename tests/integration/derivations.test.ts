import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeriving } from '../../src/main/background/derive-anew.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createDerivationRepository } from '../../src/main/database/repositories/derivations.ts';
import { createLeaseRepository } from '../../src/main/database/repositories/leases.ts';
import { createServices } from '../../src/main/services/create-services.ts';
import { testConfig } from '../support/config.ts';
import { openLibrary, temporaryFolder } from '../support/library.ts';
import { makeOldLibrary, type OldPdf, readTables } from '../support/old-library.ts';

const BODY = 'The method is plain: papers are stored, indexed and found again by anyone.';
const OLD: OldPdf[] = [
  {
    content: { title: 'Widgets and How They Are Found Again', pages: [BODY, 'The second page.'] },
    fileName: 'widgets.pdf',
    title: 'Widgets and H',
    pages: ['wid\u0002\ngets as older rules read them'],
  },
  {
    content: { title: 'A Paper with Its Stamp on It', stamp: 'arXiv:2401.01234v2 [cs.CL] 2 Jan 2024' },
    fileName: 'stamped.pdf',
    title: 'A Paper with',
    pages: ['older'],
  },
];

/** What rules derive, and what says how far they came. */
const DERIVED = new Set([
  'derivations',
  'page_texts',
  'papers',
  'pdf_files',
  'index_changes',
  'index_clock',
  'leases',
]);

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder[Symbol.dispose]());

async function derive(dataDir: string): Promise<boolean> {
  const services = await createServices(testConfig(dataDir));
  try {
    return await services.derivations.run(new AbortController().signal);
  } finally {
    await services.close();
  }
}

/** Whether a key of a list of rows is one of these columns, or a row's own number. */
const isKept = (key: string, columns: readonly string[]): boolean =>
  /^\d*$/.test(key) || columns.includes(key);

test('what older rules derived is derived anew, and what the user made stays as it is', async () => {
  const [widgets, stamped] = await makeOldLibrary(folder.path, OLD);
  const before = readTables(folder.path);
  for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0);
  expect(await derive(folder.path)).toBe(true);

  const after = readTables(folder.path);
  const texts = after.page_texts as { document_sha256: string; page: number; text: string }[];
  expect(texts.filter((row) => row.document_sha256 === widgets?.sha256).map(({ text }) => text)).toEqual([
    expect.stringContaining('papers are stored, indexed'),
    expect.stringContaining('The second page.'),
  ]);
  const papers = after.papers as { id: string; title: string; title_key: string; arxiv_id: string | null }[];
  expect(papers).toContainEqual(
    expect.objectContaining({
      id: widgets?.paperId,
      title: 'Widgets and How They Are Found Again',
      title_key: 'widgetsandhowtheyarefoundagain',
    }),
  );
  expect(papers).toContainEqual(
    expect.objectContaining({
      id: 'arxiv:2401.01234',
      arxiv_id: '2401.01234',
      title: 'A Paper with Its Stamp on It',
    }),
  );
  expect(after.paper_aliases).toContainEqual({ alias: stamped?.paperId, paper_id: 'arxiv:2401.01234' });

  // The user's rows are the same to the letter, but for the paper's id and the words annotations are found by.
  const known = (rows: unknown[] | undefined, columns: string[]) =>
    JSON.stringify(rows, (key, value) =>
      key === 'search_text' || !isKept(key, columns) ? undefined : value,
    ).replaceAll(stamped?.paperId ?? '', 'arxiv:2401.01234');
  for (const table of Object.keys(before)) {
    if (DERIVED.has(table)) continue;
    const added = table === 'paper_aliases' ? 1 : 0;
    expect(after[table]?.length, table).toBe((before[table]?.length ?? 0) + added);
    // Migrations since then may have added columns.
    const columns = Object.keys(before[table]?.[0] ?? {});
    if (added === 0) expect(known(after[table], columns), table).toBe(known(before[table], columns));
  }
  const annotations = after.annotations as { search_text: string }[];
  expect(annotations.map((row) => row.search_text)).toEqual(
    OLD.map(() => 'papers are stored a *note* of mine kept'),
  );
});

test('it is done once', async () => {
  await makeOldLibrary(folder.path, OLD);
  await derive(folder.path);
  const before = readTables(folder.path);
  expect(await derive(folder.path)).toBe(true);
  expect(readTables(folder.path)).toEqual(before);
});

test('a paper that turns out to be one the library knows by its id becomes one with it', async () => {
  const known = {
    id: 'arxiv:2401.01234',
    arxiv_id: '2401.01234',
    title: 'A Paper',
    abstract: 'Told by arXiv.',
    source: 'arxiv',
  };
  const [stamped] = await makeOldLibrary(folder.path, OLD.slice(1), { papers: [known] });
  await derive(folder.path);
  const services = await createServices(testConfig(folder.path));
  try {
    const { papers } = services.papers.list({ limit: 10, offset: 0 });
    expect(papers).toEqual([
      expect.objectContaining({
        id: 'arxiv:2401.01234',
        title: 'A Paper',
        abstract: 'Told by arXiv.',
        read: 'reading',
        starred: true,
        hasPdf: true,
        highlightCount: 1,
        lists: [expect.stringContaining('List of')],
      }),
    ]);
    expect(services.papers.get({ id: stamped?.paperId ?? '' }).id).toBe('arxiv:2401.01234');
  } finally {
    await services.close();
  }
});

test('papers go by their ids as they are written today, or become one with the paper that does', async () => {
  const papers = ['arxiv:math.GT/0309136', 'arxiv:cs.LG/0212028', 'arxiv:cs/0212028'].map((id) => ({
    id,
    arxiv_id: id.slice(6),
    title: `Known as ${id}`,
    source: 'arxiv',
  }));
  await makeOldLibrary(folder.path, [], { papers });
  await derive(folder.path);
  const after = readTables(folder.path);
  expect(after.papers).toEqual([
    expect.objectContaining({ id: 'arxiv:math/0309136', arxiv_id: 'math/0309136' }),
    expect.objectContaining({ id: 'arxiv:cs/0212028', title: 'Known as arxiv:cs/0212028' }),
  ]);
  expect(after.paper_aliases).toEqual([
    { alias: 'arxiv:cs.LG/0212028', paper_id: 'arxiv:cs/0212028' },
    { alias: 'arxiv:math.GT/0309136', paper_id: 'arxiv:math/0309136' },
  ]);
});

test('pages of PDFs stored before are called what they call themselves, everywhere the same', async () => {
  const labelled: OldPdf = {
    content: {
      title: 'A Report with a Preface',
      pages: [BODY, 'The preface ends.', 'The chapter on zebras.', 'The last page.'],
      pageLabels: [0, { S: 'r' }, 2, { S: 'D', St: 11 }],
    },
    fileName: 'report.pdf',
    title: 'A Report',
    pages: ['as older rules read it'],
  };
  const [report] = await makeOldLibrary(folder.path, [labelled]);
  const paperId = report?.paperId ?? '';
  await derive(folder.path);
  const services = await createServices(testConfig(folder.path));
  try {
    const { reader, papers, annotations, exchange, search } = services;
    expect(annotations.forPaper({ paperId })).toEqual([expect.objectContaining({ page: 1, pageLabel: 'i' })]);
    papers.savePosition({ id: paperId, position: { page: 3, zoom: 'auto', progress: 0.6 } });
    expect(reader.unfinished({ limit: 1 })).toEqual([
      expect.objectContaining({ page: 3, pageLabel: '11', pages: 4 }),
    ]);
    expect(papers.get({ id: paperId }).pageLabel).toBe('11');
    const { hits } = await search.query({ query: 'zebras', limit: 1, offset: 0 });
    expect(hits).toEqual([expect.objectContaining({ page: 3, pageLabel: '11' })]);
    for (const format of ['text', 'markdown'] as const)
      expect((await exchange.exportText({ format })).text, format).toContain('page i');
    expect((await exchange.exportText({ format: 'csv' })).text).toMatch(/,1,i,/);
  } finally {
    await services.close();
  }

  // Where its text is by the rules of today already, too.
  const labels = () => (readTables(folder.path).pdf_files as { page_labels: string }[])[0]?.page_labels;
  const before = labels();
  const db = openDatabase(`${folder.path}/library.sqlite`);
  db.exec(`UPDATE pdf_files SET page_labels = NULL;
    UPDATE derivations SET version = version - 1 WHERE rule = 'page-texts'`);
  db.close();
  expect(labels()).toBeNull();
  await derive(folder.path);
  expect(labels()).toBe(before);
});

test('titles that other sources told stay', async () => {
  const told = { id: 'doi:10.1/x', doi: '10.1/x', title: 'As Crossref Says', source: 'saved-page' };
  const [first] = OLD;
  if (!first) throw new Error('no PDF');
  await makeOldLibrary(folder.path, [{ ...first, paperId: told.id }], { papers: [told] });
  await derive(folder.path);
  expect(readTables(folder.path).papers).toEqual([
    expect.objectContaining({ id: told.id, title: told.title }),
  ]);
});

test('a PDF that cannot be read keeps the text that is known of it', async () => {
  const [first] = OLD;
  if (!first) throw new Error('no PDF');
  await makeOldLibrary(folder.path, [{ ...first, content: { ...first.content, userPassword: 'secret' } }]);
  expect(await derive(folder.path)).toBe(true);
  expect(readTables(folder.path).page_texts).toEqual([expect.objectContaining({ text: first.pages[0] })]);
});

test('a new library is by the rules of today from the beginning', async () => {
  await using library = await openLibrary();
  expect(library.services.derivations.isDone()).toBe(true);
  library.add({ title: 'Brought In Today' });
  const services = await library.reopen();
  expect(services.derivations.isDone()).toBe(true);
});

/** A rule over the letters a to e that ends the run where it is told to. */
function lettersRule(version: number, seen: string[], stopAt?: { letter: string; run: AbortController }) {
  const letters = ['a', 'b', 'c', 'd', 'e'];
  return {
    name: 'letters',
    version,
    batch: 2,
    subjects: (after: string, limit: number) => letters.filter((letter) => letter > after).slice(0, limit),
    derive(keys: readonly string[]) {
      seen.push(...keys);
      if (stopAt && keys.includes(stopAt.letter)) stopAt.run.abort();
    },
  };
}

test('a run that was cut off goes on where it was; a newer version of a rule begins anew', async () => {
  const db = openDatabase(`${folder.path}/library.sqlite`);
  try {
    const derivations = createDerivationRepository(db);
    const seen: string[] = [];
    const deriving = (version: number, stopAt?: Parameters<typeof lettersRule>[2]) =>
      createDeriving({
        derivations,
        leases: createLeaseRepository(db),
        rules: [lettersRule(version, seen, stopAt)],
      });
    const run = new AbortController();
    await expect(deriving(1, { letter: 'c', run }).run(run.signal)).rejects.toThrow(/abort/i);
    expect(seen.join('')).toBe('abcd');
    expect(deriving(1).isDone()).toBe(false);
    await deriving(1).run(new AbortController().signal);
    expect(seen.join('')).toBe('abcde');
    await deriving(2).run(new AbortController().signal);
    expect(seen.join('')).toBe('abcdeabcde');
    // An older Offprint leaves alone what a newer one derived.
    await deriving(1).run(new AbortController().signal);
    expect(seen.join('')).toBe('abcdeabcde');
  } finally {
    db.close();
  }
});

test('one process at a time derives', async () => {
  const db = openDatabase(`${folder.path}/library.sqlite`);
  try {
    const seen: string[] = [];
    const deriving = createDeriving({
      derivations: createDerivationRepository(db),
      leases: createLeaseRepository(db, 'this one'),
      rules: [lettersRule(1, seen)],
    });
    const other = createLeaseRepository(db, 'the other');
    other.acquire('derivations', 60_000);
    expect(await deriving.run(new AbortController().signal)).toBe(false);
    expect(seen).toEqual([]);
    other.release('derivations');
    expect(await deriving.run(new AbortController().signal)).toBe(true);
  } finally {
    db.close();
  }
});
