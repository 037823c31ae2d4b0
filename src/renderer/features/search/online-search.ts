import { create } from 'zustand';
import type { OnlineHit } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { attempt } from '../../write/write.ts';

export type Upstream = 'hugging-face' | 'arxiv';

/** What one of them answered. */
export type Answer =
  | { state: 'searching' }
  /** There is no network to ask by. */
  | { state: 'offline' }
  | { state: 'done'; hits: readonly OnlineHit[] }
  | { state: 'failed'; why: string };

/** What became of adding a paper; `id` is what it goes by in the library. */
export type Adding =
  | { state: 'adding' | 'queued' }
  | { state: 'added'; id: string }
  | { state: 'failed'; why: string };

interface OnlineSearch {
  /** What was asked; undefined before anything was. */
  query: string | undefined;
  answers: Readonly<Record<Upstream, Answer>>;
  /** By the id of the record. */
  adding: Readonly<Record<string, Adding | undefined>>;
}

const SEARCHING: Answer = { state: 'searching' };

export const useOnlineSearch = create<OnlineSearch>(() => ({
  query: undefined,
  answers: { 'hugging-face': SEARCHING, arxiv: SEARCHING },
  adding: {},
}));

/** The longest query the upstreams take. */
const LONGEST = 250;

let abort = new AbortController();

async function ask(upstream: Upstream, query: string, signal: AbortSignal): Promise<void> {
  const show = (answer: Answer) => {
    if (signal.aborted) return;
    useOnlineSearch.setState(({ answers }) => ({ answers: { ...answers, [upstream]: answer } }));
  };
  show(SEARCHING);
  try {
    const answer = await api.search.online({ query: query.slice(0, LONGEST), upstream }, { signal });
    if ('value' in answer) show({ state: 'done', hits: answer.value });
    else show(answer.isOffline ? { state: 'offline' } : { state: 'failed', why: answer.why });
  } catch (error) {
    show({ state: 'failed', why: reason(error) });
  }
}

/** Asks both for what is searched; each answers when it can. */
export function searchOnline(query: string): void {
  abort.abort();
  abort = new AbortController();
  useOnlineSearch.setState({ query, adding: {} });
  void ask('hugging-face', query, abort.signal);
  void ask('arxiv', query, abort.signal);
}

/** Asks one of them again. */
export function searchAgain(upstream: Upstream): void {
  const { query } = useOnlineSearch.getState();
  if (query !== undefined) void ask(upstream, query, abort.signal);
}

/** The name by which `papers.add` knows a paper; undefined where it has none. */
export const addableAs = ({ arxivId, doi }: OnlineHit['record']): string | undefined => arxivId ?? doi;

/** Puts a found paper in the library. */
export async function addFound({ record }: OnlineHit): Promise<void> {
  const text = addableAs(record);
  if (text === undefined) return;
  const show = (state: Adding) =>
    useOnlineSearch.setState(({ adding }) => ({ adding: { ...adding, [record.id]: state } }));
  show({ state: 'adding' });
  const answer = await attempt((library) => library.papers.add({ texts: [text] }));
  if ('refused' in answer) return show({ state: 'failed', why: answer.refused });
  const { ids, queued, failed } = answer.taken;
  const [id] = ids;
  if (id !== undefined) show({ state: 'added', id });
  else if (queued > 0) show({ state: 'queued' });
  else show({ state: 'failed', why: failed[0]?.why ?? 'It was not found.' });
}
