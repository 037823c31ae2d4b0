import type { ContractRouterClient } from '@orpc/contract';
import type { Changing } from '#shared/contract/base.ts';
import type { Contract } from '#shared/contract/index.ts';
import { library } from './library.ts';

/** The calls of some namespaces that change nothing. */
type Telling<Namespaces> = {
  [Name in keyof Namespaces]: {
    [Call in keyof Namespaces[Name] as Namespaces[Name][Call] extends { '~orpc': { meta: Changing } }
      ? never
      : Call]: Namespaces[Name][Call];
  };
};

/** What the library tells. What is to change it goes through `renderer/write`, where nothing refused is lost. */
export const api: ContractRouterClient<Telling<Contract>> = library;
