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
const order = createPaperOrder(openDatabaseReadOnly(databaseFile));

const router = {
  pageOf: thread
    .input(type<{ choice: PaperChoice; slice: Slice }>())
    .handler(({ input }) => order.page(input.choice, input.slice)),
};
export type ReadWorkerClient = RouterClient<typeof router>;

new RPCHandler(router).upgrade(port);
port.start();
