import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportReport } from '#shared/entities/import-report.ts';
import { addCommand, type CommonOptions, calendarDate, print, withServices } from './command.ts';

type Options = CommonOptions & { pageDate?: string };

export function addImportCommand(program: Command): void {
  addCommand(
    program,
    'import',
    'bring in saved Daily Papers pages, feed JSON, PDFs, annotations, or folders of them',
  )
    .argument('<file...>')
    .option('--page-date <date>', "the saved page's own date, where it does not tell its year", calendarDate)
    .action(async (files: string[], options: Options) => {
      const report = await importFiles(files, options);
      print(report, options, () => lines(report));
      const { added = 0, already = 0 } = report.annotations ?? {};
      const nothingWorked = report.added + report.updated + report.skipped + added + already === 0;
      if (report.errors.length > 0 && nothingWorked) process.exitCode = 1;
    });
}

function importFiles(files: string[], options: Options): Promise<ImportReport> {
  return withServices(options, async ({ imports }) => {
    const named = files.map((file) => ({ path: resolve(file), name: file }));
    for await (const { report, done, total, file } of imports.run(named, { pageDate: options.pageDate })) {
      if (report) return report;
      process.stderr.write(`${done}/${total} ${basename(file)}\n`);
    }
    throw new Error('The import ended without a report.');
  });
}

function lines({ added, updated, skipped, locked, annotations, errors }: ImportReport): string[] {
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
  ];
}
