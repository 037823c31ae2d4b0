import { ORPCError } from '@orpc/client';
import { libraryErrorOf } from '#shared/errors/from-system.ts';

/** One sentence for a failed call that a person can act on. */
export function reason(error: unknown): string {
  const fault = libraryErrorOf(error);
  if (fault) return fault.message;
  if (error instanceof ORPCError) {
    if (error.code === 'INTERNAL_SERVER_ERROR') return 'The library could not answer. Its log says more.';
    return error.message;
  }
  if (error instanceof TypeError) return 'The library cannot be reached. Is Offprint still running?';
  return error instanceof Error ? error.message : String(error);
}

/** Whether the same may be taken another time: not what is wrong in itself, as a name that is taken. */
export function canBeTriedAgain(error: unknown): boolean {
  const isWrong = error instanceof ORPCError && error.status < 500;
  return !isWrong || libraryErrorOf(error) !== undefined;
}

/** Whether the library said that the thing does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'NOT_FOUND';
}
