import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { createLink } from './link.ts';

/** The library, as the contract says. */
export const api: ContractRouterClient<Contract> = createORPCClient(createLink());
