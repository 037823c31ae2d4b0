/** Runs two ways of doing the same thing in turn, so that a slow moment of the machine hits both. */
export interface Comparison {
  name: string;
  unit: 'ms' | 'MB' | 'frames' | '%';
  subject: Summary;
  peer: Summary;
  /** Median of subject over median of peer, or whatever the name says. */
  ratio: number;
  /** The ratio not to exceed. */
  limit: number;
}

export interface Summary {
  median: number;
  p99: number;
  min: number;
  runs: number;
}

/** A comparison of times that were measured side by side. */
export function comparison(
  name: string,
  limit: number,
  times: { subject: readonly number[]; peer: readonly number[] },
): Comparison {
  const summaries = { subject: summarize(times.subject), peer: summarize(times.peer) };
  return { name, unit: 'ms', ...summaries, ratio: summaries.subject.median / summaries.peer.median, limit };
}

export function summarize(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), min: at(0), runs: sorted.length };
}

/** The value that 95 of 100 do not exceed. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

interface Options {
  name: string;
  rounds: number;
  limit: number;
  /** Does the work and answers the milliseconds it took. */
  subject: () => Promise<number>;
  peer: () => Promise<number>;
}

/** One round of each uncounted, then `rounds` in turn. */
export async function compare({ name, rounds, limit, subject, peer }: Options): Promise<Comparison> {
  await subject();
  await peer();
  const times: { subject: number[]; peer: number[] } = { subject: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    times.subject.push(await subject());
    times.peer.push(await peer());
  }
  return comparison(name, limit, times);
}

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
