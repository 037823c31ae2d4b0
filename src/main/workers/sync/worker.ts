import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { os, type RouterClient, type } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { createEngine } from './engine.ts';
import type { RunRequest, SyncWorkerData } from './protocol.ts';

/** How nice the thread is to others: some. */
const NICENESS = 5;

// Where threads have priorities of their own, the window comes first. Elsewhere this would be the whole process's.
if (process.platform === 'linux') setPriority(0, NICENESS);

const { port, config } = workerData as SyncWorkerData;
const engine = createEngine(config);

const router = {
  events: os.handler(({ signal }) => engine.events(signal)),
  schedule: os.handler(() => engine.schedule()),
  live: os.handler(() => engine.live()),
  start: os.handler(() => engine.start()),
  cancel: os.handler(() => engine.cancel()),
  run: os.input(type<RunRequest>()).handler(({ input, signal }) => engine.run(input, signal)),
  fetchPeriod: os
    .input(type<{ period: FeedPeriod; date: CalendarDate }>())
    .handler(({ input, signal }) => engine.fetchPeriod(input, signal)),
  backfill: os
    .input(type<{ from: CalendarDate; to: CalendarDate }>())
    .handler(({ input }) => engine.backfill(input)),
  cancelBackfill: os.handler(() => engine.cancelBackfill()),
  followed: os.input(type<{ id: string }>()).handler(({ input }) => engine.followed(input.id)),
  othersWrote: os.handler(() => engine.othersWrote()),
  poke: os.handler(() => engine.poke()),
  network: os
    .input(type<{ online?: boolean; metered?: boolean }>())
    .handler(({ input }) => engine.network(input)),
  add: os.input(type<{ texts: string[] }>()).handler(({ input, signal }) => engine.add(input.texts, signal)),
  community: os.input(type<{ id: string }>()).handler(({ input }) => engine.community(input.id)),
  searchOnline: os
    .input(type<{ query: string; upstream: 'hugging-face' | 'arxiv'; limit: number }>())
    .handler(({ input, signal }) => engine.searchOnline(input, signal)),
  /** Ends what runs; nothing may be called after it. */
  stop: os.handler(() => engine.stop()),
};
export type SyncWorkerClient = RouterClient<typeof router>;

new RPCHandler(router).upgrade(port);
port.start();
