import type { Command } from 'commander';
import { stopOnSignal } from '../hosts/stop-signals.ts';
import { startBrowserHost } from '../server.ts';
import { addCommand, type CommonOptions, oneLine, wholeNumber } from './command.ts';

export function addServeCommand(program: Command): void {
  addCommand(program, 'serve', 'serve the window to a browser on this machine, until Ctrl+C')
    .option('--port <n>', 'port to listen on; 0 takes any free one', wholeNumber, 0)
    .action(async (options: CommonOptions & { port: number }) => {
      const host = await startBrowserHost(options);
      const stop = async () => {
        await host.stop();
        return host.alarm() ? 1 : 0;
      };
      stopOnSignal(stop, host.asked);
      const alarm = host.alarm();
      if (alarm) process.stderr.write(`offprint: ${oneLine(alarm)}\n`);
      process.stdout.write(`${JSON.stringify({ url: host.url })}\n`);
      // Runs until a signal: nothing else ends it.
      await new Promise<never>(() => undefined);
    });
}
