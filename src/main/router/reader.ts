import type { ReaderService } from '../services/reader-service.ts';
import { os } from './implementer.ts';

export const readerRouter = (service: ReaderService) => ({
  desk: os.reader.desk.handler(() => service.desk()),
  keepDesk: os.reader.keepDesk.handler(({ input }) => service.keepDesk(input)),
  unfinished: os.reader.unfinished.handler(({ input }) => service.unfinished(input)),
  setAside: os.reader.setAside.handler(({ input }) => service.setAside(input)),
});
