import { type MessagePort, workerData } from 'node:worker_threads';
import { type RouterClient, type } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { openDatabaseReadOnly } from '../../database/open.ts';
import { createPaperOrder, type PaperChoice } from '../../database/query/paper-order.ts';
import type { Slice } from '../../database/query/slice.ts';
import { thread } from '../typed-faults.ts';

export interface ReadWorkerData {
  port: MessagePort;
  databaseFile: string;
}

const { port, databaseFile } = workerData as ReadWorkerData;
const database = openDatabaseReadOnly(databaseFile);
// Papers are looked up all over a large library: 64 MB of it are kept at hand.
database.pragma('cache_size = -64000');
const order = createPaperOrder(database);

const router = {
  pageOf: thread
    .input(type<{ choice: PaperChoice; slice: Slice }>())
    .handler(({ input }) => order.page(input.choice, input.slice)),
};
export type ReadWorkerClient = RouterClient<typeof router>;

new RPCHandler(router).upgrade(port);
port.start();
