import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/library.ts';
import { pdfBytes } from '../support/make-pdf.ts';
import { spawnServe } from '../support/serve-process.ts';
import { signIn } from '../support/transports.ts';

const root = join(import.meta.dirname, '..', '..');
const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: root });
const tool = (path: string) => join(root, 'node_modules', path);

/** What @electron/fuses looks for in the binary: this word, a version, a count, then one digit a fuse. */
const FUSE_WORD = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_BEFORE = '10110101';

const folder = temporaryFolder();
const unpacked = join(folder.path, 'dist', 'linux-unpacked');
const extracted = join(folder.path, 'app');

/** A folder that electron-builder takes for an unpacked Electron. */
function plantElectron(): string {
  const directory = join(folder.path, 'electron');
  mkdirSync(join(directory, 'resources'), { recursive: true });
  writeFileSync(join(directory, 'version'), '0.0.0');
  const wire = Buffer.concat([
    Buffer.from(FUSE_WORD),
    Buffer.from([1, FUSES_BEFORE.length]),
    Buffer.from(FUSES_BEFORE),
  ]);
  writeFileSync(join(directory, 'electron'), wire, { mode: 0o755 });
  return directory;
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    );
}

beforeAll(async () => {
  await node('--input-type=module', '-e', "await (await import('./scripts/build.mjs')).buildAll()");
  await node(
    tool('electron-builder/cli.js'),
    ...['--dir', '--linux', '--x64', '--publish', 'never'],
    ...[`-c.electronDist=${plantElectron()}`, `-c.directories.output=${join(folder.path, 'dist')}`],
  );
  await node(
    tool('@electron/asar/bin/asar.js'),
    'extract',
    join(unpacked, 'resources', 'app.asar'),
    extracted,
  );
}, 180_000);

afterAll(() => folder[Symbol.dispose]());

describe('the package', () => {
  test('holds what the app runs on', () => {
    const files = filesBelow(extracted);
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/index.js',
        'out/main/search-worker.js',
        'out/main/pdf-text-worker.js',
        'out/main/sync-worker.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'out/renderer/pdfjs/cmaps/UniJIS-UTF16-H.bcmap',
        'out/renderer/pdfjs/wasm/openjpeg.wasm',
        'resources/starter-shelf/shelf.json',
        'node_modules/@embedpdf/pdfium/dist/pdfium.wasm',
        'node_modules/better-sqlite3/prebuilds/linux-x64.node',
      ]),
    );
  });

  test('holds nothing else: no sources, no other package, no Node, no other platform’s binary', () => {
    const files = filesBelow(extracted);
    const rooms = new Set(files.map((file) => file.split('/')[0]));
    expect([...rooms].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
    const packages = files.filter((file) => file.startsWith('node_modules/'));
    expect(
      packages.filter((file) => !/^node_modules\/(better-sqlite3|@embedpdf\/pdfium)\//.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([]);
  });

  test('stays small', () => {
    expect(statSync(join(unpacked, 'resources', 'app.asar')).size).toBeLessThan(30_000_000);
  });

  test('keeps the native addon outside the archive', () => {
    const addon = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(existsSync(join(unpacked, 'resources', addon))).toBe(true);
  });

  test('has its fuses set', () => {
    const binary = readFileSync(join(unpacked, 'offprint')).toString('latin1');
    const fuses = binary.slice(binary.indexOf(FUSE_WORD) + FUSE_WORD.length + 2);
    // RunAsNode, CookieEncryption, NodeOptions, NodeCliInspect, AsarIntegrity, OnlyLoadAppFromAsar, (V8 snapshot), FileProtocol
    expect(fuses).toMatch(/^010011[01]0/);
  });
});

test('the packaged code reads with pdf.js what PDFium takes for damaged: its bundles hold all they load', async () => {
  const path = join(folder.path, 'late.pdf');
  writeFileSync(path, Buffer.concat([Buffer.from('X-Header: none\n'.repeat(200)), await pdfBytes()]));
  const { stdout } = await node(
    ...[join(extracted, 'out', 'main', 'cli.js'), 'import', path],
    ...['--data-dir', join(folder.path, 'imported')],
  );
  expect(stdout).toContain('1 added');
});

test('the packaged code serves the browser host in plain Node, without Electron', async () => {
  const { child, url, ended } = spawnServe(
    join(folder.path, 'library'),
    [],
    [process.execPath, join(extracted, 'out', 'main', 'cli.js')],
  );
  const { origin, headers } = await signIn(await url);
  const page = await fetch(origin, { headers });
  expect(await page.text()).toContain('<title>Offprint</title>');
  const script = await fetch(`${origin}/rpc/search/query`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { query: 'offprint' } }),
  });
  const { json } = (await script.json()) as { json: { total: number } };
  expect(json.total).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, errors: '' });
});
