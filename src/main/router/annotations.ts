import type { AnnotationsService } from '../services/annotations-service.ts';
import { os } from './implementer.ts';

export const annotationsRouter = (service: AnnotationsService) => ({
  forPaper: os.annotations.forPaper.handler(({ input }) => service.forPaper(input)),
  list: os.annotations.list.handler(({ input }) => service.list(input)),
  edit: os.annotations.edit.handler(({ input }) => service.edit(input)),
  trash: os.annotations.trash.handler(({ input }) => service.trash(input)),
  purge: os.annotations.purge.handler(({ input }) => service.purge(input)),
  tags: os.annotations.tags.handler(() => service.tags()),
});
