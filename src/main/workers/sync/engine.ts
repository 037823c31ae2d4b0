import { join } from 'node:path';
import { FIRST_FEED_DAY, feedToday } from '#shared/calendar.ts';
import type { PaperCommunity } from '#shared/entities/community.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import type { OnlineHit } from '#shared/entities/search.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import type { Config } from '../../config.ts';
import { openDatabase } from '../../database/open.ts';
import { createPdfStore } from '../../database/pdf-store.ts';
import { createDataVersion } from '../../database/repositories/data-version.ts';
import { createDownloader, type DownloadEvent } from './downloads/downloader.ts';
import type { OnlineQuery } from './look-up.ts';
import { missingPdfs } from './missing-pdfs.ts';
import { isNetworkFailure } from './network-state.ts';
import { parsePaperReference } from './paper-reference.ts';
import { createParts } from './parts.ts';
import type { LiveStatus, RunProgress, RunRequest } from './protocol.ts';
import { emptyReport } from './report.ts';
import { createScheduler } from './scheduler.ts';
import { createSteps } from './steps.ts';

/** Someone waits for the answer. */
const INTERACTIVE = 10;
/** Things queued for the network that a server does not answer are tried again after this, in milliseconds. */
const QUEUED_AGAIN_MS = 300_000;
/** A search, or the community of a paper, is not worth waiting longer for a server's turn, in milliseconds. */
const PATIENCE_MS = 20_000;
/** Someone who watches a run reads no faster, in milliseconds. */
const STEPS_EVERY_MS = 100;

const NO_NETWORK = 'There is no network.';

export interface PeriodOutcome {
  outcome: 'fetched' | 'empty' | 'queued' | 'failed';
  why?: string;
}

/** An answer, or why there is none, for a person to read: a thrown error would lose its words on the way to main. */
export type Answer<Value> = { value: Value } | { why: string };

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

export type Engine = ReturnType<typeof createEngine>;

