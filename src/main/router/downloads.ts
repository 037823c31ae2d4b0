import type { DownloadsService } from '../services/downloads-service.ts';
import { os } from './implementer.ts';

export const downloadsRouter = (service: DownloadsService) => ({
  list: os.downloads.list.handler(({ input }) => service.list(input)),
  ofPapers: os.downloads.ofPapers.handler(({ input }) => service.ofPapers(input)),
  request: os.downloads.request.handler(({ input }) => service.request(input)),
  retry: os.downloads.retry.handler(({ input }) => service.retry(input)),
  cancel: os.downloads.cancel.handler(({ input }) => service.cancel(input)),
  restore: os.downloads.restore.handler(({ input }) => service.restore(input)),
  clearFinished: os.downloads.clearFinished.handler(() => service.clearFinished()),
});
