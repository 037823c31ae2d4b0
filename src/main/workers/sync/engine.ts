import { join } from 'node:path';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import { type Config, databaseFileOf } from '../../config.ts';
import { checkpointWhenIdle } from '../../database/checkpoint.ts';
import { openDatabase, THREAD_BUSY_MS } from '../../database/open.ts';
import { createPdfStore } from '../../database/pdf-store.ts';
import { createDataVersion } from '../../database/repositories/data-version.ts';
import { createAsked, INTERACTIVE } from './asked.ts';
import { createDownloader, type DownloadEvent } from './downloads/downloader.ts';
import { missingPdfs } from './missing-pdfs.ts';
import { createParts } from './parts.ts';
import type { LiveStatus, RunProgress, RunRequest } from './protocol.ts';
import { emptyReport } from './report.ts';
import { createScheduler } from './scheduler.ts';
import { createSteps } from './steps.ts';

/** After a run of what was queued that came to no end (it was stopped, the library failed), it rests this long, in milliseconds. */
const QUEUED_REST_MS = 300_000;
/** Someone who watches a run reads no faster, in milliseconds. */
const STEPS_EVERY_MS = 100;

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

export type Engine = ReturnType<typeof createEngine>;

/** Everything that keeps the library current, over one connection of its own to the database. */
export function createEngine(config: Config) {
  const { dataDir, upstreams } = config;
  const database = openDatabase(databaseFileOf(config), { busyMs: THREAD_BUSY_MS });
  const parts = createParts(database, config, { onNetworkChange, onRunDone });
  const { leases, settings, notifier, network, http, hub, arxiv, pdfText } = parts;
  const { queued, control, backfill, trouble } = parts;
  const logFailure = (error: unknown) => trouble.report('Syncing', error);
  const scheduler = createScheduler({
    settings,
    runs: parts.runs,
    leases,
    network,
    notifier,
    trouble,
    isRunning: control.isRunning,
    sync: () => control.run({ trigger: 'schedule', scope: {} }),
    runQueued,
    pokeBackfill: backfill.poke,
    probe,
  });
  const closing = new AbortController();
  const { asking, ...asked } = createAsked({
    parts,
    tryNetwork: scheduler.tryNetwork,
    onPapers: () => downloader?.poke(),
    closing: closing.signal,
  });
  let downloader: ReturnType<typeof createDownloader> | undefined;
  let queuedFailedAt = Number.NEGATIVE_INFINITY;
  /** The network came back: what was put off for want of it is tried. */
  let isBack = false;
  let isAsked = false;
  checkpointWhenIdle(database, closing.signal);
  const dataVersion = createDataVersion(database);
  let seenVersion = dataVersion();

  function onNetworkChange(): void {
    notifier.setLive({ network: network.state() });
    downloader?.setNetwork({ online: !network.isOffline(), metered: network.isMetered() });
    if (network.state() !== 'online') return;
    queuedFailedAt = Number.NEGATIVE_INFINITY;
    isBack = true;
    scheduler.poke();
  }

  function onRunDone(): void {
    trouble.over('Syncing');
    downloader?.poke();
    scheduler.poke();
  }

  function onDownload(event: DownloadEvent): void {
    if (event === 'downloads') notifier.downloads();
    else notifier.papers(event.papers);
  }

  /** Fetching PDFs begins where it is wanted: not in every command that asks for a paper. */
  function startDownloader() {
    if (downloader) return downloader;
    const deps = { database, dataDir, http, arxiv, hub, pdfText, leases, upstreams, settings, trouble };
    const pdfs = createPdfStore(join(dataDir, 'pdfs'));
    downloader = createDownloader({ ...deps, pdfs, onChange: onDownload });
    downloader.setNetwork({ online: !network.isOffline(), metered: network.isMetered() });
    return downloader;
  }

  /** Something small of Hugging Face's: whether it is answered tells of the network. */
  async function probe(): Promise<void> {
    const url = `${upstreams.huggingFace}/api/daily_papers?limit=1`;
    const { signal } = closing;
    await http.get(url, { upstream: 'hugging-face', priority: INTERACTIVE, signal }).catch(() => undefined);
  }

  async function runQueued(): Promise<void> {
    if (isBack) queued.tryNow();
    isBack = false;
    if (performance.now() < queuedFailedAt + QUEUED_REST_MS || !queued.hasDue()) return;
    try {
      await control.run({ trigger: 'asked', scope: 'queued' });
    } catch (error) {
      queuedFailedAt = performance.now();
      throw error;
    }
  }

  /** Fetches all PDFs that are wanted; names those that could not be had. */
  async function fetchPdfs(signal: AbortSignal): Promise<SyncReport['failed']> {
    // Who asks for them now does not wait for the time of another attempt.
    parts.downloads.retry();
    await Promise.race([startDownloader().idle(), aborted(signal)]);
    signal.throwIfAborted();
    return missingPdfs(parts.downloads);
  }

  return {
    events: (signal?: AbortSignal) => notifier.events(signal),

    /** Syncs by the clock and fetches PDFs from now on. */
    async schedule(): Promise<void> {
      startDownloader();
      scheduler.start();
    },

    /** How it stands now; what is told of it may lag behind. */
    live: () => notifier.live(),

    /** Syncs now, where no process does so already; after what is under way here, if that is less than a whole run. */
    async start(): Promise<LiveStatus> {
      if (!isAsked && !control.isRunningWhole()) {
        isAsked = true;
        control
          .run({ trigger: 'asked', scope: {} })
          .catch(logFailure)
          .finally(() => {
            isAsked = false;
          });
      }
      return notifier.live();
    },
    async cancel(): Promise<LiveStatus> {
      await control.cancel();
      return notifier.live();
    },

    /** A run for someone who waits: tells what it is at, and at the end what it brought. */
    async *run(
      { trigger, days, dates, pdfs }: RunRequest,
      signal?: AbortSignal,
    ): AsyncGenerator<RunProgress> {
      const steps = createSteps<RunProgress>();
      const startedAt = new Date().toISOString();
      const hangUp = new AbortController();
      const both = AbortSignal.any([asking(signal).signal, hangUp.signal]);
      let toldAt = Number.NEGATIVE_INFINITY;
      const onProgress = (progress: RunProgress) => {
        if (progress.step && performance.now() - toldAt < STEPS_EVERY_MS) return;
        toldAt = performance.now();
        steps.push(progress);
      };
      const running = control
        .run({ trigger, scope: { days, dates }, inTurn: true, signal: both, onProgress })
        .finally(steps.end);
      // Who hangs up before the end does not hear how it ended.
      running.catch(() => undefined);
      try {
        yield* steps.all();
        const report = (await running) ?? emptyReport();
        report.failed.push(...queued.failedSince(startedAt));
        if (pdfs && !network.isOffline()) {
          yield { notice: 'Fetching PDFs.' };
          report.failed.push(...(await fetchPdfs(both)));
        }
        yield { report, live: notifier.live() };
      } finally {
        hangUp.abort();
      }
    },

    /** Fetches what someone just began to follow; without a network as soon as there is one. */
    async followed(id: string): Promise<void> {
      queued.queueFollow(id);
      if (network.isOffline()) return;
      void control.run({ trigger: 'asked', scope: 'queued', inTurn: true }).catch(logFailure);
    },

    /** Enters a back-fill in place of the one before, and begins with it; answers its job's id. */
    async backfill(range: { from: CalendarDate; to: CalendarDate }): Promise<string> {
      const id = await backfill.begin(range);
      backfill.poke();
      return id;
    },
    cancelBackfill: () => backfill.cancel(),

    /** Whether another connection wrote to the library since this was last asked. */
    othersWrote(): boolean {
      const before = seenVersion;
      seenVersion = dataVersion();
      return before !== seenVersion;
    },

    /** Settings, lists, stars or the queues changed: what follows from them is looked at. */
    async poke(): Promise<void> {
      scheduler.poke();
      downloader?.poke();
    },

    async network(seen: { online?: boolean; metered?: boolean }): Promise<LiveStatus> {
      if (network.hint(seen)) scheduler.tryNetwork();
      return notifier.live();
    },

    ...asked,

    /** Ends everything; requests in flight are cut. */
    async stop(): Promise<void> {
      closing.abort(new DOMException('Offprint is closing.', 'AbortError'));
      parts.writeLock.giveUp();
      scheduler.stop();
      await Promise.allSettled([
        control.close(),
        backfill.stop(),
        downloader?.stop(),
        pdfText.close(),
        http.close(),
      ]);
      notifier.close();
      database.close();
    },
  };
}
