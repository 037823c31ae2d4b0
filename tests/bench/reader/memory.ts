import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';

const KB_PER_MB = 1024;
/** What is put away late: workers that end, buffers the decoder gives back. */
const SETTLING_MS = 1500;

interface ProcessInfo {
  type: string;
  id: number;
}

/** Memory of its own of a process, in MB: what the machine would get back if it ended. */
export function privateMegabytes(pid: number): number {
  const report = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = [...report.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, kb]) =>
    Number(kb),
  );
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / KB_PER_MB;
}

/** What the browser's windows and their threads hold after everything that can be freed was, in MB. */
export async function browserMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  try {
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('HeapProfiler.enable');
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
      await cdp.detach();
    }
    await sleep(SETTLING_MS);
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
      processInfo: ProcessInfo[];
    };
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { id }) => sum + privateMegabytes(id), 0);
  } finally {
    await session.detach();
  }
}
