import type { Command } from 'commander';
import type { Diagnosis } from '#shared/entities/diagnosis.ts';
import { databaseFileOf, resolveConfig } from '../config.ts';
import { examineBeforeOpening } from '../services/doctor/before-opening.ts';
import { addCommand, type CommonOptions, print, withServices } from './command.ts';

type Options = CommonOptions & { repair?: boolean };

export function addDoctorCommand(program: Command): void {
  addCommand(program, 'doctor', 'check that the library is whole: its database and every stored PDF')
    .option('--repair', 'put right what can be, and clear away what is not needed')
    .action(async (options: Options) => {
      const diagnosis = await examine(options);
      print(diagnosis, options, () => lines(diagnosis));
      if (!diagnosis.ok) process.exitCode = 1;
    });
}

async function examine({ repair = false, ...options }: Options): Promise<Diagnosis> {
  const before = examineBeforeOpening(databaseFileOf(resolveConfig(options)), repair);
  const isMissing = before.some(({ where }) => where === 'library.sqlite');
  if (isMissing && !repair) return { ok: false, problems: before, leftovers: [] };
  const onProgress = (line: string) => process.stderr.write(`${line}\n`);
  // To open it would be to change what was found.
  const opening = { beginAnew: repair, asCopy: before.length > 0 && !repair, leaveScraps: true };
  return withServices(options, ({ doctor }) => doctor.examine({ repair, before, onProgress }), opening);
}

function lines({ problems, leftovers, ok, next }: Diagnosis): string[] {
  return [
    ...problems.map(
      ({ what, where, why, repaired }) => `${what}: ${why} (${where})${repaired ? `: ${repaired}` : ''}`,
    ),
    ...leftovers.map(({ what, where, removed }) => `${what} (${where})${removed ? ': put in order' : ''}`),
    ok ? 'The library is sound.' : 'The library has problems.',
    ...(next ? [next] : []),
  ];
}
