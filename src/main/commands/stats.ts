import type { Command } from 'commander';
import { addCommand, type CommonOptions, print, withServices } from './command.ts';

export function addStatsCommand(program: Command): void {
  addCommand(program, 'stats', 'say what the library holds').action(async (options: CommonOptions) => {
    const stats = await withServices(options, ({ library }) => library.stats());
    print(stats, options, () => Object.entries(stats).map(([name, value]) => `${name}: ${value}`));
  });
}
