import { setTimeout } from 'node:timers/promises';
import type { DerivationRepository } from '../database/repositories/derivations.ts';
import type { LeaseRepository } from '../database/repositories/leases.ts';
import type { RuleVersion } from '../database/rule-versions.ts';
import { withLease } from './lease.ts';

/** A rule by which part of the library is derived. Its version rises whenever it would derive something else. */
export interface DerivationRule extends RuleVersion {
  /** What it derives from, by key: those after `after`, in the order of the keys, so many at most. */
  subjects(after: string, limit: number): string[];
  /** How many are derived in one go: as many as hold up nobody. */
  batch: number;
  /** Derives from these anew. To do it twice must be the same as once; what cannot be derived stays as it is. */
  derive(keys: readonly string[], signal: AbortSignal): Promise<void> | void;
}

interface Deps {
  derivations: DerivationRepository;
  leases: LeaseRepository;
  /** In the order in which they build on one another. */
  rules: readonly DerivationRule[];
}

/** One process at a time does this. */
const LEASE = 'derivations';
/** The longest rest between two batches, in milliseconds: it rests as long as it worked. */
const LONGEST_REST_MS = 250;

export type Deriving = ReturnType<typeof createDeriving>;

/**
 * Derives anew, once, what older versions of the rules derived. How far it came is kept after each batch, so that a
 * process that was killed costs one batch at most.
 */
export function createDeriving({ derivations, leases, rules }: Deps) {
  async function apply(rule: DerivationRule, signal: AbortSignal): Promise<void> {
    for (let from = derivations.doneTo(rule); from !== undefined; ) {
      signal.throwIfAborted();
      const began = performance.now();
      const keys = rule.subjects(from, rule.batch);
      if (keys.length > 0) await rule.derive(keys, signal);
      from = keys.at(-1);
      derivations.advance(rule, from);
      const rest = Math.min(performance.now() - began, LONGEST_REST_MS);
      await setTimeout(rest, undefined, { signal });
    }
  }

  const isDone = (): boolean => rules.every((rule) => derivations.doneTo(rule) === undefined);

  return {
    isDone,
    /**
     * Does what is left to do.
     * @returns whether all of it is done; not while another process is at it
     * @throws the signal's reason
     */
    async run(signal: AbortSignal): Promise<boolean> {
      if (isDone()) return true;
      return withLease(leases, LEASE, async () => {
        for (const rule of rules) await apply(rule, signal);
      });
    },
  };
}
