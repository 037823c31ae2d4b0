import { ORPCError } from '@orpc/server';

/** Typed errors of the contract (`shared/contract/base.ts`), so that they reach the window with their meaning. */
export const notFound = (what: string): Error =>
  new ORPCError('NOT_FOUND', { message: `${what} is not in the library.`, data: { what } });

export const conflict = (what: string, message: string): Error =>
  new ORPCError('CONFLICT', { message, data: { what } });

/** A server could not be asked, or gave no usable answer; `why` says it for a person. */
export const unavailable = (why: string): Error => new ORPCError('SERVICE_UNAVAILABLE', { message: why });
