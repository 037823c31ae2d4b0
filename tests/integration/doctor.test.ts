import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnosis } from '#shared/entities/diagnosis.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { CLI } from '../support/cli.ts';
import { openLibrary, type TestLibrary, temporaryFolder } from '../support/library.ts';
import { makePdf, pdfBytes } from '../support/make-pdf.ts';

let library: TestLibrary;
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => library[Symbol.asyncDispose]());

const path = (...parts: string[]) => join(library.dataDir, ...parts);
const examine = (repair = false) => library.services.doctor.examine({ repair, onProgress: () => {} });

/** Imports a PDF; answers its sha256. */
async function addPdf(title: string): Promise<string> {
  const file = await makePdf(path(`${title}.pdf`), { title });
  for await (const _ of library.services.imports.run([{ path: file, name: `${title}.pdf` }], {}));
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  rmSync(file);
  return sha256;
}

function execute(sql: string, ...values: unknown[]): void {
  const database = openDatabase(path('library.sqlite'));
  database.pragma('foreign_keys = OFF');
  database.prepare(sql).run(...values);
  database.close();
}

const writeOld = (file: string, content: string | Buffer) => {
  writeFileSync(file, content);
  utimesSync(file, 1_700_000_000, 1_700_000_000);
};

it('finds nothing wrong with a library in use', async () => {
  await addPdf('On Reading Slowly and Keeping Everything');
  await library.services.starterShelf.seed();
  library.add({ title: 'A paper without a PDF' });
  expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
});

describe('a stored PDF', () => {
  it('that is gone is a problem, until it is noted as missing', async () => {
    const title = 'On Reading Slowly and Keeping Everything';
    const sha256 = await addPdf(title);
    rmSync(path('pdfs', `${sha256}.pdf`));
    const found = await examine();
    expect(found.ok).toBe(false);
    expect(found.problems).toEqual([
      {
        what: `The PDF of “${title}” is missing`,
        where: `pdfs/${sha256}.pdf`,
        why: 'the file is not there',
      },
    ]);
    const mended = await examine(true);
    expect(mended).toMatchObject({
      ok: true,
      problems: [{ repaired: 'noted as missing; no server has it: add the file again' }],
    });
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
    const { papers } = library.services.papers.list({ limit: 9, offset: 0 });
    expect(papers[0]).toMatchObject({ hasPdf: false });
  });

  it('that is gone is fetched again where arXiv has it', async () => {
    const sha256 = await addPdf('On Reading Slowly and Keeping Everything');
    execute(`UPDATE papers SET arxiv_id = '2606.00001'`);
    rmSync(path('pdfs', `${sha256}.pdf`));
    expect((await examine(true)).problems[0]?.repaired).toContain('it is fetched again when it is wanted');
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 500), 'it has 500 bytes instead of'],
    ['changed', (bytes: Buffer) => Buffer.from(bytes).fill(0x20, 100, 110), 'its bytes changed'],
  ])('that was %s is set aside, not deleted', async (_, spoil, why) => {
    const sha256 = await addPdf('On Reading Slowly and Keeping Everything');
    const file = path('pdfs', `${sha256}.pdf`);
    const spoiled = spoil(readFileSync(file));
    writeFileSync(file, spoiled);
    expect((await examine()).problems[0]?.why).toContain(why);
    expect(existsSync(file)).toBe(true);
    expect((await examine(true)).ok).toBe(true);
    expect(readFileSync(path('set-aside', `${sha256}.pdf`))).toEqual(spoiled);
    expect(existsSync(file)).toBe(false);
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
    // What was read of it is still there to be found.
    expect(
      (await library.services.search.query({ query: 'nothing is lost', limit: 5, offset: 0 })).total,
    ).toBe(1);
  });

  it('that is here though it was given up counts as here again', async () => {
    const sha256 = await addPdf('On Reading Slowly and Keeping Everything');
    execute(`UPDATE pdf_files SET state = 'missing'`);
    expect(await examine()).toMatchObject({ ok: true, leftovers: [{ where: `pdfs/${sha256}.pdf` }] });
    await examine(true);
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
  });
});

