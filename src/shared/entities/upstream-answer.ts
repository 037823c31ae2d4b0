import { z } from 'zod';

/** What a server of the outside world answered, or why it did not. That it cannot be had is an answer too: the call itself did not fail. */
export type UpstreamAnswer<Value> =
  | { value: Value }
  | {
      /** For a person to read. */
      why: string;
      /** There is no network: nothing is wrong. */
      isOffline: boolean;
    };

/** The schema of such an answer. */
export const upstreamAnswer = <Value extends z.ZodType>(value: Value) =>
  z.union([z.object({ value }), z.object({ why: z.string(), isOffline: z.boolean() })]);
