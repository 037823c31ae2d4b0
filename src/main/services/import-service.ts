import { setImmediate } from 'node:timers/promises';
import type { ImportProgress } from '#shared/contract/library.ts';
import type { AnnotationImport } from '#shared/entities/exchange.ts';
import { emptyReport, type ImportReport } from '#shared/entities/import-report.ts';
import { detectFile, readHead } from '../sources/detect-file.ts';
import type { ListedPaper } from '../sources/listed-paper.ts';
import { type SourceError, UnreadableSource } from '../sources/source-file.ts';
import { MAX_TEXT_BYTES } from '../sources/text-limits.ts';
import type { ParseWorker } from '../workers/parse/client.ts';
import type { AnnotationImporter } from './annotation-importer.ts';
import type { Changes } from './changes.ts';
import {
  type Candidate,
  fileNameOf,
  findCandidates,
  type ImportFile,
  whyUnreadable,
} from './import-candidates.ts';
import { isLibraryFailure } from './library-failure.ts';
import { importPdf, type PdfImportDeps } from './pdf-import.ts';

export type { ImportFile } from './import-candidates.ts';

/** Papers written in one transaction: large enough to be quick, small enough not to hold up anything else. */
const BATCH = 200;
/** Windows hear of a long import at most this often, in milliseconds. */
const PUBLISH_EVERY = 1000;
/** Further errors of one file are counted, not listed. */
const MOST_ERRORS_PER_FILE = 20;

export interface ImportDeps extends PdfImportDeps {
  annotationImporter: AnnotationImporter;
  parser: Pick<ParseWorker, 'parse'>;
  changes: Pick<Changes, 'publish'>;
  /** @throws LibraryError where the library can only be read */
  mayChange: () => void;
}

export interface ImportOptions {
  /** The day of a saved page, where the page does not tell its year. */
  pageDate?: string;
  /** The paper that PDFs are filed under, whatever they tell of themselves. It must be in the library. */
  paperId?: string;
  /** Filled in as files come in, so that one who stops the import knows what did. */
  report?: ImportReport;
  signal?: AbortSignal;
}

export type ImportService = ReturnType<typeof createImportService>;

/** Brings files into the library: saved Daily Papers pages, feed JSON, PDFs, files of annotations, and folders of them. */
export function createImportService(deps: ImportDeps) {
  const { writer, changes, annotationImporter, parser, mayChange, whenFree } = deps;

  /**
   * Imports one file after the other and yields after each, when all of it is in; the last yield carries the report. What cannot be read becomes
   * an error in the report that names the file and the reason; everything else is imported. Importing again adds nothing.
   */
  async function* run(
    files: readonly ImportFile[],
    options: ImportOptions = {},
  ): AsyncGenerator<ImportProgress> {
    const { pageDate, paperId, report = emptyReport(), signal } = options;
    mayChange();
    const { candidates, errors } = await findCandidates(files, signal);
    report.errors.push(...errors);
    let published = Date.now();
    let unpublished = false;

    const count = ({ added = 0, updated = 0, unchanged = 0 }) => {
      report.added += added;
      report.updated += updated;
      report.skipped += unchanged;
      unpublished ||= added + updated > 0;
    };
    const countAnnotations = ({ added, already, unplaced }: AnnotationImport) => {
      const before = report.annotations ?? { added: 0, already: 0, unplaced: 0 };
      report.annotations = {
        added: before.added + added,
        already: before.already + already,
        unplaced: before.unplaced + unplaced,
      };
    };
    const merge = async (file: Candidate, papers: readonly ListedPaper[]) => {
      for (let at = 0; at < papers.length; at += BATCH) {
        const merged = await whenFree(() => writer.merge(papers.slice(at, at + BATCH)));
        count(merged);
        for (const { why } of merged.refused) report.errors.push({ file: file.name, why });
        await setImmediate();
      }
    };
    const publish = () => {
      if (unpublished) changes.publish({ type: 'library.changed' });
      unpublished = false;
      published = Date.now();
    };
    const addErrors = (file: Candidate, errors: readonly SourceError[]) => {
      for (const { line, why } of errors.slice(0, MOST_ERRORS_PER_FILE)) {
        report.errors.push({ file: file.name, ...(line !== undefined && { line }), why });
      }
      const more = errors.length - MOST_ERRORS_PER_FILE;
      if (more > 0) report.errors.push({ file: file.name, why: `${more} more items could not be read` });
    };
    const importOne = async (file: Candidate) => {
      const kind = detectFile(await readHead(file.path), file.name);
      if (!kind) {
        const why = file.bytes === 0 ? 'the file is empty' : 'not a kind of file Offprint can import';
        throw new UnreadableSource(why, { isForeign: true });
      }
      if (kind === 'pdf') {
        const named = { path: file.path, fileName: fileNameOf(file), paperId };
        const { outcome, isLocked, annotations } = await importPdf(named, deps, signal);
        count({ [outcome]: 1 });
        if (annotations && annotations.added > 0) countAnnotations(annotations);
        if (isLocked) report.locked.push(file.name);
        return;
      }
      if (file.bytes > MAX_TEXT_BYTES) {
        throw new UnreadableSource(`larger than ${MAX_TEXT_BYTES / 2 ** 20} MB`, { isForeign: true });
      }
      const source = { name: fileNameOf(file), modified: file.modified, ...(pageDate && { pageDate }) };
      const parsed = await parser.parse({ path: file.path, kind, file: source }, signal);
      if (parsed.holds === 'annotations') {
        const done = await annotationImporter.bringIn(parsed, signal);
        count({ added: done.papersAdded });
        countAnnotations(done);
        addErrors(
          file,
          done.errors.map(({ where, line, why }) => ({ line, why: `${where}: ${why}` })),
        );
        return;
      }
      addErrors(file, parsed.errors);
      await merge(file, parsed.papers);
    };

    try {
      for (const [index, file] of candidates.entries()) {
        signal?.throwIfAborted();
        try {
          await importOne(file);
        } catch (error) {
          signal?.throwIfAborted();
          if (isLibraryFailure(error)) throw error;
          const isForeign = error instanceof UnreadableSource && error.isForeign;
          const line = error instanceof UnreadableSource ? error.line : undefined;
          if (file.isNamed || !isForeign) {
            report.errors.push({ file: file.name, ...(line && { line }), why: whyUnreadable(error) });
          }
        }
        if (Date.now() - published >= PUBLISH_EVERY) publish();
        yield { done: index + 1, total: candidates.length, file: file.name };
        await setImmediate();
      }
    } finally {
      publish();
    }
    yield { done: candidates.length, total: candidates.length, file: '', report };
  }

  return { run };
}
