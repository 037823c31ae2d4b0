import type { PapersService } from '../services/papers-service.ts';
import { os } from './implementer.ts';

export const papersRouter = (service: PapersService) => ({
  list: os.papers.list.handler(({ input }) => service.list(input)),
  get: os.papers.get.handler(({ input }) => service.get(input)),
  setState: os.papers.setState.handler(({ input }) => service.setState(input)),
  savePosition: os.papers.savePosition.handler(({ input }) => service.savePosition(input)),
});
