import type { DiscoveryService } from '../services/discovery-service.ts';
import type { SearchService } from '../services/search-service.ts';
import { os } from './implementer.ts';

export const searchRouter = (service: SearchService, discovery: DiscoveryService) => ({
  query: os.search.query.handler(({ input }) => service.query(input)),
  online: os.search.online.handler(({ input, signal }) => discovery.searchOnline(input, signal)),
});
