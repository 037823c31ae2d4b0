import type { SyncService } from '../services/sync-service.ts';
import { os } from './implementer.ts';

export const syncRouter = (service: SyncService) => ({
  status: os.sync.status.handler(() => service.status()),
  start: os.sync.start.handler(() => service.start()),
  cancel: os.sync.cancel.handler(() => service.cancel()),
  fetchPeriod: os.sync.fetchPeriod.handler(({ input, signal }) => service.fetchPeriod(input, signal)),
  backfill: os.sync.backfill.handler(({ input }) => service.backfill(input)),
  cancelBackfill: os.sync.cancelBackfill.handler(() => service.cancelBackfill()),
  network: os.sync.network.handler(({ input }) => service.network(input)),
});
