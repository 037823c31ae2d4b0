import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

export { expect };

/** Electron's binary or its stand-in, set by scripts/test-e2e.mjs. What these tests do holds on both. */
const executablePath = process.env.OFFPRINT_ELECTRON;
export const isStandIn = executablePath?.includes('stand-in') ?? false;

const ROOT = join(import.meta.dirname, '..', '..');

/** The page's address: to the stand-in's Chromium it is another. */
export const APP = /^(?:offprint:\/\/app|http:\/\/app\.offprint\.localhost:\d+)\//;

/** A paper of the starter shelf: nothing has to be imported. */
export const PAPER = 'starter:reading-offline';
export const LINK = `offprint://open?paper=${encodeURIComponent(PAPER)}`;
export const READER = /\/#\/read\/starter%3Areading-offline/;

export interface Desktop {
  app: ElectronApplication;
  window: Page;
}

export interface Starts {
  dataDir: string;
  /** What processes are told besides this one's environment. */
  env: Record<string, string>;
  /** Starts Offprint in a window on the test's library. */
  start(...args: string[]): Promise<Desktop>;
  /** Starts it once more beside that one, and waits for its end. */
  startAgain(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
  /** Closes the window as its button does, and waits for the process's end. */
  closeWindow(desktop: Desktop): Promise<void>;
  /** Ends it as the menu does; answers its exit code. */
  quit(desktop: Desktop): Promise<number>;
}

/** Each test has a library, and Offprint's host in Electron over it. */
export const test = base.extend<{ desktop: Starts }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
  desktop: async ({}, use) => {
    test.skip(executablePath === undefined, 'There is no Electron binary, and no stand-in for this system.');
    const dataDir = await mkdtemp(join(tmpdir(), 'offprint-electron-'));
    const running = new Set<ElectronApplication>();
    const env: Record<string, string> = {};
    const environment = () => ({ ...(process.env as Record<string, string>), ...env });
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const argumentsOf = (args: string[]) => [ROOT, ...root, '--data-dir', dataDir, ...args];
    const end = async (app: ElectronApplication, by: () => Promise<unknown>) => {
      const ended = once(app.process(), 'exit');
      await by();
      running.delete(app);
      const [code] = await ended;
      return code as number;
    };

    await use({
      dataDir,
      env,
      async start(...args) {
        const app = await _electron.launch({ executablePath, args: argumentsOf(args), env: environment() });
        running.add(app);
        const window = await app.firstWindow();
        await expect(window).toHaveURL(APP);
        return { app, window };
      },
      async startAgain(...args) {
        const child = spawn(executablePath ?? '', argumentsOf(args), { env: environment() });
        const [stdout, stderr, [code]] = await Promise.all([
          child.stdout.toArray(),
          child.stderr.toArray(),
          once(child, 'exit'),
        ]);
        return { code, stdout: stdout.join(''), stderr: stderr.join('') };
      },
      async closeWindow({ app }) {
        await end(app, () =>
          app.evaluate(({ BrowserWindow }) => {
            setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0);
          }),
        );
      },
      quit: ({ app: started }) =>
        end(started, () =>
          started.evaluate(({ app }) => {
            setTimeout(() => app.quit(), 0);
          }),
        ),
    });
    for (const app of running) await app.close();
    await rm(dataDir, { recursive: true, force: true });
  },
});

/** Waits until the first page of the paper in front can be read. */
export const untilRead = (window: Page): Promise<void> =>
  expect(
    window.getByRole('region', { name: 'Document' }).locator('.page[data-page-number="1"] .endOfContent'),
  ).toBeAttached();

export const annotations = (window: Page): Locator =>
  window.getByRole('complementary', { name: 'Annotations' });

/** Marks the first line of the paper in front. */
export async function highlightFirstLine(window: Page): Promise<void> {
  const line = window
    .getByRole('region', { name: 'Document' })
    .locator('.textLayer span[role="presentation"]')
    .first();
  const box = await line.boundingBox();
  if (!box) throw new Error('There is no text on the page.');
  const y = box.y + box.height / 2;
  await window.mouse.move(box.x + 1, y);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width - 1, y, { steps: 6 });
  await window.mouse.up();
  const bar = window.getByRole('toolbar', { name: 'Selection' });
  await bar.getByRole('button', { name: /Highlight yellow/ }).click();
}

/** Shows the panel of annotations. */
export async function openAnnotations(window: Page): Promise<Locator> {
  const panel = annotations(window);
  if (!(await panel.isVisible()))
    await window.getByRole('button', { name: 'Annotations', exact: true }).click();
  await expect(panel).toBeVisible();
  return panel;
}
