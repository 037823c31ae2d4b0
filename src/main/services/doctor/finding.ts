import type { Leftover, Problem } from '#shared/entities/diagnosis.ts';

/** Where a check writes down what it finds, and whether it may do something about it. */
export interface Findings {
  /** @param repair puts it right and says how, in the past tense; absent: nothing can be done here */
  problem(found: Omit<Problem, 'repaired'>, repair?: () => Promise<string> | string): Promise<void>;
  /** @param remove gets rid of it; absent: it goes by itself */
  leftover(found: Omit<Leftover, 'removed'>, remove?: () => Promise<void> | void): Promise<void>;
}

export interface CollectedFindings extends Findings {
  problems: Problem[];
  leftovers: Leftover[];
}

/** @param repair whether to put right what can be */
export function collectFindings(repair: boolean): CollectedFindings {
  const problems: Problem[] = [];
  const leftovers: Leftover[] = [];
  return {
    problems,
    leftovers,
    async problem(found, put) {
      if (!repair || !put) problems.push(found);
      else problems.push({ ...found, repaired: await put() });
    },
    async leftover(found, remove) {
      if (repair && remove) await remove();
      leftovers.push(repair && remove ? { ...found, removed: true } : found);
    },
  };
}
