import type { LockedPdfService } from '../services/locked-pdf-service.ts';
import type { ReaderService } from '../services/reader-service.ts';
import { os } from './implementer.ts';

export const readerRouter = (service: ReaderService, lockedPdfs: LockedPdfService) => ({
  desk: os.reader.desk.handler(() => service.desk()),
  keepDesk: os.reader.keepDesk.handler(({ input }) => service.keepDesk(input)),
  unfinished: os.reader.unfinished.handler(({ input }) => service.unfinished(input)),
  unlock: os.reader.unlock.handler(({ input }) => lockedPdfs.unlock(input)),
  lock: os.reader.lock.handler(({ input }) => lockedPdfs.lock(input)),
  words: os.reader.words.handler(({ input }) => service.words(input)),
  setAside: os.reader.setAside.handler(({ input }) => service.setAside(input)),
});
