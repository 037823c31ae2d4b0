import { os } from '@orpc/server';
import { typed } from '#shared/contract/fault.ts';

/** How a thread answers: what is wrong with the library's place keeps its code on the way to the main thread. */
export const thread = os.use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw typed(error);
  }
});
