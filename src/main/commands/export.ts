import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type ExportedText, TextFormat } from '#shared/entities/exchange.ts';
import type { Services } from '../services/create-services.ts';
import { numbered, type WrittenFile } from '../services/export-files-service.ts';
import { addCommand, type CommonOptions, print, withServices } from './command.ts';

type Format = TextFormat | 'pdf';

interface Options extends CommonOptions {
  list?: string;
  format: Format;
  out?: string;
}

const FORMATS: readonly Format[] = [...TextFormat.options, 'pdf'];

/** Of the bibliography, which Offprint does not write yet. */
const LATER = new Set(['bibtex', 'ris', 'csl-json']);

export function addExportCommand(program: Command): void {
  addCommand(
    program,
    'export',
    'write the annotations of the library, or of a reading list, for other programs',
  )
    .option('--list <name>', 'only the papers on this reading list')
    .option('--format <format>', `one of ${FORMATS.join(', ')} (a copy of each PDF)`, format, 'markdown')
    .option(
      '--out <file>',
      'the file to write; a folder gets one file for each paper (else: standard output)',
    )
    .action((options: Options, command: Command) => run(options, command));
}

/** @throws InvalidArgumentError, which ends in "wrong usage" */
function format(text: string): Format {
  const known = FORMATS.find((one) => one === text);
  if (known) return known;
  const offered = `It takes one of ${FORMATS.join(', ')}.`;
  throw new InvalidArgumentError(LATER.has(text) ? `${text} is not written yet. ${offered}` : offered);
}

async function run(options: Options, command: Command): Promise<void> {
  const { out, format, json } = options;
  if (out !== undefined) {
    const each = format === 'pdf' || (await isFolder(out));
    const written = await withServices(options, (services) =>
      each ? writeEach(services, options, out) : writeOne(services, { ...options, format }, out),
    );
    print(written, options, () => [
      `${written.annotations} annotations of ${written.papers} papers written to ${out}`,
      ...written.kept.map(
        ({ file, beside }) => `${file} is not as Offprint left it and stays; written beside it: ${beside}`,
      ),
      ...written.failed.map(({ what, why }) => `not written: ${what}: ${why}`),
    ]);
    if (written.failed.length > 0 && written.papers === 0) process.exitCode = 1;
    return;
  }
  if (format === 'pdf') command.error('error: PDFs need a place: give a file or a folder with --out.');
  else {
    const exported = await withServices(options, (services) => textOf(services, { ...options, format }));
    process.stdout.write(json ? `${JSON.stringify(exported)}\n` : exported.text);
  }
}

/** A path that ends in a separator is a folder to be made; any other is one if it is there. */
async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true;
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

type TextOptions = Options & { format: TextFormat };

const textOf = (services: Services, { format, list }: TextOptions): Promise<ExportedText> =>
  services.exchange.exportText({ format, listId: listIdOf(services, list) });

const listIdOf = ({ lists }: Services, name: string | undefined): string | undefined =>
  name === undefined ? undefined : lists.named(name).id;

interface Written {
  files: string[];
  /** Files that were changed since Offprint wrote them, or that it never wrote, and what was written beside them. */
  kept: { file: string; beside: string }[];
  papers: number;
  annotations: number;
  failed: { what: string; why: string }[];
}

async function writeOne(services: Services, options: TextOptions, out: string): Promise<Written> {
  const { text, papers, annotations } = await textOf(services, options);
  const written: Written = { files: [], kept: [], papers, annotations, failed: [] };
  if (papers === 0 && (await services.exportFiles.holdsSomething(out)))
    return {
      ...written,
      failed: [{ what: out, why: 'there is nothing to export; the file stays as it is' }],
    };
  note(written, await services.exportFiles.write(out, text));
  return written;
}

function note(written: Written, { file, beside }: WrittenFile): void {
  written.files.push(file);
  if (beside !== undefined) written.kept.push({ file: beside, beside: file });
}

interface PaperFile {
  name: string;
  content: string | Uint8Array;
  annotations: number;
}

async function fileOf(services: Services, paperId: string, format: Format): Promise<PaperFile> {
  if (format !== 'pdf') {
    const { text, ...file } = await services.exchange.exportText({ format, paperIds: [paperId] });
    return { ...file, content: text };
  }
  const [newest] = services.papers.get({ id: paperId }).documents;
  if (!newest) throw new Error('its PDF is not stored');
  const { path, ...file } = await services.pdfAnnotations.exportPdf({ paperId, sha256: newest.sha256 });
  return { ...file, content: await readFile(path) };
}

/** A file for each paper with annotations; one that cannot be written does not hold up the others. */
async function writeEach(services: Services, { format, list }: Options, out: string): Promise<Written> {
  const written: Written = { files: [], kept: [], papers: 0, annotations: 0, failed: [] };
  // File systems do not tell capitals apart.
  const taken = new Set<string>();
  const isTaken = (path: string): boolean => taken.has(basename(path).toLowerCase());
  const ids = await services.exchange.papersWithAnnotations({ listId: listIdOf(services, list) });
  const intoFolder = await isFolder(out);
  if (!intoFolder && ids.length > 1) {
    throw new Error(`These are ${ids.length} PDFs: --out must be a folder, such as ${out}/`);
  }
  if (intoFolder) await mkdir(out, { recursive: true });
  for (const id of ids) {
    try {
      const { name, content, annotations } = await fileOf(services, id, format);
      // Two papers may be called alike.
      const free = (intoFolder && numbered(join(out, name)).find((path) => !isTaken(path))) || out;
      const file = await services.exportFiles.write(free, content, isTaken);
      for (const path of [free, file.file]) taken.add(basename(path).toLowerCase());
      note(written, file);
      written.papers += 1;
      written.annotations += annotations;
    } catch (error) {
      written.failed.push({ what: id, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return written;
}