/** Everything that keeps the library current, over one connection of its own to the database. */
export function createEngine(config: Config) {
  const { dataDir, upstreams } = config;
  const database = openDatabase(join(dataDir, 'library.sqlite'));
  const parts = createParts(database, config, { onNetworkChange, onRunDone });
  const { leases, settings, notifier, network, http, hub, arxiv, pdfText } = parts;
  const { queued, addPapers, lookUp, control, backfill } = parts;
  const scheduler = createScheduler({
    settings,
    runs: parts.runs,
    leases,
    network,
    notifier,
    isRunning: control.isRunning,
    sync: () => control.run({ trigger: 'schedule', scope: {} }),
    runQueued,
    pokeBackfill: backfill.poke,
    probe,
  });
  const closing = new AbortController();
  let downloader: ReturnType<typeof createDownloader> | undefined;
  let queuedTriedAt = 0;
  let isAsked = false;
  const dataVersion = createDataVersion(database);
  let seenVersion = dataVersion();

  function onNetworkChange(): void {
    notifier.setLive({ network: network.state() });
    downloader?.setNetwork({ online: !network.isOffline(), metered: network.isMetered() });
    if (network.state() !== 'online') return;
    queuedTriedAt = 0;
    scheduler.poke();
  }

  function onRunDone(): void {
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
    const deps = { database, dataDir, http, arxiv, hub, pdfText, leases, upstreams, settings };
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
    const now = Date.now();
    const isEarly = now >= queuedTriedAt && now < queuedTriedAt + QUEUED_AGAIN_MS;
    if (isEarly || !queued.hasOpen()) return;
    queuedTriedAt = now;
    await control.run({ trigger: 'asked', scope: 'queued' });
  }

  /** Whether there is no network, as far as is known; someone needs it, so that is looked into. */
  function isStillOffline(): boolean {
    if (network.isOffline() && !network.isToldOffline()) scheduler.tryNetwork();
    return network.isOffline();
  }

  function asking(signal?: AbortSignal) {
    const both = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    return { signal: both, priority: INTERACTIVE };
  }

  /** Fetches all PDFs that are wanted; names those that could not be had. */
  async function fetchPdfs(signal: AbortSignal): Promise<SyncReport['failed']> {
    // Who asks for them now does not wait for the time of another attempt.
    parts.downloads.retry();
    await Promise.race([startDownloader().idle(), aborted(signal)]);
    signal.throwIfAborted();
    return missingPdfs(parts.downloads);
  }

  async function answer<Value>(work: Promise<Value>): Promise<Answer<Value>> {
    try {
      return { value: await work };
    } catch (error) {
      if (closing.signal.aborted) return { why: 'Offprint is closing.' };
      return { why: error instanceof Error ? error.message : String(error) };
    }
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
        if (pdfs && !network.isOffline()) {
          yield { notice: 'Fetching PDFs.' };
          report.failed.push(...(await fetchPdfs(both)));
        }
        yield { report, live: notifier.live() };
      } finally {
        hangUp.abort();
      }
    },

    async fetchPeriod(
      input: { period: FeedPeriod; date: CalendarDate },
      signal?: AbortSignal,
    ): Promise<PeriodOutcome> {
      const { period, date } = input;
      if (date > feedToday() || date < FIRST_FEED_DAY.slice(0, 7)) return { outcome: 'empty' };
      const queue = (): PeriodOutcome => {
        queued.queuePeriod(period, date);
        return { outcome: 'queued' };
      };
      if (isStillOffline()) return queue();
      try {
        const { items, failed } = await queued.fetchPeriod(input, asking(signal));
        downloader?.poke();
        if (items > 0) return { outcome: 'fetched' };
        return failed[0] ? { outcome: 'failed', why: failed[0].why } : { outcome: 'empty' };
      } catch (error) {
        if (closing.signal.aborted || signal?.aborted) throw error;
        if (isNetworkFailure(error) && network.isOffline()) return queue();
        return { outcome: 'failed', why: error instanceof Error ? error.message : String(error) };
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

    async add(
      texts: string[],
      signal?: AbortSignal,
    ): Promise<SyncReport & { queued: number; ids: string[] }> {
      if (isStillOffline()) return queueAdd(texts);
      const { unreached, failed, ...report } = await addPapers(texts, asking(signal));
      if (!network.isOffline() || unreached.length === 0) return { ...report, failed, queued: 0 };
      queued.queueAdd(unreached);
      const told = failed.filter(({ what }) => !unreached.includes(what));
      return { ...report, failed: told, queued: unreached.length };
    },

    community: (id: string): Promise<Answer<PaperCommunity | undefined>> =>
      answer(lookUp.community(id, { ...asking(), patienceMs: PATIENCE_MS })),

    async searchOnline(query: OnlineQuery, signal?: AbortSignal): Promise<Answer<OnlineHit[]>> {
      if (isStillOffline()) return { why: NO_NETWORK };
      return answer(lookUp.searchOnline(query, { ...asking(signal), patienceMs: PATIENCE_MS }));
    },

    /** Ends everything; requests in flight are cut. */
    async stop(): Promise<void> {
      closing.abort(new DOMException('Offprint is closing.', 'AbortError'));
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

  /** Writes to the log what nobody waits for; who stopped it knows. */
  function logFailure(error: unknown): void {
    if (!(error instanceof Error && error.name === 'AbortError')) console.error('offprint: syncing:', error);
  }

  /** Keeps for later what names a paper; what does not is told at once. */
  function queueAdd(texts: string[]): SyncReport & { queued: number; ids: string[] } {
    const failed = texts.flatMap((text) => {
      const reference = parsePaperReference(text);
      return 'why' in reference ? [{ what: text, why: reference.why }] : [];
    });
    const wrong = new Set(failed.map(({ what }) => what));
    const good = texts.filter((text) => !wrong.has(text));
    if (good.length > 0) queued.queueAdd(good);
    return { ...emptyReport(), failed, queued: good.length, ids: [] };
  }
}
