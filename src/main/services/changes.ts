import { EventPublisher } from '@orpc/server';
import type { ChangeEvent } from '#shared/entities/change-event.ts';

export type Changes = ReturnType<typeof createChanges>;

/** Where services say that data changed, and windows hear of it. */
export function createChanges() {
  const publisher = new EventPublisher<{ change: ChangeEvent }>({ maxBufferedEvents: 1000 });
  return {
    publish: (event: ChangeEvent): void => publisher.publish('change', event),
    /** Every change from now on, until the signal aborts. */
    subscribe: (signal?: AbortSignal): AsyncGenerator<ChangeEvent> =>
      publisher.subscribe('change', { signal }),
  };
}
