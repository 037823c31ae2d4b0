import { oc } from '@orpc/contract';
import { z } from 'zod';

/** Errors every route may answer with; the client gets them typed. */
export const base = oc.errors({
  NOT_FOUND: { message: 'Not in the library.', data: z.object({ what: z.string() }) },
  CONFLICT: { message: 'That is taken.', data: z.object({ what: z.string() }) },
  /** A server of the outside world could not be asked; the message says why. */
  SERVICE_UNAVAILABLE: { message: 'It cannot be reached just now.' },
});

/** A slice of a long answer: rows `offset` to `offset + limit`. */
export const Page = z.object({
  limit: z.number().int().min(1).max(500).default(50),
  offset: z.number().int().nonnegative().default(0),
});
export type Page = z.infer<typeof Page>;
