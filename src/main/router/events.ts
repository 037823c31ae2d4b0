import type { Changes } from '../services/changes.ts';
import { os } from './implementer.ts';

export const eventsRouter = (changes: Changes) => ({
  changes: os.events.changes.handler(({ signal }) => changes.subscribe(signal)),
});
