import type { FollowsService } from '../services/follows-service.ts';
import { os } from './implementer.ts';

export const followsRouter = (service: FollowsService) => ({
  all: os.follows.all.handler(() => service.all()),
  add: os.follows.add.handler(({ input }) => service.add(input)),
  remove: os.follows.remove.handler(({ input }) => service.remove(input)),
});
