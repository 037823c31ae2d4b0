import type { HubItem } from './hub-item.ts';

/** What a stand-in answers from. */
export interface UpstreamData {
  /** The days that list papers, oldest first. */
  days(): readonly string[];
  /** The feed of a day; empty for one that is not among `days`. */
  items(date: string): readonly HubItem[];
  /** The newest listing of a paper. */
  find(id: string): HubItem | undefined;
  /** A real PDF, where there is one; otherwise the stand-in makes one. */
  pdf?(id: string, version: number): Uint8Array | undefined;
}

/** Listings in memory. */
export function dataOf(days: ReadonlyMap<string, readonly HubItem[]>): UpstreamData {
  const dates = [...days.keys()].sort();
  const papers = new Map(
    dates.flatMap((date) => (days.get(date) ?? []).map((item) => [item.paper.id, item] as const)),
  );
  return {
    days: () => dates,
    items: (date) => days.get(date) ?? [],
    find: (id) => papers.get(id),
  };
}

export type Listings = ReturnType<typeof createListings>;

/** The data with what a test changes while the server runs: a day that grows, a new version of a paper. */
export function createListings(initial: UpstreamData) {
  let data = initial;
  const series = new Map<string, (readonly HubItem[])[]>();
  const versions = new Map<string, number>();

  /** A day with several states moves on with each call, and stays with the last. */
  function stateOf(date: string, moveOn: boolean): readonly HubItem[] {
    const states = series.get(date);
    if (!states) return data.items(date);
    return (moveOn && states.length > 1 ? states.shift() : states[0]) ?? [];
  }

  const days = () => [...new Set([...data.days(), ...series.keys()])].sort();

  return {
    days,
    /** The feed of a day as a client gets it, which may turn it to its next state. */
    serve: (date: string) => stateOf(date, true),
    items: (date: string) => stateOf(date, false),
    /** All papers listed, each once, newest listing first. */
    all(): HubItem[] {
      const found = new Map<string, HubItem>();
      for (const date of days().reverse()) {
        for (const item of stateOf(date, false))
          if (!found.has(item.paper.id)) found.set(item.paper.id, item);
      }
      return [...found.values()];
    },
    find(id: string): HubItem | undefined {
      for (const states of series.values()) {
        const item = states[0]?.find(({ paper }) => paper.id === id);
        if (item) return item;
      }
      return data.find(id);
    },
    pdf: (id: string, version: number) => data.pdf?.(id, version),
    versionOf: (id: string) => versions.get(id) ?? 1,

    setData(next: UpstreamData) {
      data = next;
      series.clear();
    },
    /** From now on this is the day's feed. */
    changeDay(date: string, items: readonly HubItem[]) {
      series.set(date, [items]);
    },
    /** The answers to the coming calls for this day, one each; the last one stays. */
    setSeries(date: string, states: readonly (readonly HubItem[])[]) {
      if (states.length === 0) throw new Error(`No states for ${date}.`);
      series.set(date, [...states]);
    },
    /** The newest version of a paper on arXiv; 1 unless set. */
    setVersion(id: string, version: number) {
      versions.set(id, version);
    },
  };
}
