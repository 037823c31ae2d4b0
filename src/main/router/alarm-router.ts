import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { ImportProgress, LibraryState } from '#shared/contract/library.ts';
import type { Config } from '../config.ts';
import type { Shell } from '../services/shell-port.ts';
import { shellRouter } from './shell.ts';

/** The part of the contract that needs no library. */
const os = implement({
  library: { state: contract.library.state, beginAnew: contract.library.beginAnew },
  shell: contract.shell,
});

interface Deps {
  state: () => LibraryState;
  beginAnew: (signal?: AbortSignal) => AsyncGenerator<ImportProgress>;
  shell: Shell;
  config: Config;
}

/** What is answered while there is no library: why, and the ways out. There is nothing else to answer from. */
export function createAlarmRouter({ state, beginAnew, shell, config }: Deps) {
  return os.router({
    library: {
      state: os.library.state.handler(() => state()),
      beginAnew: os.library.beginAnew.handler(({ signal }) => beginAnew(signal)),
    },
    shell: shellRouter(shell, config),
  });
}
