import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { isBusy } from '../database/write-lock.ts';
import { openInDesktop } from '../hosts/browser/browser-shell.ts';
import { writeOpeningPage } from '../hosts/browser/opening-page.ts';
import { stopOnSignal } from '../hosts/stop-signals.ts';
import { startBrowserHost } from '../server.ts';
import { addCommand, type CommonOptions, oneLine, wholeNumber } from './command.ts';

export function addServeCommand(program: Command): void {
  addCommand(program, 'serve', 'serve the window to a browser on this machine, until Ctrl+C')
    .option('--port <n>', 'port to listen on; 0 takes any free one', wholeNumber, 0)
    .option('--open', 'open the window in a browser too')
    .addHelpText('after', '\nEach address opens one window, once. Enter in the terminal tells a new one.')
    .action(async (options: CommonOptions & { port: number; open?: boolean }) => {
      const host = await startBrowserHost(options);
      let page: ReturnType<typeof writeOpeningPage> | undefined;
      /** One line on stdout: an address, and a file that leads to another one. */
      const tellAddress = () => {
        page?.remove();
        page = writeOpeningPage(host.newAddress());
        process.stdout.write(`${JSON.stringify({ url: host.newAddress(), page: page.url })}\n`);
      };
      const stop = async () => {
        page?.remove();
        await host.stop();
        return host.alarm() ? 1 : 0;
      };
      stopOnSignal(stop, host.asked);
      const alarm = host.alarm();
      // That it waits was said already.
      if (alarm && !isBusy(alarm)) process.stderr.write(`offprint: ${oneLine(alarm)}\n`);
      tellAddress();
      if (options.open && page && !(await openInDesktop(page.url))) {
        process.stderr.write('No browser could be opened here: open the address yourself.\n');
      }
      createInterface({ input: process.stdin }).on('line', tellAddress);
      // Runs until a signal: nothing else ends it.
      await new Promise<never>(() => undefined);
    });
}
