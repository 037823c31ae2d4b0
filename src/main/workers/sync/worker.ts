import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { type RouterClient, type } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { CalendarDate } from '#shared/entities/date.ts';
import { thread } from '../typed-faults.ts';
import type { PeriodRequest } from './asked.ts';
import { createEngine } from './engine.ts';
import type { RunRequest, SyncWorkerData } from './protocol.ts';

/** How nice the thread is to others: some. */
const NICENESS = 5;

// Where threads have priorities of their own, the window comes first. Elsewhere this would be the whole process's.
if (process.platform === 'linux') setPriority(0, NICENESS);

const { port, config } = workerData as SyncWorkerData;
const engine = createEngine(config);

const router = {
  events: thread.handler(({ signal }) => engine.events(signal)),
  schedule: thread.handler(() => engine.schedule()),
  live: thread.handler(() => engine.live()),
  start: thread.handler(() => engine.start()),
  cancel: thread.handler(() => engine.cancel()),
  run: thread.input(type<RunRequest>()).handler(({ input, signal }) => engine.run(input, signal)),
  fetchPeriod: thread
    .input(type<PeriodRequest>())
    .handler(({ input, signal }) => engine.fetchPeriod(input, signal)),
  backfill: thread
    .input(type<{ from: CalendarDate; to: CalendarDate }>())
    .handler(({ input }) => engine.backfill(input)),
  cancelBackfill: thread.handler(() => engine.cancelBackfill()),
  followed: thread.input(type<{ id: string }>()).handler(({ input }) => engine.followed(input.id)),
  othersWrote: thread.handler(() => engine.othersWrote()),
  poke: thread.handler(() => engine.poke()),
  network: thread
    .input(type<{ online?: boolean; metered?: boolean }>())
    .handler(({ input }) => engine.network(input)),
  add: thread
    .input(type<{ texts: string[] }>())
    .handler(({ input, signal }) => engine.add(input.texts, signal)),
  community: thread.input(type<{ id: string }>()).handler(({ input }) => engine.community(input.id)),
  searchOnline: thread
    .input(type<{ query: string; upstream: 'hugging-face' | 'arxiv'; limit: number }>())
    .handler(({ input, signal }) => engine.searchOnline(input, signal)),
  /** Ends what runs; nothing may be called after it. */
  stop: thread.handler(() => engine.stop()),
};
export type SyncWorkerClient = RouterClient<typeof router>;

new RPCHandler(router).upgrade(port);
port.start();
