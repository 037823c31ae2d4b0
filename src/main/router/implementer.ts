import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';

/** The contract to implement; a route that is missing or answers with another shape does not compile. */
export const os = implement(contract);
