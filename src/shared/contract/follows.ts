import { z } from 'zod';
import { Follow } from '../entities/follow.ts';
import { base, change } from './base.ts';

export const follows = {
  all: base.output(z.array(Follow)),
  /** CONFLICT when it is followed already. */
  add: change.input(Follow.omit({ id: true })).output(Follow),
  /** Its papers stay in the library. */
  remove: change.input(z.object({ id: z.uuid() })).output(z.object({})),
};
