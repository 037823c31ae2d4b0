import { setImmediate } from 'node:timers/promises';
import type { IndexStatus } from '#shared/entities/search.ts';
import type { IndexClock, IndexSource } from '../../database/repositories/index-source.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import type { LiveSegment } from './engine/live-segment.ts';
import { MANY_SEGMENTS } from './engine/segments-to-merge.ts';
import { createIndexFolder } from './index-folder.ts';
import type { Ranking } from './ranking.ts';

/** How long papers are taken in between two looks at the message queue, in milliseconds: a query waits no longer. */
const TURN_MS = 4;
/** Papers taken in at once: one at first, for some come with a PDF's whole text, then as many as a turn allows. */
const LARGEST_BATCH = 50;
/** Postings that gather before they become a segment: putting them in order takes about a tenth of a second. */
const GATHERED = 500_000;

interface Deps {
  source: IndexSource;
  /** Where the index lies. */
  dir: string;
  /** Hears of every paper that changed. */
  ranking: Pick<Ranking, 'update' | 'reset'>;
}

export type IndexKeeper = ReturnType<typeof createIndexKeeper>;

/** Keeps the index of one library in step with it and on disk. */
export function createIndexKeeper({ source, dir, ranking }: Deps) {
  const folder = createIndexFolder(dir);
  let engine = createEngine();
  let clock: IndexClock | undefined;
  /** What lies on disk. */
  let saved: { seq: number; segments: readonly LiveSegment[] } | undefined;
  let opening: Promise<IndexClock> | undefined;
  let catchingUp: Promise<void> | undefined;
  let tidying: Promise<void> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let pending = 0;
  /** Papers that were pending when it began to take them in. */
  let total = 0;
  let isPaused = false;

  async function open(): Promise<IndexClock> {
    const now = source.clock();
    const found = await folder.load(now);
    engine = createEngine(found?.segments);
    clock = found?.clock ?? { seq: 0, library: now.library };
    // What is not whole is saved anew even if nothing changed.
    if (found?.isWhole) saved = { seq: clock.seq, segments: engine.segments };
    return clock;
  }

  const opened = (): Promise<IndexClock> => {
    opening ??= open();
    return opening;
  };

  async function takeInChanges(): Promise<void> {
    let at = await opened();
    const now = source.clock();
    if (now.library !== at.library || now.seq < at.seq) {
      // Another library lies here now (a restored backup): start over.
      engine = createEngine();
      ranking.reset();
      at = { seq: 0, library: now.library };
      clock = at;
      opening = Promise.resolve(at);
    }
    const changed = source.changedSince(at.seq, now.seq);
    pending = changed.length;
    total = pending;
    let size = 1;
    for (let start = 0; start < changed.length && !isPaused; ) {
      const batch = changed.slice(start, start + size);
      const began = performance.now();
      replace(
        engine,
        batch.map(({ id }) => id),
      );
      pending -= batch.length;
      // Changes come in order, so an index saved half-way says truly how far it got.
      at.seq = batch.at(-1)?.seq ?? at.seq;
      start += batch.length;
      const share = TURN_MS / Math.max(0.1, performance.now() - began);
      size = Math.max(1, Math.min(LARGEST_BATCH, 2 * size, Math.round(size * share)));
      await setImmediate();
      if (engine.segments.length > MANY_SEGMENTS) await tidy(MANY_SEGMENTS);
    }
    if (isPaused) return;
    at.seq = now.seq;
    void tidy();
  }

  function replace(into: Engine, ids: string[]): void {
    into.remove(ids);
    into.add(source.documents(ids));
    ranking.update(ids);
    if (into.gathered > GATHERED) into.flush();
  }

  /** Merges segments in slices, so that queries are answered in between. One at a time. */
  function tidy(most?: number): Promise<void> {
    tidying ??= mergeInSlices(most).finally(() => {
      tidying = undefined;
    });
    return tidying;
  }

  async function mergeInSlices(most: number | undefined): Promise<void> {
    for (;;) {
      const merge = engine.merge(most);
      let step = merge.next();
      while (!step.done) {
        await setImmediate();
        step = merge.next();
      }
      if (!step.value) return;
    }
  }

  function countPending({ seq }: IndexClock): void {
    pending = source.countChangedSince(seq);
    total = Math.max(total, pending);
  }

  /** Brings the index up to the library's newest change. Calls during one catch-up share it. */
  function catchUp(): Promise<void> {
    if (isPaused) return opened().then(countPending);
    catchingUp ??= takeInChanges().finally(() => {
      catchingUp = undefined;
    });
    return catchingUp;
  }

  async function write(): Promise<void> {
    if (!clock) return;
    // Also half-way through catching up: index and clock move together, so what is written is true of itself.
    engine.flush();
    const { seq } = clock;
    const { segments } = engine;
    if (saved?.seq === seq && saved.segments === segments) return;
    await folder.save({ segments, clock });
    saved = { seq, segments };
  }

  return {
    /** Another index may take its place when the library does. */
    get engine(): Engine {
      return engine;
    },
    /** Once what lies on disk is read. */
    opened: async (): Promise<void> => {
      await opened();
    },
    catchUp,
    /** Once segments are merged that need be. */
    settled: async (): Promise<void> => {
      await tidying;
    },
    /** Writes the index to disk if it holds more than what is there. */
    save(): Promise<void> {
      saving = saving.catch(() => {}).then(write);
      return saving;
    },
    /** Takes nothing more in until it goes on; queries are answered with what there is. */
    pause(): void {
      isPaused = true;
    },
    resume(): void {
      isPaused = false;
    },
    /** Papers that it had yet to take in when it last looked. */
    get pending(): number {
      return pending;
    },
    async progress(): Promise<IndexStatus> {
      const at = await opened();
      if (!catchingUp) countPending(at);
      return { pending, total, isPaused };
    },
  };
}
