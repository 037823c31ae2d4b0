import { eventIterator } from '@orpc/contract';
import { ChangeEvent } from '../entities/change-event.ts';
import { base } from './base.ts';

export const events = {
  /** Every change from now on, until the client hangs up. */
  changes: base.output(eventIterator(ChangeEvent)),
};
