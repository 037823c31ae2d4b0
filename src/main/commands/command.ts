import { type Command, InvalidArgumentError } from 'commander';
import { CalendarDate } from '#shared/entities/date.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { databaseFileOf, resolveConfig } from '../config.ts';
import { debugLog, log } from '../log/log.ts';
import { createServices, type Opening, type Services } from '../services/create-services.ts';

export interface CommonOptions {
  dataDir?: string;
  json?: boolean;
}

/** A command. The options that all of them take are the program's. */
export const addCommand = (program: Command, usage: string, description: string): Command =>
  program.command(usage).description(description);

interface CommandOpening extends Opening {
  /** What is found is to be told as it is. */
  leaveScraps?: boolean;
}

/** Opens the library for the time of one command, and clears up what a killed process left in it. */
export async function withServices<Result>(
  { dataDir }: CommonOptions,
  run: (services: Services) => Promise<Result> | Result,
  { leaveScraps = false, ...opening }: CommandOpening = {},
): Promise<Result> {
  const config = resolveConfig({ dataDir });
  try {
    const services = await createServices(config, opening);
    debugLog(services.settings.get().debugLog);
    try {
      const result = await run(services);
      // Last: an import knows the names of files.
      if (!leaveScraps && !services.isReadOnly) await clearUp(services);
      return result;
    } finally {
      await services.close();
    }
  } catch (error) {
    throw libraryErrorOf(error, { file: databaseFileOf(config) }) ?? error;
  }
}

/** What could not be cleared up is met again at the next start. */
const clearUp = ({ recovery }: Services): Promise<void> =>
  recovery.clearUp().catch((error: unknown) => log.error('clearing up', error));

/** Prints the answer: the JSON document, or lines for people. */
export function print(value: unknown, { json }: CommonOptions, lines: () => string[]): void {
  process.stdout.write(
    json
      ? `${JSON.stringify(value)}\n`
      : lines()
          .map((line) => `${line}\n`)
          .join(''),
  );
}

/** What went wrong, for a person at a terminal. */
export function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s*\n\s*/g, ' ');
}

/** @throws InvalidArgumentError, which ends in "wrong usage" */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

/** @throws InvalidArgumentError, which ends in "wrong usage" */
export function calendarDate(text: string): CalendarDate {
  if (!CalendarDate.safeParse(text).success) throw new InvalidArgumentError('It takes a date as YYYY-MM-DD.');
  return text;
}
