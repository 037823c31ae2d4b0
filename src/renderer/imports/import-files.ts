import { create } from 'zustand';
import type { ImportReport } from '#shared/entities/import-report.ts';
import { reason } from '../api/failure.ts';
import { upload } from '../api/files.ts';
import type { Library } from '../api/library.ts';
import { showToast } from '../ui/toasts.ts';
import { write } from '../write/write.ts';
import { summary } from './report-text.ts';

interface ImportState {
  /** Undefined when no import runs. */
  running: { done: number; total: number; step: 'Reading' | 'Importing' } | undefined;
  /** Of the last import that had something to explain. */
  report: ImportReport | undefined;
  showReport: boolean;
}

export const useImport = create<ImportState>(() => ({
  running: undefined,
  report: undefined,
  showReport: false,
}));

const AT_ONCE = 4;

let abort = new AbortController();

export function cancelImport(): void {
  abort.abort();
}

export function closeReport(): void {
  useImport.setState({ showReport: false });
}

/** Where the files belong, when that is not for the library to find out. */
interface ImportTarget {
  paperId?: string;
}

/** Sends all files, a few at a time; those that could not be sent are errors of the report. */
async function sendAll(files: readonly File[], report: ImportReport, signal: AbortSignal): Promise<string[]> {
  const uploads = new Array<string | undefined>(files.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let at = next++; at < files.length && !signal.aborted; at = next++) {
      const file = files[at];
      if (!file) continue;
      try {
        uploads[at] = await upload(file, signal);
      } catch (error) {
        if (!signal.aborted) report.errors.push({ file: file.name, why: reason(error) });
      }
      done += 1;
      useImport.setState({ running: { done, total: files.length, step: 'Reading' } });
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, work));
  return uploads.filter((id) => id !== undefined);
}

async function importUploads(
  library: Library,
  request: ImportTarget & { uploads: string[] },
  report: ImportReport,
  signal: AbortSignal,
): Promise<void> {
  const steps = await library.library.import(request, { signal });
  for await (const { done, total, report: last } of steps) {
    useImport.setState({ running: { done, total, step: 'Importing' } });
    if (!last) continue;
    report.added += last.added;
    report.updated += last.updated;
    report.skipped += last.skipped;
    report.locked.push(...last.locked);
    if (last.annotations) report.annotations = last.annotations;
    report.errors.push(...last.errors);
  }
}

/** All that is done with some files; answers nothing where that was cancelled. @throws what the library throws */
async function bringIn(
  library: Library,
  files: readonly File[],
  target: ImportTarget,
): Promise<ImportReport | undefined> {
  abort = new AbortController();
  const { signal } = abort;
  const report: ImportReport = { added: 0, updated: 0, skipped: 0, locked: [], errors: [] };
  useImport.setState({ running: { done: 0, total: files.length, step: 'Reading' } });
  try {
    const uploads = await sendAll(files, report, signal);
    if (uploads.length > 0 && !signal.aborted)
      await importUploads(library, { ...target, uploads }, report, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    useImport.setState({ running: undefined });
  }
  if (!signal.aborted) return report;
  showToast({ message: 'Import cancelled. What was done so far is kept.' });
  return undefined;
}

/** One import after the other may be refused, and none takes the place of another. */
let imports = 0;

/**
 * Brings files into the library: saved pages, feed JSON, PDFs, annotations. Shows progress and what came of it.
 * One import runs at a time.
 */
export async function importFiles(files: readonly File[], target: ImportTarget = {}): Promise<void> {
  if (files.length === 0) return;
  if (useImport.getState().running) {
    showToast({ message: 'An import is running. Wait until it is done.' });
    return;
  }
  imports += 1;
  const report = await write({
    failure: 'The import stopped.',
    subject: `import/${imports}`,
    ask: (library) => bringIn(library, files, target),
  });
  if (!report) return;
  useImport.setState({ report, showReport: report.errors.length > 0 });
  if (report.errors.length === 0) showToast({ message: summary(report) });
}
