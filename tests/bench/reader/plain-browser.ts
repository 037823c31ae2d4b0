import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHROMIUM_FLAGS } from '../../support/chromium.ts';
import { temporaryFolder } from '../../support/library.ts';
import { privateMegabytes } from './memory.ts';

/** What is put away late: threads that end, buffers the decoder gives back. */
const SETTLING_MS = 1500;
/** Threads collect their garbage when they come to it; the least of some measurements is what is really held. */
const MEASUREMENTS = 4;
const POLL_MS = 50;
const PATIENCE_MS = 60_000;

type Answer = { id?: number; result?: unknown; error?: { message: string } };

/** A Chromium with one window. */
export interface PlainBrowser extends AsyncDisposable {
  goto: (url: string) => Promise<void>;
  /** Runs an expression in the window; a promise is waited for. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Waits until an expression is true. */
  until: (expression: string) => Promise<void>;
  /** What the window and its threads hold for themselves after everything that can be freed was, in MB. */
  megabytes: () => Promise<number>;
}

/** Chromium's protocol, https://chromedevtools.github.io/devtools-protocol/, as much as is needed here. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer;
    const asked = id === undefined ? undefined : waiting.get(id);
    if (!asked || id === undefined) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(error.message));
    else asked.resolve(result);
  });
  return {
    send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
      const id = ++last;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(id, asked);
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
      return asked.promise as Promise<T>;
    },
    close: () => socket.close(),
  };
}

async function addressOf(profile: string, browser: ChildProcess): Promise<string> {
  while (browser.exitCode === null) {
    try {
      const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port && path) return `ws://127.0.0.1:${port}${path}`;
    } catch {
      // Not written yet.
    }
    await sleep(POLL_MS);
  }
  throw new Error('Chromium did not start.');
}

/**
 * Starts a Chromium to measure memory in. Playwright watches the network, and for that Chromium keeps the body of each
 * answer: every PDF that was ever opened would count as memory of the window.
 */
export async function launchPlainBrowser(): Promise<PlainBrowser> {
  const profile = temporaryFolder();
  const browser = spawn(
    process.env.OFFPRINT_CHROMIUM ?? 'chromium',
    [
      ...CHROMIUM_FLAGS,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile.path}`,
      '--window-size=1280,840',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const protocol = await connect(await addressOf(profile.path, browser));
  const { targetInfos } = await protocol.send<{ targetInfos: { targetId: string; type: string }[] }>(
    'Target.getTargets',
  );
  const target = targetInfos.find(({ type }) => type === 'page');
  const { sessionId } = await protocol.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId: target?.targetId,
    flatten: true,
  });
  const inWindow = <T>(method: string, params?: object) => protocol.send<T>(method, params, sessionId);

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await inWindow<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  }
  async function until(expression: string): Promise<void> {
    for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
      if (await evaluate<boolean>(`Boolean(${expression})`)) return;
      await sleep(POLL_MS);
    }
    throw new Error(`Never came true: ${expression}`);
  }
  async function measure(): Promise<number> {
    await inWindow('HeapProfiler.collectGarbage');
    await inWindow('Memory.simulatePressureNotification', { level: 'critical' });
    await sleep(SETTLING_MS);
    const { processInfo } = await protocol.send<{ processInfo: { type: string; id: number }[] }>(
      'SystemInfo.getProcessInfo',
    );
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { id }) => sum + privateMegabytes(id), 0);
  }
  return {
    evaluate,
    until,
    async goto(url) {
      await inWindow('Page.navigate', { url });
      await until(`location.href !== 'about:blank' && document.readyState === 'complete'`);
    },
    async megabytes() {
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < MEASUREMENTS; i++) least = Math.min(least, await measure());
      return least;
    },
    async [Symbol.asyncDispose]() {
      const ended = once(browser, 'exit');
      await protocol.send('Browser.close').catch(() => browser.kill());
      await ended;
      protocol.close();
      profile[Symbol.dispose]();
    },
  };
}
