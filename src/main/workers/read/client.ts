import { workerPath } from '../../app-paths.ts';
import type { PageOfPapers } from '../../database/query/paper-order.ts';
import { createRpcThread } from '../rpc-thread.ts';
import type { ReadWorkerClient, ReadWorkerData } from './worker.ts';

export type ReadWorker = ReturnType<typeof createReadWorker>;

/** Puts the lists of a large library in order, in a thread of its own with its own connection. */
export function createReadWorker(data: Omit<ReadWorkerData, 'port'>) {
  const { call, close } = createRpcThread<ReadWorkerClient, Omit<ReadWorkerData, 'port'>>({
    path: workerPath('read'),
    data,
    what: 'Reading the library',
  });
  const pageOf: PageOfPapers = (choice, slice) => call((client) => client.pageOf({ choice, slice }));
  return { pageOf, close: (): Promise<void> => close() };
}
