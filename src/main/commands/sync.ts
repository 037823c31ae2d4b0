import { type Command, InvalidArgumentError } from 'commander';
import type { SyncReport } from '#shared/entities/sync.ts';
import { addCommand, type CommonOptions, calendarDate, print, wholeNumber, withServices } from './command.ts';
import { interruptible } from './interruption.ts';

interface Options extends CommonOptions {
  days?: number;
  date?: string;
  pdfs?: boolean;
}

export function addSyncCommand(program: Command): void {
  addCommand(program, 'sync', 'fetch what is new: the feed, what is trending, what you follow on arXiv')
    .option('--days <n>', 'only the feed of so many days back, today included', positiveNumber)
    .option('--date <date>', 'only the feed of this day', calendarDate)
    .option('--pdfs', 'also wait for the PDFs that are wanted')
    .action(async (options: Options) => {
      const report = await interruptible((signal) => sync(options, signal));
      const brought = report.added + report.updated + report.unchanged;
      const [first] = report.failed;
      if (first && brought === 0) throw new Error(`Nothing could be fetched: ${first.what}: ${first.why}`);
      print(report, options, () => lines(report));
    });
}

function sync(options: Options, signal: AbortSignal): Promise<SyncReport> {
  const { days, date, pdfs } = options;
  return withServices(options, async (services) => {
    let report: SyncReport | undefined;
    const request = { trigger: 'command-line' as const, days, dates: date ? [date] : undefined, pdfs };
    for await (const { step, notice, report: last } of services.sync.run(request, signal)) {
      report = last ?? report;
      if (notice) process.stderr.write(`${notice}\n`);
      if (step) process.stderr.write(`${step.done}/${step.total} ${step.what}\n`);
    }
    if (!report) throw new Error('Syncing ended without a report.');
    return report;
  });
}

/** @throws InvalidArgumentError, which ends in "wrong usage" */
function positiveNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('It takes a number from 1.');
  return number;
}

function lines({ added, updated, unchanged, failed }: SyncReport): string[] {
  return [
    `${added} added, ${updated} updated, ${unchanged} unchanged`,
    ...failed.map(({ what, why }) => `not fetched: ${what}: ${why}`),
  ];
}
