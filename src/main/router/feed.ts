import type { FeedService } from '../services/feed-service.ts';
import { os } from './implementer.ts';

export const feedRouter = (service: FeedService) => ({
  page: os.feed.page.handler(({ input }) => service.page(input)),
});
