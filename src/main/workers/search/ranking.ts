import type { SearchReason, SearchSort } from '#shared/entities/search.ts';
import type { PaperFacts, RankingSource } from '../../database/repositories/ranking-source.ts';

export type Ranking = ReturnType<typeof createRanking>;

/** How much more a paper of today is worth than a very old one with the same words; half of it goes with every year. */
const NEWNESS = 0.1;
const DAY_MS = 86_400_000;
const YEAR_MS = 365.25 * DAY_MS;
/** What the user's own dealings with a paper add to its worth. */
const OWN = { starred: 0.1, listed: 0.05, opened: 0.1 } as const;
const OWN_REASONS = ['starred', 'listed', 'opened'] as const;
/** A paper opened within this time was read lately. In milliseconds. */
const LATELY_MS = 30 * DAY_MS;

/** No paper's score is multiplied by more than this. */
export const MOST_WORTH = OWN_REASONS.reduce((most, reason) => most * (1 + OWN[reason]), 1 + NEWNESS);

interface Facts {
  /** Milliseconds since 1970; undefined where it is unknown. */
  published: number | undefined;
  /** ISO 8601, which compares as it stands. */
  added: string;
  upvotes: number;
  /** 1 and its newness on the day that facts were read. */
  worth: number;
}

/** From 0 (very old, or unknown) to `NEWNESS` (today, or announced for later). */
function newness(published: number | undefined, now: number): number {
  return published === undefined ? 0 : NEWNESS * 2 ** (-Math.max(0, now - published) / YEAR_MS);
}

function toFacts(row: PaperFacts, today: number): Facts {
  const published = row.published_at === null ? undefined : Date.parse(row.published_at);
  return { published, added: row.added_at, upvotes: row.upvotes ?? -1, worth: 1 + newness(published, today) };
}

const startOfDay = (now: number): number => now - (now % DAY_MS);

/**
 * Ranks papers by more than their words: score × (1 + newness) × what they are to the user. Together that is never as
 * much as another word found in the title.
 * Holds what it needs of every paper in memory, since a common word is in most of them.
 */
export function createRanking(source: RankingSource) {
  let facts: Map<string, Facts> | undefined;
  let today = 0;

  /** Reads what it needs of every paper, unless it has that of the day. */
  function load(now: number): Map<string, Facts> {
    if (startOfDay(now) !== today) facts = undefined;
    today = startOfDay(now);
    facts ??= new Map(source.all().map((row) => [row.id, toFacts(row, today)]));
    return facts;
  }

  /** The order at one moment, in milliseconds since 1970. */
  function at(now: number) {
    const all = load(now);
    const own = source.signals(new Date(now - LATELY_MS).toISOString());
    const worth = new Map<string, number>();
    for (const reason of OWN_REASONS) {
      for (const id of own[reason]) worth.set(id, (worth.get(id) ?? 1) * (1 + OWN[reason]));
    }
    const orders: Record<SearchSort, (id: string, score: number) => number> = {
      relevance: (id, score) => score * (worth.get(id) ?? 1) * (all.get(id)?.worth ?? 1),
      date: (id) => all.get(id)?.published ?? Number.NEGATIVE_INFINITY,
      upvotes: (id) => all.get(id)?.upvotes ?? Number.NEGATIVE_INFINITY,
      added: (id) => Date.parse(all.get(id)?.added ?? '') || Number.NEGATIVE_INFINITY,
    };
    return {
      /** What papers are sorted by, the highest first. */
      orders,
      /** By what their score was multiplied; what adds less than one in a hundred is left out. */
      why(id: string): SearchReason[] {
        const reasons: SearchReason[] = OWN_REASONS.filter((reason) => own[reason].has(id)).map((reason) => ({
          reason,
          factor: 1 + OWN[reason],
        }));
        const factor = all.get(id)?.worth ?? 1;
        return factor >= 1.01 ? [...reasons, { reason: 'recent', factor }] : reasons;
      },
    };
  }

  return {
    at,
    load,
    /** Papers that changed, are new, or are gone. */
    update(ids: readonly string[]): void {
      // Before anyone searched there is nothing to correct: the first search reads them all.
      if (!facts) return;
      for (const id of ids) facts.delete(id);
      for (const row of source.some(ids)) facts.set(row.id, toFacts(row, today));
    },
    /** Another library lies here. */
    reset(): void {
      facts = undefined;
    },
  };
}
