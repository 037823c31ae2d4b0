import { join } from 'node:path';
import { feedToday } from '#shared/calendar.ts';
import type { Settings } from '#shared/entities/settings.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { LibraryError } from '#shared/errors/library-error.ts';
import type { Database } from '../../../database/open.ts';
import type { PdfStore } from '../../../database/pdf-store.ts';
import { createDocumentRepository } from '../../../database/repositories/documents.ts';
import { createDownloadPlan } from '../../../database/repositories/download-plan.ts';
import { createDownloadTurns, type DownloadTask } from '../../../database/repositories/download-turns.ts';
import { createPdfFileRepository } from '../../../database/repositories/pdf-files.ts';
import { createThumbnailRepository } from '../../../database/repositories/thumbnails.ts';
import { createThumbnailStore } from '../../../database/thumbnail-store.ts';
import type { Http } from '../../../sources/http/http.ts';
import type { LeaseStore, UpstreamAddresses } from '../../../sources/http/ports.ts';
import { diskOf, reserveOf } from '../../../storage/disk.ts';
import type { PdfTextWorker } from '../../pdf-text/client.ts';
import type { Trouble } from '../trouble.ts';
import { waitAfter } from './failures.ts';
import { createGate } from './gate.ts';
import { createLeaseKeeper } from './lease-keeper.ts';
import { createPartFolder } from './part-folder.ts';
import { createRoom } from './room.ts';
import { type ServeDeps, serveDownload } from './serve-download.ts';
import { createThumbnails } from './thumbnails.ts';

/** What became different: the queue (or how far one is), or these papers. */
export type DownloadEvent = 'downloads' | { papers: string[] };

export interface DownloaderDeps {
  database: Database;
  dataDir: string;
  http: Http;
  arxiv: { pdfUrl(arxivId: string, version?: number): string };
  hub: { thumbnailUrl(paper: { arxivId?: string; thumbnail?: string }): string | undefined };
  pdfText: Pick<PdfTextWorker, 'extract'>;
  pdfs: PdfStore;
  leases: LeaseStore;
  upstreams: Pick<UpstreamAddresses, 'arxivSpacingMs' | 'patience'>;
  settings: () => Settings;
  trouble: Pick<Trouble, 'report' | 'found' | 'over' | 'wrote'>;
  onChange: (event: DownloadEvent) => void;
}

/** The first wait after a failed attempt, and the time over which a transfer's speed is judged, in milliseconds. */
const FIRST_WAIT_MS = 30_000;
const JUDGE_MS = 30_000;
/** A stand-in that sets its own pace shortens the first, down to this. */
const SHORTEST_WAIT_MS = 10;
const USUAL_SPACING_MS = 3_000;
/** `idle` waits for attempts that come within so many first waits, or within this time in any case (in milliseconds). */
const WORTH_WAITING = 8;
const WORTH_WAITING_MS = 1_500;
/** How often one process looks whether another has finished, in milliseconds. */
const LOOK_EVERY_MS = 1_000;
const LONGEST_SLEEP_MS = 3_600_000;
/** After the thumbnails' server was away it is asked again so many first waits later. */
const PICTURES_REST = 20;

/** However often writing failed, it is tried again after so many first waits. */
const LONGEST_REST = 20;
/** What this work is called where it fails, and where it waits for room. */
const WORK = 'Downloading';
const LOW = 'Waiting for room';

const MEGABYTE = 1_000_000;

export type Downloader = ReturnType<typeof createDownloader>;

/**
 * Fetches PDFs and thumbnails: what the user asked for, and what lists, stars and the prefetch rule want. One process at a time
 * does, whatever process put them in the queue.
 */
