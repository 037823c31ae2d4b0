import type { DiscoveryService } from '../services/discovery-service.ts';
import type { PapersService } from '../services/papers-service.ts';
import { os } from './implementer.ts';

export const papersRouter = (service: PapersService, discovery: DiscoveryService) => ({
  list: os.papers.list.handler(({ input }) => service.page(input)),
  get: os.papers.get.handler(({ input }) => service.get(input)),
  match: os.papers.match.handler(({ input }) => service.match(input)),
  setState: os.papers.setState.handler(({ input }) => service.setState(input)),
  dismissVersion: os.papers.dismissVersion.handler(({ input }) => service.dismissVersion(input)),
  add: os.papers.add.handler(({ input, signal }) => discovery.add(input, signal)),
  community: os.papers.community.handler(({ input }) => discovery.community(input)),
  savePosition: os.papers.savePosition.handler(({ input }) => service.savePosition(input)),
  addReadingTime: os.papers.addReadingTime.handler(({ input }) => service.addReadingTime(input)),
});
