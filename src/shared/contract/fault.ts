import { ORPCError } from '@orpc/contract';
import type { ErrorFacts } from '../errors/codes.ts';
import { libraryErrorOf } from '../errors/from-system.ts';
import { FAULTS } from './base.ts';

/** What is wrong with the library's own place, as a typed error of the contract; every other error comes back as it is. */
export function typed(error: unknown, facts: ErrorFacts = {}): unknown {
  const fault = libraryErrorOf(error, facts);
  if (!fault) return error;
  const { code, message, facts: data } = fault;
  return new ORPCError(code, { status: FAULTS[code].status, message, data, cause: error });
}
