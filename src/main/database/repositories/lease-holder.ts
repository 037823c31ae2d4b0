import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** A name that no other holder has, and by which others can see whether its process still lives. */
export const newHolder = (): string => `${hostname()}/${process.pid}/${randomUUID()}`;

/** Whether the holder's process has surely ended: it ran on this machine and is there no more. */
export function hasEnded(holder: string): boolean {
  const [host, pid] = holder.split('/');
  if (host !== hostname() || !pid) return false;
  try {
    // Signal 0 asks only whether the process is there.
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
