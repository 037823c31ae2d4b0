import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type ExportedText, TextFormat } from '#shared/entities/exchange.ts';
import type { Services } from '../services/create-services.ts';
import { addCommand, type CommonOptions, print, withServices } from './command.ts';
import { freeName, isFolder, writeWhole } from './write-file.ts';

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

type TextOptions = Options & { format: TextFormat };

const textOf = (services: Services, { format, list }: TextOptions): Promise<ExportedText> =>
  services.exchange.exportText({ format, listId: listIdOf(services, list) });

const listIdOf = ({ lists }: Services, name: string | undefined): string | undefined =>
  name === undefined ? undefined : lists.named(name).id;

interface Written {
  files: string[];
  papers: number;
  annotations: number;
  failed: { what: string; why: string }[];
}

async function writeOne(services: Services, options: TextOptions, out: string): Promise<Written> {
  const { text, papers, annotations } = await textOf(services, options);
  await writeWhole(out, text);
  return { files: [out], papers, annotations, failed: [] };
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
  const written: Written = { files: [], papers: 0, annotations: 0, failed: [] };
  const taken = new Set<string>();
  const ids = await services.exchange.papersWithAnnotations({ listId: listIdOf(services, list) });
  const intoFolder = await isFolder(out);
  if (!intoFolder && ids.length > 1) {
    throw new Error(`These are ${ids.length} PDFs: --out must be a folder, such as ${out}/`);
  }
  if (intoFolder) await mkdir(out, { recursive: true });
  for (const id of ids) {
    try {
      const { name, content, annotations } = await fileOf(services, id, format);
      const file = intoFolder ? join(out, freeName(name, taken)) : out;
      await writeWhole(file, content);
      written.files.push(file);
      written.papers += 1;
      written.annotations += annotations;
    } catch (error) {
      written.failed.push({ what: id, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return written;
}
