import { type Comparison, summarize } from '../measure.ts';

type Ask<Query> = (query: Query) => unknown;

const ROUNDS = 3;

async function timeOf<Query>(ask: Ask<Query>, query: Query): Promise<number> {
  const started = performance.now();
  await ask(query);
  return performance.now() - started;
}

/**
 * Asks every query of both sides in turn, some times over; of each query the best time counts, so that what is measured is
 * the query and not what else ran on the machine.
 */
export async function bestTimes<Query>(queries: readonly Query[], subject: Ask<Query>, peer: Ask<Query>) {
  const best = {
    subject: queries.map(() => Number.POSITIVE_INFINITY),
    peer: queries.map(() => Number.POSITIVE_INFINITY),
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, query] of queries.entries()) {
      best.subject[index] = Math.min(best.subject[index] ?? 0, await timeOf(subject, query));
      best.peer[index] = Math.min(best.peer[index] ?? 0, await timeOf(peer, query));
    }
  }
  return best;
}

/** Each query's time once, one after the other. */
export async function timesOnce<Query>(queries: readonly Query[], ask: Ask<Query>): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) times.push(await timeOf(ask, query));
  return times;
}

/** Compares the slowest of each hundred. */
export function p99Comparison(
  name: string,
  limit: number,
  times: { subject: readonly number[]; peer: readonly number[] },
): Comparison {
  const [subject, peer] = [summarize(times.subject), summarize(times.peer)];
  return { name: `p99: ${name}`, unit: 'ms', subject, peer, ratio: subject.p99 / peer.p99, limit };
}

/** Compares two single values. */
export function valueComparison(
  name: string,
  unit: Comparison['unit'],
  limit: number,
  { subject, peer }: { subject: number; peer: number },
): Comparison {
  return { name, unit, subject: summarize([subject]), peer: summarize([peer]), ratio: subject / peer, limit };
}

/** A share that must not be less than another. */
export const shareComparison = (name: string, share: number, wanted: number): Comparison => ({
  ...valueComparison(`${name}: at least ${(100 * wanted).toFixed(0)} %`, '%', 1, {
    subject: 100 * share,
    peer: 100 * wanted,
  }),
  ratio: wanted / share,
});
