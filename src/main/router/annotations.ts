import type { AnnotationPicturesService } from '../services/annotation-pictures-service.ts';
import type { AnnotationsService } from '../services/annotations-service.ts';
import type { CarryOverService } from '../services/carry-over-service.ts';
import { os } from './implementer.ts';

export const annotationsRouter = (
  service: AnnotationsService,
  pictures: AnnotationPicturesService,
  carrying: CarryOverService,
) => ({
  forPaper: os.annotations.forPaper.handler(({ input }) => service.forPaper(input)),
  list: os.annotations.list.handler(({ input }) => service.list(input)),
  edit: os.annotations.edit.handler(({ input }) => service.edit(input)),
  keepPicture: os.annotations.keepPicture.handler(({ input }) => pictures.keep(input)),
  trash: os.annotations.trash.handler(({ input }) => service.trash(input)),
  purge: os.annotations.purge.handler(({ input }) => service.purge(input)),
  review: os.annotations.review.handler(({ input }) => service.review(input)),
  reviewed: os.annotations.reviewed.handler(({ input }) => service.reviewed(input)),
  elsewhere: os.annotations.elsewhere.handler(({ input }) => carrying.elsewhere(input)),
  carryOver: os.annotations.carryOver.handler(({ input, signal }) => carrying.carryOver(input, signal)),
  tags: os.annotations.tags.handler(() => service.tags()),
});
