import type { Command } from 'commander';
import type { Diagnosis } from '#shared/entities/diagnosis.ts';
import { addCommand, type CommonOptions, print, withServices } from './command.ts';

export function addDoctorCommand(program: Command): void {
  addCommand(program, 'doctor', 'check that the library is whole: its database and every stored PDF')
    .option('--repair', 'put right what can be, and clear away what is not needed')
    .action(async (options: CommonOptions & { repair?: boolean }) => {
      const diagnosis = await withServices(options, ({ doctor }) =>
        doctor.examine({
          repair: options.repair ?? false,
          onProgress: (line) => process.stderr.write(`${line}\n`),
        }),
      );
      print(diagnosis, options, () => lines(diagnosis));
      if (!diagnosis.ok) process.exitCode = 1;
    });
}

function lines({ problems, leftovers, ok }: Diagnosis): string[] {
  return [
    ...problems.map(
      ({ what, where, why, repaired }) => `${what}: ${why} (${where})${repaired ? `: ${repaired}` : ''}`,
    ),
    ...leftovers.map(({ what, where, removed }) => `${what} (${where})${removed ? ': cleared away' : ''}`),
    ok ? 'The library is sound.' : 'The library has problems.',
  ];
}
