import type { Command } from 'commander';
import { addCommand, type CommonOptions, print, withServices } from './command.ts';
import { interruptible } from './interruption.ts';

export function addAddCommand(program: Command): void {
  addCommand(program, 'add', 'add papers by arXiv id or address, DOI, or Hugging Face paper address')
    .argument('<id-or-url...>')
    .action(async (texts: string[], options: CommonOptions) => {
      const { added, updated, unchanged, failed, queued } = await interruptible((signal) =>
        withServices(options, ({ discovery }) => discovery.add({ texts }, signal)),
      );
      print({ added, updated, unchanged, failed, queued }, options, () => [
        `${added} added, ${updated} updated, ${unchanged} unchanged`,
        ...(queued > 0 ? [`${queued} to be fetched when there is a network`] : []),
        ...failed.map(({ what, why }) => `not added: ${what}: ${why}`),
      ]);
      if (failed.length > 0 && added + updated + unchanged + queued === 0) process.exitCode = 1;
    });
}
