import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { createLink } from './link.ts';

export type Library = ContractRouterClient<Contract>;

/** The library, with the calls that change it. Only `renderer/write` asks for those: `client.ts` has all others. */
export const library: Library = createORPCClient(createLink());
