import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LibraryError } from '#shared/errors/library-error.ts';
import { openLibrary as openDatabaseOf } from '../../src/main/database/open-library.ts';
import { createServices, type Services } from '../../src/main/services/create-services.ts';
import { CLI } from '../support/cli.ts';
import { testConfig } from '../support/config.ts';
import { openLibrary } from '../support/library.ts';
import { pdfBytes } from '../support/make-pdf.ts';

const TITLE = 'On Reading Slowly and Keeping Everything';
const isRoot = process.getuid?.() === 0;

/** Mounts a folder a second time, read-only; needs root and a kernel that lets it. */
function mountReadOnly(folder: string): (() => void) | undefined {
  const { status } = spawnSync('mount', ['--bind', folder, folder]);
  if (status !== 0) return undefined;
  const unmount = () => void execFileSync('umount', [folder]);
  if (spawnSync('mount', ['-o', 'remount,bind,ro', folder]).status === 0) return unmount;
  unmount();
  return undefined;
}

const temporaryCopies = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`offprint-read-only-${process.pid}-`));

/** What lies below a folder, with its bytes. */
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('latin1')])
    .sort();

/** A library whose last words lie in its log only, as a snapshot of a running one is. */
async function snapshot(): Promise<{ dataDir: string; sha256: string }> {
  await using library = await openLibrary();
  const file = join(library.dataDir, 'paper.pdf');
  writeFileSync(file, await pdfBytes({ title: TITLE }));
  for await (const _ of library.services.imports.run([{ path: file, name: 'paper.pdf' }]));
  rmSync(file);
  const [paper] = library.services.papers.list({ limit: 1, offset: 0 }).papers;
  library.services.papers.setState({ ids: [paper?.id ?? ''], starred: true });
  const [name = ''] = readdirSync(join(library.dataDir, 'pdfs'));
  const dataDir = mkdtempSync(join(tmpdir(), 'offprint-test-'));
  execFileSync('cp', ['-r', `${library.dataDir}/.`, dataDir]);
  for (const end of ['-shm']) rmSync(join(dataDir, `library.sqlite${end}`), { force: true });
  return { dataDir, sha256: name.replace('.pdf', '') };
}

describe('a library that can only be read', () => {
  let dataDir: string;
  let sha256: string;
  let before: unknown;
  let release: (() => void) | undefined;
  let services: Services;
  beforeAll(async () => {
    ({ dataDir, sha256 } = await snapshot());
    before = contents(dataDir);
    release = mountReadOnly(dataDir);
    // Without a mount, what is asked of a copy is asked all the same.
    services = await createServices(testConfig(dataDir), { asCopy: release === undefined });
  });
  afterAll(async () => {
    await services.close();
    expect(temporaryCopies()).toEqual([]);
    expect(contents(dataDir)).toEqual(before);
    release?.();
    rmSync(dataDir, { recursive: true });
  });

  it('is read, with what lies in its log', () => {
    expect(services.library.state()).toEqual({ is: 'read-only', dataDir });
    expect(services.library.stats()).toMatchObject({ papers: 1, starred: 1, dataDir });
    expect(services.papers.list({ limit: 9, offset: 0 }).papers).toMatchObject([
      { title: TITLE, starred: true },
    ]);
    expect(services.pdfs.pathOf(sha256)).toBe(join(dataDir, 'pdfs', `${sha256}.pdf`));
  });

  it('is searched and exported', async () => {
    expect(await services.search.query({ query: 'nothing is lost', limit: 5, offset: 0 })).toMatchObject({
      total: 1,
    });
    const [paper] = services.papers.list({ limit: 1, offset: 0 }).papers;
    await services.exchange.exportText({ format: 'markdown', paperIds: [paper?.id ?? ''] });
    const copy = await services.pdfAnnotations.exportPdf({ paperId: paper?.id ?? '', sha256 });
    expect(readFileSync(copy.path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('refuses every change, by a typed error', async () => {
    const readOnly = { code: expect.stringMatching(/^(READ_ONLY|SQLITE_READONLY)/) };
    const [paper] = services.papers.list({ limit: 1, offset: 0 }).papers;
    const thrown = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return error;
      }
      return undefined;
    };
    expect(thrown(() => services.lists.create({ name: 'New' }))).toMatchObject(readOnly);
    expect(thrown(() => services.papers.setState({ ids: [paper?.id ?? ''], read: 'read' }))).toMatchObject(
      readOnly,
    );
    await expect(services.sync.start()).rejects.toMatchObject(readOnly);
    await expect(services.imports.run([{ path: 'x', name: 'x' }]).next()).rejects.toMatchObject(readOnly);
    const examine = (repair: boolean) => services.doctor.examine({ repair, onProgress: () => {} });
    await expect(examine(true)).rejects.toMatchObject(readOnly);
    expect(await examine(false)).toMatchObject({ ok: true });
  });

  it.runIf(isRoot)('is opened by the command line, which names the file in what it refuses', (context) => {
    context.skip(release === undefined, 'This system lets nobody mount.');
    const offprint = (...args: string[]) =>
      spawnSync(process.execPath, [CLI, ...args, '--data-dir', dataDir], { encoding: 'utf8' });
    expect(JSON.parse(offprint('list', '--json').stdout)).toMatchObject({ total: 1 });
    const refused = offprint('add', '2401.01234');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`${join(dataDir, 'library.sqlite')} can only be read, not changed.`);
  });

  it('was older: its copy is brought up to date, nothing else', async () => {
    const copy = await openDatabaseOf(join(dataDir, 'library.sqlite'), { asCopy: true, patienceMs: 0 });
    expect(copy.isReadOnly).toBe(true);
    expect(readdirSync(copy.workDir).filter((name) => name.includes('before'))).toEqual([]);
    copy.close();
  });
});

it('a folder without a library is none that can be read', async () => {
  const { dataDir } = await snapshot();
  for (const end of ['', '-wal']) rmSync(join(dataDir, `library.sqlite${end}`), { force: true });
  const open = () => openDatabaseOf(join(dataDir, 'library.sqlite'), { asCopy: true, patienceMs: 0 });
  await expect(open).rejects.toThrow(LibraryError);
  await expect(open).rejects.toThrow('1 PDF here, but no library');
  rmSync(dataDir, { recursive: true });
});
