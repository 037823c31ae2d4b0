import { ORPCError } from '@orpc/server';
import { log } from '../log/log.ts';

/** An import names up to 10,000 uploads (40 bytes each) and a highlight quotes up to 100,000 characters. */
export const MAX_RPC_BYTES = 4 * 1024 * 1024;

/** How often a quiet event stream shows that it is alive. */
export const KEEP_ALIVE_MS = 15_000;

/**
 * Writes what went wrong inside a call to the log, for the window is told only that something did.
 * Typed errors are answers and a caller that hangs up is no failure: neither is written. What a call throws that was
 * hung up on is the reason of its signal, which need not be an error: the browser host's is a string.
 */
export function logFailure(
  error: unknown,
  { request }: { request: { signal?: AbortSignal | undefined } },
): void {
  if (error instanceof ORPCError && (error.defined || error.status < 500)) return;
  if (error instanceof Error && error.name === 'AbortError') return;
  if (request.signal?.aborted && error === request.signal.reason) return;
  log.error('A call failed', error);
}
