import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Sha256 } from '#shared/entities/document.ts';
import { hashOfFile } from '../../database/pdf-store.ts';
import type { KnownFile, LibraryCheck } from '../../database/repositories/library-check.ts';
import type { PdfFileRepository } from '../../database/repositories/pdf-files.ts';
import type { Findings } from './finding.ts';

export interface PdfCheckDeps {
  check: LibraryCheck;
  files: PdfFileRepository;
  /** `<data folder>/pdfs`. */
  dir: string;
  onProgress: (line: string) => void;
}

/** Where files go that are not what their name says. Nobody looks there but people. */
const ASIDE = 'damaged';

const TEMPORARY = /^\..+\.part$/;

/** Who writes a file goes on within this time, in milliseconds. */
const WRITING_MS = 2_000;

/** Whether some process is at a file that is not finished; takes a moment where it is a new one. */
async function isBeingWritten(path: string): Promise<boolean> {
  const before = await stat(path).catch(() => undefined);
  if (!before) return true;
  if (Date.now() - before.mtimeMs > WRITING_MS) return false;
  await setTimeout(WRITING_MS);
  const after = await stat(path).catch(() => undefined);
  return after?.size !== before.size;
}

/** Moves a file out of the way, never over another one. */
async function setAside(dir: string, name: string): Promise<string> {
  const aside = join(dir, ASIDE);
  await mkdir(aside, { recursive: true });
  const taken = new Set(await readdir(aside));
  const extension = extname(name);
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${basename(name, extension)}-${n}${extension}`;
  await rename(join(dir, name), join(aside, free));
  return `pdfs/${ASIDE}/${free}`;
}

const ofPaper = (title: string | null): string => (title === null ? 'A PDF' : `The PDF of “${title}”`);

/** Compares every stored PDF with what the library knows of it, byte for byte. */
export async function checkPdfs({ check, files, dir, onProgress }: PdfCheckDeps, findings: Findings) {
  const known = check.files();
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const present = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  const fetchAgain = (sha256: string) => {
    files.markMissing(sha256);
    return 'noted as missing; it is fetched again when it is wanted';
  };

  async function checkKnown({ sha256, bytes, state, title }: KnownFile): Promise<void> {
    const name = `${sha256}.pdf`;
    const where = `pdfs/${name}`;
    const file = await stat(join(dir, name)).catch(() => undefined);
    if (!file?.isFile()) {
      // It may have been dropped to save space since the records were read.
      if (!check.isStoredFile(sha256)) return;
      const why = 'the file is not there';
      return findings.problem({ what: `${ofPaper(title)} is missing`, where, why }, () => fetchAgain(sha256));
    }
    const isSound = file.size === bytes && (await hashOfFile(join(dir, name))) === sha256;
    if (isSound && state === 'stored') return;
    if (isSound) {
      const what = `${ofPaper(title)} is here though it is said to be missing`;
      return findings.leftover({ what, where }, () => void files.markStored(sha256));
    }
    const why = file.size === bytes ? 'its bytes changed' : `it has ${file.size} bytes instead of ${bytes}`;
    return findings.problem({ what: `${ofPaper(title)} is damaged`, where, why }, async () => {
      const aside = await setAside(dir, name);
      return `moved to ${aside} and ${fetchAgain(sha256)}`;
    });
  }

  async function checkUnknown(name: string): Promise<void> {
    const where = `pdfs/${name}`;
    if (TEMPORARY.test(name)) {
      if (await isBeingWritten(join(dir, name))) return;
      const remove = () => rm(join(dir, name), { force: true });
      return findings.leftover({ what: 'A file that was being written', where }, remove);
    }
    const sha256 = Sha256.safeParse(basename(name, '.pdf')).data;
    const aside = async () => `moved to ${await setAside(dir, name)}`;
    if (!sha256 || extname(name) !== '.pdf') {
      const why = 'PDFs are named by the hash of their bytes here';
      return findings.problem({ what: 'A file that does not belong here', where, why }, aside);
    }
    if ((await hashOfFile(join(dir, name))) !== sha256) {
      // It may have been entered, or have gone, since the folder was read.
      if (check.isKnownFile(sha256)) return;
      return findings.problem(
        { what: 'A damaged PDF', where, why: 'its bytes are not what its name says' },
        aside,
      );
    }
    if (check.isKnownFile(sha256)) return;
    await findings.leftover({ what: 'A PDF that no paper has', where }, async () => {
      if (!check.isKnownFile(sha256)) await rm(join(dir, name), { force: true });
    });
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
