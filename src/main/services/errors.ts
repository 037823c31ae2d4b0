import { ORPCError } from '@orpc/server';

/** Typed errors of the contract (`shared/contract/base.ts`), so that they reach the window with their meaning. */
export const notFound = (what: string): Error =>
  new ORPCError('NOT_FOUND', { message: `${what} is not in the library.`, data: { what } });

export const conflict = (what: string, message: string): Error =>
  new ORPCError('CONFLICT', { message, data: { what } });
