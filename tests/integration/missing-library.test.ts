import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnosis } from '#shared/entities/diagnosis.ts';
import { openApp } from '../../src/main/open-app.ts';
import { noShell } from '../support/app.ts';
import { CLI } from '../support/cli.ts';
import { testConfig } from '../support/config.ts';
import { openLibrary, type TestLibrary, temporaryFolder } from '../support/library.ts';
import { pdfBytes } from '../support/make-pdf.ts';

const TITLES = ['On Reading Slowly and Keeping Everything', 'On Keeping Slowly and Reading Everything'];

let pdfs: Buffer[];
beforeAll(async () => {
  pdfs = await Promise.all(TITLES.map((title) => pdfBytes({ title })));
});

let folder: ReturnType<typeof temporaryFolder>;
let dataDir: string;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder.path, 'library');
  mkdirSync(join(dataDir, 'pdfs'), { recursive: true });
  for (const bytes of pdfs) {
    writeFileSync(join(dataDir, 'pdfs', `${createHash('sha256').update(bytes).digest('hex')}.pdf`), bytes);
  }
  return () => folder[Symbol.dispose]();
});

function offprint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--data-dir', dataDir], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const stored = () => readdirSync(join(dataDir, 'pdfs')).sort();
const titles = () =>
  (JSON.parse(offprint('list', '--json').stdout) as { papers: { title: string }[] }).papers
    .map(({ title }) => title)
    .sort();

describe.each([
  ['missing', false],
  ['empty', true],
])('a library whose database is %s', (_, isEmpty) => {
  beforeEach(() => {
    if (isEmpty) writeFileSync(join(dataDir, 'library.sqlite'), '');
  });

  it('is an alarm to every command, and stays as it is', () => {
    const before = readdirSync(dataDir, { recursive: true }).sort();
    const commands = [
      ['stats'],
      ['list'],
      ['search', 'reading'],
      ['export'],
      ['add', '2401.01234'],
      ['sync'],
    ];
    for (const args of isEmpty ? commands.slice(0, 1) : commands) {
      const { status, stdout, stderr } = offprint(...args);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('offprint: 2 PDFs here, but no library.');
    }
    const found = offprint('doctor', '--json');
    expect(found.status).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject({
      ok: false,
      problems: [{ what: '2 PDFs here, but no library', where: 'library.sqlite' }],
    });
    expect(readdirSync(dataDir, { recursive: true }).sort()).toEqual(before);
  });

  it('gets its PDFs back as papers by a repair', () => {
    const before = stored();
    const { status, stdout } = offprint('doctor', '--repair', '--json');
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Diagnosis).ok).toBe(true);
    expect(titles()).toEqual([...TITLES].sort());
    expect(stored()).toEqual(before);
    expect(JSON.parse(offprint('doctor', '--json').stdout)).toEqual({
      ok: true,
      problems: [],
      leftovers: [],
    });
  });

  it('begins anew where an import is told so, and only there', () => {
    const page = join(folder.path, 'more.pdf');
    copyFileSync(join(dataDir, 'pdfs', stored()[0] ?? ''), page);
    const refused = offprint('import', page, '--json');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('2 PDFs here, but no library');
    const begun = offprint('import', '--begin-anew', page, '--json');
    expect(begun.status).toBe(0);
    expect(JSON.parse(begun.stdout)).toMatchObject({ added: 2, skipped: 1, errors: [] });
    expect(offprint('import', '--begin-anew').stderr).toContain('is a library');
  });
});

describe('a young library that lost its database', () => {
  let library: TestLibrary;
  afterAll(() => library[Symbol.asyncDispose]());

  it('keeps its log, which holds all of it, until someone begins anew; then it is set aside', async () => {
    library = await openLibrary();
    library.add({ title: 'In the log only' });
    copyFileSync(join(library.dataDir, 'library.sqlite-wal'), join(dataDir, 'library.sqlite-wal'));
    const log = readFileSync(join(dataDir, 'library.sqlite-wal'));
    rmSync(join(dataDir, 'pdfs'), { recursive: true });
    expect(offprint('stats').stderr).toContain('The log of a library is here, but no library.');
    expect(readFileSync(join(dataDir, 'library.sqlite-wal'))).toEqual(log);
    expect(offprint('doctor', '--repair').status).toBe(0);
    expect(readFileSync(join(dataDir, 'set-aside', 'library.sqlite-wal'))).toEqual(log);
  });
});

it('is begun anew from the window, at a second try where the first failed', async () => {
  writeFileSync(join(dataDir, 'library.sqlite-wal'), 'cut off');
  const hosted = await openApp(testConfig(dataDir), { shell: noShell });
  const begin = async () => {
    for await (const _ of await call(hosted.router.library.beginAnew, undefined));
  };
  const state = () => call(hosted.router.library.state, undefined);
  const missing = { is: 'missing', dataDir, pdfs: 2 };
  expect(await state()).toEqual(missing);
  // What is left of a log cannot be set aside: a file is in the way.
  writeFileSync(join(dataDir, 'set-aside'), '');
  await expect(begin).rejects.toThrow();
  expect(await state()).toEqual(missing);
  rmSync(join(dataDir, 'set-aside'));
  const first = begin();
  // Two windows may be told to.
  await expect(begin).rejects.toThrow('already');
  await first;
  expect(await state()).toEqual({ is: 'ready' });
  await hosted.stop();
});
