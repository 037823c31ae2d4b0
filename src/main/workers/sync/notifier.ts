import { EventPublisher } from '@orpc/server';
import type { LiveStatus, SyncEvent } from './protocol.ts';

/** Between two messages of one kind, in milliseconds: a window refetches at each. */
const EVERY_MS = { live: 250, downloads: 250, papers: 250, library: 1_000 } as const;
/** More papers than this are told as "the library". */
const MOST_IDS = 200;

type Kind = SyncEvent['type'];

export type Notifier = ReturnType<typeof createNotifier>;

/** Tells the main thread what changed: the first time at once, then gathered, so that a busy worker does not flood it. */
export function createNotifier(initial: LiveStatus) {
  const publisher = new EventPublisher<{ event: SyncEvent }>({ maxBufferedEvents: 1_000 });
  const waiting = new Map<Kind, NodeJS.Timeout>();
  const sentAt = new Map<Kind, number>();
  const ids = new Set<string>();
  let live = initial;

  function send(kind: Kind): void {
    waiting.delete(kind);
    sentAt.set(kind, performance.now());
    if (kind === 'live') publisher.publish('event', { type: 'live', live });
    else if (kind !== 'papers') publisher.publish('event', { type: kind });
    else if (ids.size > 0) publisher.publish('event', { type: 'papers', ids: [...ids] });
    if (kind === 'papers') ids.clear();
  }

  function tell(kind: Kind): void {
    if (waiting.has(kind)) return;
    const since = performance.now() - (sentAt.get(kind) ?? Number.NEGATIVE_INFINITY);
    if (since >= EVERY_MS[kind]) send(kind);
    else {
      const later = setTimeout(() => send(kind), EVERY_MS[kind] - since);
      waiting.set(kind, later);
    }
  }

  return {
    live: (): LiveStatus => live,
    /** Changes what is given of the live status. What it is at waits for its turn; the rest is told at once. */
    setLive(change: Partial<LiveStatus>): void {
      const before = live;
      live = { ...live, ...change };
      if (live.activity === before.activity && live.network === before.network) tell('live');
      else {
        clearTimeout(waiting.get('live'));
        send('live');
      }
    },
    downloads: (): void => tell('downloads'),
    library: (): void => tell('library'),
    papers(changed: readonly string[]): void {
      for (const id of changed) ids.add(id);
      if (ids.size > MOST_IDS) {
        ids.clear();
        tell('library');
      } else if (ids.size > 0) tell('papers');
    },
    /** Everything told from now on, after the live status as it is. */
    async *events(signal?: AbortSignal): AsyncGenerator<SyncEvent> {
      const events = publisher.subscribe('event', { signal });
      sentAt.set('live', performance.now());
      yield { type: 'live', live };
      yield* events;
    },
    close(): void {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
