import type { DiscoveryService } from '../services/discovery-service.ts';
import type { SearchService } from '../services/search-service.ts';
import { os } from './implementer.ts';

export const searchRouter = (service: SearchService, discovery: DiscoveryService) => ({
  query: os.search.query.handler(({ input }) => service.query(input)),
  index: os.search.index.handler(() => service.index()),
  pauseIndex: os.search.pauseIndex.handler(({ input }) => service.pauseIndex(input)),
  authors: os.search.authors.handler(({ input }) => service.authors(input)),
  related: os.search.related.handler(({ input }) => service.related(input)),
  recent: os.search.recent.handler(({ input }) => service.recent(input)),
  remember: os.search.remember.handler(({ input }) => service.remember(input)),
  forget: os.search.forget.handler(({ input }) => service.forget(input)),
  online: os.search.online.handler(({ input, signal }) => discovery.searchOnline(input, signal)),
});
