import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ErrorFacts, type LibraryErrorCode } from '../errors/codes.ts';

/** An error of the library, whose code says it all: its words are found by it (`shared/errors`). */
const fault = (status: number) => ({ status, data: ErrorFacts });

export const FAULTS = {
  DISK_FULL: fault(507),
  DISK_LOW: fault(507),
  DISK_FAILED: fault(500),
  READ_ONLY: fault(403),
  NOT_PERMITTED: fault(403),
  LIBRARY_BUSY: fault(503),
  LIBRARY_DAMAGED: fault(500),
  NOT_A_LIBRARY: fault(500),
  CANNOT_OPEN: fault(500),
  LIBRARY_MISSING: fault(503),
} satisfies Record<LibraryErrorCode, unknown>;

/** What a call that changes something is known by, in types and at run time. */
export interface Changing {
  changes: true;
}

/** Errors every route may answer with; the client gets them typed. */
const ERRORS = {
  NOT_FOUND: { message: 'Not in the library.', data: z.object({ what: z.string() }) },
  CONFLICT: { message: 'That is taken.', data: z.object({ what: z.string() }) },
  ...FAULTS,
};

/** A call that tells, and changes nothing. */
export const base = oc.errors(ERRORS);

/** A call that changes something. It may be refused: the window asks for it by `renderer/write`, which keeps what was. */
export const change = base.$meta<Changing>({ changes: true });

/** A slice of a long answer: rows `offset` to `offset + limit`. */
export const Page = z.object({
  limit: z.number().int().min(1).max(500).default(50),
  offset: z.number().int().nonnegative().default(0),
});
export type Page = z.infer<typeof Page>;
