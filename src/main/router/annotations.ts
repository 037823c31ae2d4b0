import type { AnnotationsService } from '../services/annotations-service.ts';
import { os } from './implementer.ts';

export const annotationsRouter = (service: AnnotationsService) => ({
  forPaper: os.annotations.forPaper.handler(({ input }) => service.forPaper(input)),
  list: os.annotations.list.handler(({ input }) => service.list(input)),
  create: os.annotations.create.handler(({ input }) => service.create(input)),
  update: os.annotations.update.handler(({ input }) => service.update(input)),
  remove: os.annotations.remove.handler(({ input }) => service.remove(input)),
  restore: os.annotations.restore.handler(({ input }) => service.restore(input)),
});
