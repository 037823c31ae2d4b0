import type { SearchService } from '../services/search-service.ts';
import { os } from './implementer.ts';

export const searchRouter = (service: SearchService) => ({
  query: os.search.query.handler(({ input }) => service.query(input)),
});
