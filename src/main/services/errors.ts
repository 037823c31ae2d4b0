import { ORPCError } from '@orpc/server';
import { FAULTS } from '#shared/contract/base.ts';
import type { ErrorFacts } from '#shared/errors/codes.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';

/** Typed errors of the contract (`shared/contract/base.ts`), so that they reach the window with their meaning. */
export const notFound = (what: string): Error =>
  new ORPCError('NOT_FOUND', { message: `${what} is not in the library.`, data: { what } });

export const conflict = (what: string, message: string): Error =>
  new ORPCError('CONFLICT', { message, data: { what } });

/** A server could not be asked, or gave no usable answer; `why` says it for a person. */
export const unavailable = (why: string): Error => new ORPCError('SERVICE_UNAVAILABLE', { message: why });

/** The same for what is wrong with the library's own place; every other error comes back as it is. */
export function typed(error: unknown, facts: ErrorFacts): unknown {
  const fault = libraryErrorOf(error, facts);
  if (!fault) return error;
  const { status } = FAULTS[fault.code];
  return new ORPCError(fault.code, { status, message: fault.message, data: fault.facts, cause: error });
}