describe('in the folder of PDFs', () => {
  beforeEach(() => mkdirSync(path('pdfs'), { recursive: true }));

  /** Puts bytes among the PDFs under their own name. */
  function stray(bytes: Buffer): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(path('pdfs', `${sha256}.pdf`), bytes);
    return sha256;
  }

  it('a whole PDF that no paper has is brought in as a paper', async () => {
    const sha256 = stray(await pdfBytes({ title: 'On Reading Slowly and Keeping Everything' }));
    const where = `pdfs/${sha256}.pdf`;
    const problem = {
      what: 'A PDF that no paper has',
      where,
      why: 'the library may be older than its PDFs',
    };
    expect(await examine()).toEqual({ ok: false, problems: [problem], leftovers: [] });
    const mended = await examine(true);
    expect(mended).toMatchObject({ ok: true, problems: [{ repaired: 'brought in as a paper' }] });
    expect(library.services.papers.list({ limit: 9, offset: 0 }).papers).toMatchObject([
      { id: `file:${sha256}`, title: 'On Reading Slowly and Keeping Everything', hasPdf: true },
    ]);
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
  });

  it('one whose bytes match its name but cannot be read is set aside, never deleted', async () => {
    const bytes = Buffer.from('%PDF-1.7 of nobody');
    const sha256 = stray(bytes);
    expect((await examine(true)).problems[0]?.repaired).toContain(`moved to set-aside/${sha256}.pdf`);
    expect(readFileSync(path('set-aside', `${sha256}.pdf`))).toEqual(bytes);
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
  });

  it('a PDF and a part that a killed process left are taken up and cleared at the next start', async () => {
    const sha256 = stray(await pdfBytes({ title: 'On Reading Slowly and Keeping Everything' }));
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(path('pdfs', `.${pid}-${sha256}.part`), '');
    writeFileSync(path('pdfs', `.${pid}-${randomUUID()}.part`), '%PDF-1.7 half');
    const leftover = { what: 'A PDF that no paper has', where: `pdfs/${sha256}.pdf` };
    const found = await examine();
    expect(found).toMatchObject({ ok: true, problems: [] });
    expect(found.leftovers).toContainEqual(leftover);
    await library.services.recovery.clearUp();
    expect(readdirSync(path('pdfs'))).toEqual([`${sha256}.pdf`]);
    expect(library.services.papers.list({ limit: 9, offset: 0 }).total).toBe(1);
  });

  it('what a running process is at is left to it', async () => {
    const sha256 = stray(await pdfBytes({ title: 'On Reading Slowly and Keeping Everything' }));
    const names = [`.${process.ppid}-${sha256}.part`, `.${process.ppid}-${randomUUID()}.part`];
    const stale = `.${process.ppid}-${randomUUID()}.part`;
    for (const name of names) writeFileSync(path('pdfs', name), '');
    writeOld(path('pdfs', stale), 'of a process that had this number before');
    await library.services.recovery.clearUp();
    expect(await examine(true)).toEqual({ ok: true, problems: [], leftovers: [] });
    expect(readdirSync(path('pdfs')).sort()).toEqual([...names, `${sha256}.pdf`].sort());
  });

  it('half a PDF under a final name is a problem', async () => {
    const name = `${'a'.repeat(64)}.pdf`;
    writeFileSync(path('pdfs', name), '%PDF-1.7 half of');
    expect(await examine()).toMatchObject({ ok: false, problems: [{ what: 'A damaged PDF' }] });
    await examine(true);
    expect(readdirSync(path('set-aside'))).toEqual([name]);
  });

  it('a foreign file is a problem, and never lost', async () => {
    for (const content of ['mine', 'mine too']) {
      writeFileSync(path('pdfs', 'notes.txt'), content);
      expect(await examine()).toMatchObject({ ok: false, problems: [{ where: 'pdfs/notes.txt' }] });
      await examine(true);
    }
    expect(readFileSync(path('set-aside', 'notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(path('set-aside', 'notes-2.txt'), 'utf8')).toBe('mine too');
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
  });

  it('what a crash left half written is cleared away', async () => {
    writeOld(path('pdfs', '.0f0f.part'), '%PDF-1.7 half');
    expect(await examine()).toMatchObject({ ok: true, leftovers: [{ where: 'pdfs/.0f0f.part' }] });
    await examine(true);
    expect(readdirSync(path('pdfs'))).toEqual([]);
  });
});

describe('elsewhere', () => {
  it('parts of downloads that are over, lost thumbnails and a torn index are leftovers', async () => {
    for (const dir of ['downloads', 'thumbnails']) mkdirSync(path(dir), { recursive: true });
    const [id = ''] = library.add({ id: 'arxiv:2606.00001', arxivId: '2606.00001', title: 'Wanted' });
    library.services.downloads.request({ paperIds: [id], reason: 'asked', again: false });
    const download = library.services.downloads.ofPapers({ paperIds: [id] }).downloads[0]?.id;
    writeFileSync(path('downloads', `${download}.part`), 'wanted');
    writeFileSync(path('downloads', '4711.part'), 'not wanted');
    writeFileSync(path('thumbnails', `${'b'.repeat(64)}.png`), 'of nobody');
    execute(
      `INSERT INTO thumbnails VALUES (?, 'stored', ?, 'image/png', 9, '2026-06-10T00:00:00.000Z')`,
      id,
      'c'.repeat(64),
    );
    writeFileSync(path('search-index.json'), '{"format":1,"cl');
    const found = await examine();
    expect(found).toMatchObject({ ok: true, problems: [] });
    expect(found.leftovers.map(({ where }) => where)).toEqual([
      'downloads/4711.part',
      `thumbnails/${'c'.repeat(64)}.png`,
      `thumbnails/${'b'.repeat(64)}.png`,
      'search-index.json',
    ]);
    await examine(true);
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
    expect(readdirSync(path('downloads'))).toEqual([`${download}.part`]);
  });

  it('thumbnails that a kill cut short are told from those being written', async () => {
    mkdirSync(path('thumbnails'), { recursive: true });
    const { pid } = spawnSync(process.execPath, ['--version']);
    const ofKilled = `.${pid}-killed.part`;
    const ofRunning = `.${process.ppid}-running.part`;
    for (const name of [ofKilled, ofRunning]) writeFileSync(path('thumbnails', name), 'half');
    expect((await examine(true)).leftovers).toMatchObject([
      { what: 'A file that was being written', where: `thumbnails/${ofKilled}` },
    ]);
    expect(readdirSync(path('thumbnails'))).toEqual([ofRunning]);
  });

  it('a download that runs while nobody downloads is put back', async () => {
    const [id = ''] = library.add({ id: 'arxiv:2606.00001', arxivId: '2606.00001', title: 'Wanted' });
    library.services.downloads.request({ paperIds: [id], reason: 'asked', again: false });
    execute(`UPDATE downloads SET state = 'running'`);
    execute(`INSERT INTO leases VALUES ('downloads', 'somebody', ?)`, Date.now() + 60_000);
    expect((await examine()).leftovers).toEqual([]);
    execute(`UPDATE leases SET expires_at = 1`);
    expect((await examine()).leftovers).toHaveLength(1);
    await examine(true);
    expect(library.services.downloads.ofPapers({ paperIds: [id] }).downloads[0]?.state).toBe('waiting');
  });

  it('a feed day that lost papers is fetched again', async () => {
    const database = openDatabase(path('library.sqlite'));
    createPaperWriter(database).replaceDay({
      feed: 'daily',
      date: '2026-06-10',
      listed: ['One', 'Two'].map((title) => ({
        record: { id: `title:${title}`, title, source: 'hugging-face' as const },
      })) as never,
      fetchedAt: '2026-06-11T00:00:00.000Z',
      digest: 'x',
    });
    database.close();
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
    execute(`DELETE FROM feed_entries WHERE paper_id = 'title:Two'`);
    expect(await examine()).toMatchObject({
      ok: false,
      problems: [{ what: 'A feed day is incomplete', why: '1 papers are listed where 2 were fetched' }],
    });
    expect((await examine(true)).ok).toBe(true);
    expect(await examine()).toEqual({ ok: true, problems: [], leftovers: [] });
  });

  it('a reference that leads nowhere cannot be mended here, and is named', async () => {
    execute(`INSERT INTO list_items VALUES ('no list', 'no paper', 1, '', '', NULL)`);
    const { ok, problems } = await examine(true);
    expect(ok).toBe(false);
    expect(problems.map(({ where }) => where)).toEqual([
      'library.sqlite, table list_items',
      'library.sqlite, table list_items',
    ]);
  });
});

describe('offprint doctor', () => {
  function doctor(...args: string[]) {
    const command = [CLI, 'doctor', '--data-dir', library.dataDir, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('answers in JSON, tells on stderr how far it is, and fails while problems are left', async () => {
    const sha256 = await addPdf('On Reading Slowly and Keeping Everything');
    rmSync(path('pdfs', `${sha256}.pdf`));
    const found = doctor('--json');
    expect(found.status).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject({
      ok: false,
      problems: [{ where: `pdfs/${sha256}.pdf` }],
    });
    expect(found.stderr).toContain(`1/1 pdfs/${sha256}.pdf`);
    const mended = doctor('--repair');
    expect(mended.status).toBe(0);
    expect(mended.stdout).toContain('noted as missing');
    expect(mended.stdout).toContain('The library is sound.');
  });

  it('finds a database that is damaged inside, and leaves it alone', async () => {
    library.add(...Array.from({ length: 400 }, (_, n) => ({ title: `Paper number ${n}` })));
    await library.services.close();
    const file = path('library.sqlite');
    const bytes = readFileSync(file);
    // Its last quarter: the header and the schema lie before, so that it opens.
    bytes.fill(0xff, Math.floor(bytes.length * 0.75), bytes.length - 4096);
    writeFileSync(file, bytes);
    rmSync(`${file}-wal`, { force: true });
    const { status, stdout } = doctor('--json', '--repair');
    expect(status).toBe(1);
    const { ok, problems, next } = JSON.parse(stdout) as Diagnosis;
    expect(ok).toBe(false);
    expect(next).toContain('Put back a copy');
    expect(new Set(problems.map(({ what }) => what))).toEqual(new Set(['The database is damaged']));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('tells a log that was cut, leaves it alone, and keeps it aside when it repairs', async () => {
    library.add(...Array.from({ length: 40 }, (_, n) => ({ title: `Paper number ${n}` })));
    using copy = temporaryFolder();
    const log = join(copy.path, 'library.sqlite-wal');
    for (const end of ['', '-wal', '-shm'])
      copyFileSync(path(`library.sqlite${end}`), join(copy.path, `library.sqlite${end}`));
    truncateSync(log, 10_000);
    const before = readdirSync(copy.path);
    const found = doctor('--json', '--data-dir', copy.path);
    expect(found.status).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject({
      ok: false,
      problems: [{ where: 'library.sqlite-wal' }],
    });
    expect(readdirSync(copy.path)).toEqual(before);
    expect(statSync(log).size).toBe(10_000);
    const mended = doctor('--repair', '--data-dir', copy.path);
    expect(mended.stdout).toContain('a copy of it lies in set-aside/library.sqlite-wal');
    expect(statSync(join(copy.path, 'set-aside', 'library.sqlite-wal')).size).toBe(10_000);
    expect(doctor('--data-dir', copy.path).status).toBe(0);
  });

  it('says which file is no library at all', async () => {
    await library.services.close();
    writeFileSync(path('library.sqlite'), 'not a database, whatever its name says, at all'.repeat(99));
    for (const end of ['-wal', '-shm']) rmSync(path(`library.sqlite${end}`), { force: true });
    const { status, stderr } = doctor();
    expect(status).toBe(1);
    expect(stderr).toContain('cannot be read as a library');
  });
});
