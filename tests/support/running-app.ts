import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import { CLI } from './cli.ts';
import { NOW, setClock, shiftClock } from './clock.ts';
import type { FeedItem } from './feed-items.ts';
import { temporaryFolder } from './library.ts';
import { createRememberedRuns } from './remembered-runs.ts';

/** Offprint as a process of its own, serving a library in a temporary folder to a browser. */
export interface RunningApp {
  dataDir: string;
  /** What its processes are told besides this one's environment, such as which servers to ask. */
  env: Record<string, string>;
  /** Ids of papers to read that lie ready, see `shelve`; none when a test has its library for itself. */
  unread: string[];
  /** Starts the server (again) and answers the address to open, once. */
  start(): Promise<string>;
  /** Another address of the server, as Enter in its terminal tells it. */
  newAddress(): Promise<string>;
  /** The file that leads to yet another address, as a `file:` URL. */
  openingPage(): string;
  /** Ends it as a user does. */
  stop(): Promise<void>;
  /** Waits until it ends by itself; answers its exit code. */
  ended(): Promise<number | null>;
  /** Ends it as a power cut does: SIGKILL, nothing is flushed. */
  kill(): Promise<void>;
  /** Runs a command of the command line on the same library and answers its JSON. */
  offprint(...args: string[]): Promise<Record<string, unknown>>;
  /** Imports feed items as the feed of a day. */
  importFeed(date: string, items: readonly FeedItem[]): Promise<void>;
}

export function createRunningApp(dataDir: string): RunningApp {
  let server: ChildProcess | undefined;
  /** What the server prints, line by line. */
  let lines: AsyncIterator<string> | null = null;
  let openingPage = '';

  async function nextAddress(): Promise<string> {
    const line = await lines?.next();
    if (!line || line.done) throw new Error('The server ended before it said its address.');
    const told = JSON.parse(line.value) as { url: string; page: string };
    openingPage = told.page;
    return told.url;
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ending = server;
    server = undefined;
    if (!ending || ending.exitCode !== null) return;
    ending.kill(signal);
    await once(ending, 'exit');
  }

  async function offprint(...args: string[]): Promise<Record<string, unknown>> {
    return JSON.parse(await runs.run(args)) as Record<string, unknown>;
  }

  const runs = createRememberedRuns(dataDir, async (args) => {
    const command = [CLI, ...args, '--data-dir', dataDir, '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      maxBuffer: 2 ** 28,
      env: { ...process.env, ...running.env },
    });
    return stdout;
  });

  const running: RunningApp = {
    dataDir,
    env: {},
    unread: [],
    async start() {
      runs.forget();
      server = spawn(process.execPath, [CLI, 'serve', '--data-dir', dataDir], {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, ...running.env },
      });
      lines = server.stdout && createInterface({ input: server.stdout })[Symbol.asyncIterator]();
      return nextAddress();
    },
    openingPage: () => openingPage,
    newAddress() {
      server?.stdin?.write('\n');
      return nextAddress();
    },
    stop: () => end('SIGTERM'),
    async ended() {
      const ending = server;
      server = undefined;
      if (ending && ending.exitCode === null) await once(ending, 'exit');
      return ending?.exitCode ?? null;
    },
    kill: () => end('SIGKILL'),
    offprint,
    async importFeed(date, items) {
      const file = join(dataDir, `${date}.json`);
      writeFileSync(file, JSON.stringify(items));
      await offprint('import', file);
    },
  };
  return running;
}

/**
 * Playwright's `test` with a library of its own for each test, which begins at the moment `now`: for itself, for its pages
 * and for the processes it starts. Nothing runs until the test calls `running.start()`.
 */
export const test = base.extend<{ now: string; clock: undefined; running: RunningApp }>({
  now: [NOW, { option: true }],
  clock: [
    async ({ now, context }, use) => {
      using clock = setClock(now);
      await context.addInitScript(shiftClock, clock.shift);
      await use(undefined);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  running: async ({}, use) => {
    using folder = temporaryFolder();
    const running = createRunningApp(folder.path);
    await use(running);
    await running.stop();
  },
});

export { expect } from '@playwright/test';
