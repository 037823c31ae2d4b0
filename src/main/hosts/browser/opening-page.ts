import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { enteringPage } from './locked-page.ts';

/**
 * A file that only its owner may read and that leads a browser to an address. A browser is started with the file: what stands on
 * a command line, every account of the machine can read.
 */
export function writeOpeningPage(address: string): { url: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-open-'));
  const file = join(folder, 'open.html');
  writeFileSync(file, enteringPage(address), { mode: 0o600, flag: 'wx' });
  return {
    url: pathToFileURL(file).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