export function createDownloader(deps: DownloaderDeps) {
  const { database, dataDir, http, pdfs, settings, trouble, onChange } = deps;
  const { arxivSpacingMs, patience = 1 } = deps.upstreams;
  const pace = Math.min(patience, arxivSpacingMs / USUAL_SPACING_MS);
  const firstWaitMs = Math.max(FIRST_WAIT_MS * pace, SHORTEST_WAIT_MS);
  const turns = createDownloadTurns(database);
  const plan = createDownloadPlan(database);
  const files = createPdfFileRepository(database);
  const parts = createPartFolder(join(dataDir, 'downloads'));
  const room = createRoom({
    files,
    pdfs,
    budgetBytes: () => settings().diskBudgetMegabytes * MEGABYTE,
    disk: () => diskOf(dataDir),
    reserveBytes: (disk) => reserveOf(disk, settings().diskReserveMegabytes),
  });
  const gate = createGate({ turns, settings, hasRoom: room.isThere, isDiskLow: room.isLow, firstWaitMs });
  const thumbnails = createThumbnails({
    http,
    thumbnails: createThumbnailRepository(database),
    store: createThumbnailStore(join(dataDir, 'thumbnails')),
    urlOf: deps.hub.thumbnailUrl,
    onStored: (papers) => onChange({ papers }),
  });
  const lease = createLeaseKeeper(deps.leases, () => interrupt('lost'));
  const serving: ServeDeps = {
    turns,
    parts,
    http,
    pdfs,
    pdfText: deps.pdfText,
    documents: createDocumentRepository(database),
    pdfUrl: deps.arxiv.pdfUrl,
    maxBytes: () => settings().maxPdfMegabytes * MEGABYTE,
    spare: room.spare,
    firstWaitMs,
    judgeMs: JUDGE_MS * patience,
    isAlone: lease.isHeld,
    onDiskFailure: (error) => trouble.found(WORK, error),
    onProgress: () => onChange('downloads'),
  };

  let isStopped = false;
  let isPoked = true;
  let hasRecovered = false;
  let wake = Promise.withResolvers<void>();
  let current: { id: number; abort: AbortController } | undefined;
  let pictures: { abort: AbortController; done: Promise<void> } | undefined;
  let picturesRestUntil = 0;
  let waiting: (() => void)[] = [];
  /** Steps in a row that failed, and whether the last did so for want of room. */
  let failures = 0;
  let isFull = false;

  function interrupt(why: string): void {
    current?.abort.abort(new DOMException(why, 'AbortError'));
    pictures?.abort.abort(new DOMException(why, 'AbortError'));
  }

  /** Ends the running download where the user cancelled it, it must pause, or one being opened now goes before it. */
  function reconsider(): void {
    if (!current) return;
    const priority = turns.runningPriority(current.id);
    if (priority === undefined || gate.isOvertaken(priority)) {
      current.abort.abort(new DOMException('interrupted', 'AbortError'));
    }
  }

  function poke(): void {
    isPoked = true;
    wake.resolve();
    reconsider();
  }

  /** What a process that was killed left behind; only the holder of the lease may. */
  async function recover(): Promise<void> {
    if (turns.recover() > 0) onChange('downloads');
    await parts.keepOnly(turns.unfinished());
    await room.restore();
  }

  function bringInLine(): void {
    const changed = plan(settings(), feedToday()) + turns.revive(new Date().toISOString());
    if (changed > 0) onChange('downloads');
  }

  async function makeRoom(keep: string): Promise<void> {
    const papers = await room.make(keep);
    if (papers.length > 0) onChange({ papers });
  }

  async function serve(task: DownloadTask): Promise<void> {
    const abort = new AbortController();
    current = { id: task.id, abort };
    onChange('downloads');
    try {
      const outcome = await serveDownload(task, serving, abort.signal);
      if (outcome.type === 'rest') gate.rest(outcome.until);
      else gate.goOn();
      if (outcome.type !== 'stored') return;
      trouble.wrote();
      trouble.over(WORK);
      onChange({ papers: [task.paperId] });
      await makeRoom(outcome.sha256);
    } finally {
      current = undefined;
      onChange('downloads');
    }
  }

  const picturesWanted = (): boolean =>
    picturesRestUntil <= Date.now() && gate.mayFetchPictures() && thumbnails.hasWork(settings().prefetchDays);

  function startPictures(): void {
    const { prefetchDays } = settings();
    const abort = new AbortController();
    const done = thumbnails
      .run(prefetchDays, abort.signal)
      .catch((error: unknown) => trouble.report(WORK, error))
      .finally(() => {
        pictures = undefined;
        const isAway = thumbnails.hasWork(prefetchDays);
        picturesRestUntil = isAway ? Date.now() + firstWaitMs * PICTURES_REST : 0;
        wake.resolve();
      });
    pictures = { abort, done };
  }

  /** Whether there is anything that needs the lease: taking it writes to the database, which other processes notice. */
  const hasWork = (): boolean =>
    !hasRecovered || room.isBudgetNew() || gate.hasDue() || turns.isAnyRunning() || picturesWanted();

  /** Does one thing. Answers how long there is nothing to do, in milliseconds. */
  async function step(): Promise<number> {
    // Where the last write found no room, a look at the disk comes before the next; someone's wish is tried all the same.
    const mayWrite = isPoked || !isFull || room.spare(true) > 0;
    isPoked = false;
    wake = Promise.withResolvers();
    if (!mayWrite) return firstWaitMs;
    isFull = false;
    bringInLine();
    tellRoom();
    if (!pictures && !hasWork()) return rest();
    // Another process may be at it, for this one too.
    if (!lease.hold()) return LOOK_EVERY_MS;
    // Nothing of ours runs here: whatever says it does was left by a process that is gone.
    if (!hasRecovered || turns.isAnyRunning()) await recover();
    hasRecovered = true;
    if (room.isBudgetNew()) await makeRoom('');
    if (!pictures && picturesWanted()) startPictures();
    const task = gate.take();
    if (task) await serve(task);
    else if (pictures) return LONGEST_SLEEP_MS;
    return 0;
  }

  async function rest(): Promise<number> {
    if (!gate.hasWaiting()) trouble.over(WORK);
    if (lease.isHeld()) {
      await parts.keepOnly(turns.unfinished());
      lease.release();
    }
    const next = gate.nextInMs();
    if (next > Math.max(firstWaitMs * WORTH_WAITING, WORTH_WAITING_MS)) settleIdle();
    const pictureTime = picturesRestUntil > Date.now() ? picturesRestUntil - Date.now() : LONGEST_SLEEP_MS;
    // The user makes room without a word to Offprint.
    const look = gate.waitsForDisk() ? firstWaitMs : LONGEST_SLEEP_MS;
    return Math.min(next, pictureTime, look);
  }

  function settleIdle(): void {
    if (isPoked) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  function succeed(pause: number): number {
    if (failures > 0) trouble.over(WORK);
    failures = 0;
    return pause;
  }

  /** The library's place fails, or Offprint does: ever longer until the next attempt. */
  function fail(error: unknown): number {
    failures += 1;
    isFull = libraryErrorOf(error)?.code === 'DISK_FULL';
    trouble.report(WORK, error);
    return Math.min(waitAfter(failures, firstWaitMs), firstWaitMs * LONGEST_REST);
  }

  /** Says whether PDFs wait for room. */
  function tellRoom(): void {
    if (gate.waitsForDisk()) trouble.found(LOW, new LibraryError('DISK_LOW'));
    else trouble.over(LOW);
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      const pause = await step().then(succeed, fail);
      if (isPoked || isStopped || pause === 0) continue;
      const timer = setTimeout(wake.resolve, pause);
      await wake.promise;
      clearTimeout(timer);
    }
  }
  const running = run();

  return {
    /** Looks again what is wanted: the queue, a list, a star, the feed or the settings changed. */
    poke,
    /** What is known of the network; what is left out stays as it was. */
    setNetwork(network: { online?: boolean; metered?: boolean }): void {
      gate.setNetwork(network);
      poke();
    },
    /** Resolves when nothing more can be done now: all is fetched, or waits for the user, the network or a later attempt. */
    idle(): Promise<void> {
      if (isStopped) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.push(resolve);
        poke();
      });
    },
    /** Ends what is under way, which goes on at the next start. */
    async stop(): Promise<void> {
      isStopped = true;
      interrupt('stopped');
      wake.resolve();
      await running;
      await pictures?.done;
      lease.release();
      isPoked = false;
      settleIdle();
    },
  };
}
