import { createStore } from 'zustand/vanilla';
import type { Reference } from '#shared/contract/papers.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import { entryAt } from '#shared/references/entry-at.ts';
import type { ReferenceEntry } from '#shared/references/parse-bibliography.ts';
import type { Target } from '#shared/references/targets.ts';
import { foldText } from '#shared/text/fold.ts';

/** What became of adding a cited paper. */
export type Adding = { state: 'adding' | 'queued' } | { state: 'failed'; why: string };

/** A work of the bibliography, and what the library knows of it. */
export interface Cited {
  /** Its place in the bibliography, from 0. */
  index: number;
  entry: ReferenceEntry;
  /** The paper it is in the library. */
  paperId?: string;
  adding?: Adding;
}

export interface ReferencesState {
  status: 'idle' | 'reading' | 'ready' | 'failed';
  why?: string;
  cited: readonly Cited[];
  /** How many are being added together. */
  addingMany?: number;
}

type AddReport = SyncReport & { queued: number; ids: string[] };

interface Options {
  /** Reads the bibliography of the open document. */
  read: () => Promise<ReferenceEntry[]>;
  library: {
    match: (input: { references: Reference[] }) => Promise<{ matches: (string | null)[] }>;
    add: (input: { texts: string[] }) => Promise<AddReport>;
  };
  /** Why something failed, in words. */
  explain: (error: unknown) => string;
}

export type References = ReturnType<typeof createReferences>;

/** How many references the library takes at once. */
const MOST_AT_ONCE = 1000;
/** How many papers may be added at once. */
const MOST_ADDED = 500;

/** What can be looked for in the library; a broken file may hold things that are too long to be anything. */
function referenceOf({ arxivId, doi, title }: ReferenceEntry): Reference {
  const upTo = (text: string | undefined, length: number) =>
    text && text.length <= length ? text : undefined;
  return { arxivId: upTo(arxivId, 100), doi: upTo(doi, 500), title: upTo(title, 2000) };
}

/** The name by which a paper can be added; undefined where it has none. */
export const addableAs = ({ arxivId, doi }: ReferenceEntry): string | undefined => arxivId ?? doi;

/** The bibliography of an open document, read when it is first asked for, and what of it is in the library. */
export function createReferences({ read, library, explain }: Options) {
  const store = createStore<ReferencesState>(() => ({ status: 'idle', cited: [] }));
  const { getState, setState } = store;

  function change(index: number, values: Partial<Cited>): void {
    setState(({ cited }) => ({
      cited: cited.map((one) => (one.index === index ? { ...one, ...values } : one)),
    }));
  }

  async function idsOf(entries: readonly ReferenceEntry[]): Promise<(string | null)[]> {
    const ids: (string | null)[] = [];
    for (let from = 0; from < entries.length; from += MOST_AT_ONCE) {
      const references = entries.slice(from, from + MOST_AT_ONCE).map(referenceOf);
      ids.push(...(await library.match({ references })).matches);
    }
    return ids;
  }

  /** Looks again which of them are in the library; when that cannot be told, what was known stays. */
  async function refresh(): Promise<void> {
    const { cited } = getState();
    if (cited.length === 0) return;
    const ids = await idsOf(cited.map(({ entry }) => entry)).catch(() => undefined);
    if (!ids) return;
    setState((state) => ({
      cited: state.cited.map((one) => {
        const paperId = ids[one.index] ?? undefined;
        return { ...one, paperId, adding: paperId ? undefined : one.adding };
      }),
    }));
  }

  async function load(): Promise<void> {
    const { status } = getState();
    if (status === 'reading' || status === 'ready') return;
    setState({ status: 'reading', why: undefined });
    try {
      const entries = await read();
      setState({ status: 'ready', cited: entries.map((entry, index) => ({ index, entry })) });
      await refresh();
    } catch (error) {
      setState({ status: 'failed', why: explain(error) });
    }
  }

  async function add(index: number): Promise<void> {
    const cited = getState().cited[index];
    const text = cited && addableAs(cited.entry);
    if (!text || cited.adding?.state === 'adding') return;
    change(index, { adding: { state: 'adding' } });
    try {
      const { ids, queued, failed } = await library.add({ texts: [text] });
      const [paperId] = ids;
      if (paperId !== undefined) change(index, { paperId, adding: undefined });
      else if (queued > 0) change(index, { adding: { state: 'queued' } });
      else change(index, { adding: { state: 'failed', why: failed[0]?.why ?? 'It was not found.' } });
    } catch (error) {
      change(index, { adding: { state: 'failed', why: explain(error) } });
    }
  }

  /**
   * Adds all that have an arXiv id and are not here; answers what came of it, or nothing when there was nothing to do.
   * @throws what the library throws
   */
  async function addAll(): Promise<AddReport | undefined> {
    const missing = missingFromArxiv(getState()).slice(0, MOST_ADDED);
    const texts = [...new Set(missing.flatMap(({ entry }) => entry.arxivId ?? []))];
    if (texts.length === 0) return undefined;
    setState({ addingMany: texts.length });
    try {
      const report = await library.add({ texts });
      await refresh();
      const why = new Map(report.failed.map((failure) => [failure.what, failure.why]));
      for (const { index, entry } of missing) {
        if (getState().cited[index]?.paperId) continue;
        const reason = why.get(entry.arxivId ?? '');
        if (reason !== undefined) change(index, { adding: { state: 'failed', why: reason } });
        else if (report.queued > 0) change(index, { adding: { state: 'queued' } });
      }
      return report;
    } finally {
      setState({ addingMany: undefined });
    }
  }

  return {
    store,
    load,
    refresh,
    add,
    addAll,
    /** What a citation's link leads to; undefined when that is none of the bibliography, or it is not read yet. */
    at(target: Target): Cited | undefined {
      const { cited } = getState();
      const entry = entryAt(
        cited.map((one) => one.entry),
        target,
      );
      return cited.find((one) => one.entry === entry);
    },
  };
}

/** Those that can be added together: on arXiv, not here and not under way. */
export function missingFromArxiv({ cited }: ReferencesState): Cited[] {
  return cited.filter(
    ({ entry, paperId, adding }) =>
      entry.arxivId && !paperId && adding?.state !== 'queued' && adding?.state !== 'adding',
  );
}

/** Those in which all the words stand, whatever their case and accents. */
export function filterCited(cited: readonly Cited[], filter: string): readonly Cited[] {
  const words = foldText(filter).split(' ').filter(Boolean);
  if (words.length === 0) return cited;
  return cited.filter(({ entry }) => {
    const text = foldText(`${entry.label ?? ''} ${entry.text}`);
    return words.every((word) => text.includes(word));
  });
}
