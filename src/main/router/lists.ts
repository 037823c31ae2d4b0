import type { ListsService } from '../services/lists-service.ts';
import { os } from './implementer.ts';

export const listsRouter = (service: ListsService) => ({
  all: os.lists.all.handler(() => service.all()),
  papers: os.lists.papers.handler(({ input }) => service.papers(input)),
  create: os.lists.create.handler(({ input }) => service.create(input)),
  update: os.lists.update.handler(({ input }) => service.update(input)),
  remove: os.lists.remove.handler(({ input }) => service.remove(input)),
  restore: os.lists.restore.handler(({ input }) => service.restore(input)),
  addPapers: os.lists.addPapers.handler(({ input }) => service.addPapers(input)),
  removePapers: os.lists.removePapers.handler(({ input }) => service.removePapers(input)),
  restorePapers: os.lists.restorePapers.handler(({ input }) => service.restorePapers(input)),
  trash: os.lists.trash.handler(({ input }) => service.trash(input)),
  purge: os.lists.purge.handler(({ input }) => service.purge(input)),
});
