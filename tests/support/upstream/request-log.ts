import type { RouteKind } from './answer.ts';
import type { FaultKind } from './faults.ts';

/** A request as the stand-in saw it. */
export interface LoggedRequest {
  route: RouteKind | 'unknown';
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string | undefined>;
  /** Milliseconds since 1970: when it came, and when its connection was done with it. */
  at: number;
  endedAt?: number;
  /** 0 until it is answered, and where the connection was closed instead. */
  status: number;
  /** Of the body. */
  bytesSent: number;
  /** The whole answer was sent and the client took it. */
  finished: boolean;
  faults: FaultKind[];
}

type Listener = (request: LoggedRequest) => void;

export type RequestLog = ReturnType<typeof createRequestLog>;

/** All requests in the order they came. */
export function createRequestLog() {
  const requests: LoggedRequest[] = [];
  const listeners = new Set<Listener>();
  const tell: Listener = (request) => {
    for (const listener of listeners) listener(request);
  };
  return {
    requests,
    add(request: LoggedRequest) {
      requests.push(request);
      tell(request);
    },
    /** Something about it changed. */
    changed: tell,
    /** The first request the predicate holds for, come already or to come; it is asked anew when one was answered. */
    waitFor(predicate: (request: LoggedRequest) => boolean): Promise<LoggedRequest> {
      const found = requests.find(predicate);
      if (found) return Promise.resolve(found);
      return new Promise((resolve) => {
        const listener: Listener = (request) => {
          if (!predicate(request)) return;
          listeners.delete(listener);
          resolve(request);
        };
        listeners.add(listener);
      });
    },
  };
}
