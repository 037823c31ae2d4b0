import { typed } from '#shared/contract/fault.ts';
import { type Config, databaseFileOf } from '../config.ts';
import { log } from '../log/log.ts';
import type { Services } from '../services/create-services.ts';

/**
 * How every call is answered. One that finds the library locked by another program is made again until it is free, so each
 * must be all or nothing up to its first write (one transaction); a service whose call writes in several steps waits at each
 * of them itself. What is wrong with the library's place becomes a typed error.
 */
export function createAnswering(
  { writeLock, faults }: Pick<Services, 'writeLock' | 'faults'>,
  config: Config,
) {
  const file = databaseFileOf(config);

  /** @throws the same as the contract knows it */
  function fail(error: unknown): never {
    const told = typed(error, { file });
    faults.note(told);
    throw told;
  }

  async function* guarded<Value, Return>(
    steps: AsyncGenerator<Value, Return>,
  ): AsyncGenerator<Value, Return> {
    try {
      return yield* steps;
    } catch (error) {
      return fail(error);
    }
  }

  return async function answer<Answer extends { output: unknown }>(
    { path, input }: { path: readonly string[]; input: unknown },
    next: () => PromiseLike<Answer> | Answer,
  ): Promise<Answer> {
    // The system's calls carry passwords.
    log.debug(path.join('.'), path[0] === 'shell' ? '' : JSON.stringify(input));
    try {
      const answered = await writeLock.whenFree(async () => next());
      const { output } = answered;
      return isSteps(output) ? { ...answered, output: guarded(output) } : answered;
    } catch (error) {
      return fail(error);
    }
  };
}

function isSteps(output: unknown): output is AsyncGenerator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
