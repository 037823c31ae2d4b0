import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Sha256 } from '#shared/entities/document.ts';
import { hashOfFile } from '../../database/pdf-store.ts';
import type { KnownFile, LibraryCheck } from '../../database/repositories/library-check.ts';
import type { PdfFileRepository } from '../../database/repositories/pdf-files.ts';
import { setAside } from '../../database/set-aside.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import type { RecoveryService } from '../recovery-service.ts';
import { checkTemporary } from './check-temporary.ts';
import type { Findings } from './finding.ts';

export interface PdfCheckDeps {
  check: LibraryCheck;
  files: PdfFileRepository;
  recovery: Pick<RecoveryService, 'strays' | 'takeUp'>;
  whenFree: WriteLock['whenFree'];
  dataDir: string;
  onProgress: (line: string) => void;
}

const ofPaper = (title: string | null): string => (title === null ? 'A PDF' : `The PDF of “${title}”`);

/** Compares every stored PDF with what the library knows of it, byte for byte. */
export async function checkPdfs(deps: PdfCheckDeps, findings: Findings): Promise<void> {
  const { check, files, recovery, dataDir, whenFree, onProgress } = deps;
  const dir = join(dataDir, 'pdfs');
  const strays = await recovery.strays();
  const known = check.files();
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const present = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const aside = (name: string) => `moved to ${setAside(dataDir, join('pdfs', name))}`;
  const noteMissing = async ({ sha256, isFetchable }: KnownFile) => {
    await whenFree(() => files.markMissing(sha256));
    return isFetchable
      ? 'noted as missing; it is fetched again when it is wanted'
      : 'noted as missing; no server has it: add the file again';
  };

  async function checkKnown(known: KnownFile): Promise<void> {
    const { sha256, bytes, state, title } = known;
    const name = `${sha256}.pdf`;
    const where = `pdfs/${name}`;
    const file = await stat(join(dir, name)).catch(() => undefined);
    if (!file?.isFile()) {
      // It may have been dropped to save space since the records were read.
      if (!check.isStoredFile(sha256)) return;
      const why = 'the file is not there';
      return findings.problem({ what: `${ofPaper(title)} is missing`, where, why }, () => noteMissing(known));
    }
    const isSound = file.size === bytes && (await hashOfFile(join(dir, name))) === sha256;
    if (isSound && state === 'stored') return;
    if (isSound) {
      const what = `${ofPaper(title)} is here though it is said to be missing`;
      return findings.leftover({ what, where }, () => whenFree(() => void files.markStored(sha256)));
    }
    const why = file.size === bytes ? 'its bytes changed' : `it has ${file.size} bytes instead of ${bytes}`;
    const repair = async () => {
      const noted = await noteMissing(known);
      return `${aside(name)} and ${noted}`;
    };
    return findings.problem({ what: `${ofPaper(title)} is damaged`, where, why }, repair);
  }

  async function takeUp(name: string): Promise<string> {
    const taken = await recovery.takeUp(name);
    if (taken.outcome === 'aside') return `${taken.why}; moved to ${taken.path}`;
    return taken.outcome === 'added' ? 'brought in as a paper' : 'given to the paper it tells of';
  }

  async function checkUnknown(name: string): Promise<void> {
    const where = `pdfs/${name}`;
    if (await checkTemporary(dir, { name, where }, findings)) return;
    const sha256 = Sha256.safeParse(basename(name, '.pdf')).data;
    if (!sha256 || extname(name) !== '.pdf') {
      const why = 'PDFs are named by the hash of their bytes here';
      return findings.problem({ what: 'A file that does not belong here', where, why }, () => aside(name));
    }
    if ((await hashOfFile(join(dir, name))) !== sha256) {
      // It may have been entered, or have gone, since the folder was read.
      if (check.isKnownFile(sha256)) return;
      const why = 'its bytes are not what its name says';
      return findings.problem({ what: 'A damaged PDF', where, why }, () => aside(name));
    }
    const stray = strays.find((one) => one.name === name);
    if (!stray || check.isKnownFile(sha256)) return;
    const what = 'A PDF that no paper has';
    if (stray.isOfKill) return findings.leftover({ what, where }, async () => void (await takeUp(name)));
    const why = 'the library may be older than its PDFs';
    await findings.problem({ what, where, why }, () => takeUp(name));
  }

  const names = new Set(known.map(({ sha256 }) => `${sha256}.pdf`));
  const unknown = [...present].filter((name) => !names.has(name)).sort();
  let done = 0;
  const step = (name: string) => onProgress(`${++done}/${known.length + unknown.length} pdfs/${name}`);
  for (const file of known) {
    step(`${file.sha256}.pdf`);
    await checkKnown(file);
  }
  for (const name of unknown) {
    step(name);
    await checkUnknown(name);
  }
}
