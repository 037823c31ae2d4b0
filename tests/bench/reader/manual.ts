import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGE = 'texlive-pictures-doc';
const PATH = 'usr/share/doc/texlive-doc/generic/pgf/pgfmanual.pdf';
/** Kept between runs, outside the checkout: the package has 230 MB. */
const CACHE = join(tmpdir(), 'offprint-bench');

/** The manual of PGF: 1,321 pages, 44,623 links. Fetched with apt; nothing, and why on stderr, where that fails. */
export async function fetchManual(): Promise<string | undefined> {
  const manual = join(CACHE, PATH);
  if (existsSync(manual)) return manual;
  try {
    mkdirSync(CACHE, { recursive: true });
    await run('apt-get', ['download', PACKAGE], { cwd: CACHE });
    const archive = readdirSync(CACHE).find((name) => name.startsWith(PACKAGE) && name.endsWith('.deb'));
    if (!archive) throw new Error('apt-get fetched nothing');
    await run('sh', ['-c', `dpkg-deb --fsys-tarfile "$1" | tar -x "./${PATH}"`, 'sh', archive], {
      cwd: CACHE,
    });
    rmSync(join(CACHE, archive));
    return manual;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    process.stderr.write(`Reader bench without pgfmanual.pdf: apt could not fetch ${PACKAGE} (${reason}).\n`);
    return undefined;
  }
}
