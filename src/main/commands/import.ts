import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportProgress } from '#shared/contract/library.ts';
import { emptyReport, type ImportReport } from '#shared/entities/import-report.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { databaseFileOf, resolveConfig } from '../config.ts';
import { missingLibrary } from '../database/missing-library.ts';
import type { Services } from '../services/create-services.ts';
import { addCommand, type CommonOptions, calendarDate, oneLine, print, withServices } from './command.ts';
import { interruptible } from './interruption.ts';

type Options = CommonOptions & { pageDate?: string; beginAnew?: boolean };

export function addImportCommand(program: Command): void {
  addCommand(
    program,
    'import',
    'bring in saved Daily Papers pages, feed JSON, PDFs, annotations, or folders of them',
  )
    .argument('[file...]')
    .option('--page-date <date>', "the saved page's own date, where it does not tell its year", calendarDate)
    .option('--begin-anew', 'begin a new library with the PDFs that lie here without one')
    .action(async (files: string[], options: Options, command: Command) => {
      if (files.length === 0 && !options.beginAnew) command.error("error: missing required argument 'file'");
      const report = emptyReport();
      let hasBegun = false;
      const onBegin = () => {
        hasBegun = true;
      };
      try {
        await interruptible((signal) => importFiles(files, options, { report, signal, onBegin }));
      } catch (error) {
        // What came in before is in.
        report.stopped = oneLine(libraryErrorOf(error) ?? error);
        if (hasBegun) print(report, options, () => lines(report));
        throw error;
      }
      print(report, options, () => lines(report));
      const { added = 0, already = 0 } = report.annotations ?? {};
      const nothingWorked = report.added + report.updated + report.skipped + added + already === 0;
      if (report.errors.length > 0 && nothingWorked) process.exitCode = 1;
    });
}

interface Running {
  report: ImportReport;
  signal: AbortSignal;
  /** Told once the library is open. */
  onBegin: () => void;
}

function importFiles(files: string[], options: Options, running: Running): Promise<void> {
  const { beginAnew = false, pageDate } = options;
  const database = databaseFileOf(resolveConfig(options));
  if (beginAnew && existsSync(database) && !missingLibrary(database)) {
    throw new Error(`${database} is a library: --begin-anew is for PDFs without one.`);
  }
  const named = files.map((file) => ({ path: resolve(file), name: file }));
  const run = async ({ imports, recovery }: Services) => {
    running.onBegin();
    if (beginAnew) await follow(recovery.run(running));
    if (named.length > 0) await follow(imports.run(named, { pageDate, ...running }));
  };
  return withServices(options, run, { beginAnew });
}

async function follow(steps: AsyncIterable<ImportProgress>): Promise<void> {
  for await (const { report, done, total, file } of steps) {
    if (!report) process.stderr.write(`${done}/${total} ${basename(file)}\n`);
  }
}

function lines({ added, updated, skipped, locked, annotations, errors, stopped }: ImportReport): string[] {
  return [
    `${added} added, ${updated} updated, ${skipped} already here`,
    ...(annotations
      ? [
          `annotations: ${annotations.added} added, ${annotations.already} already here, ` +
            `${annotations.unplaced} without a place`,
        ]
      : []),
    ...locked.map((file) => `stored, but its text takes a password: ${file}`),
    ...errors.map(
      ({ file, line, why }) => `not imported: ${file}${line === undefined ? '' : `:${line}`}: ${why}`,
    ),
    ...(stopped ? ['The import was stopped: the rest did not come in.'] : []),
  ];
}
