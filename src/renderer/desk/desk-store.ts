import { create } from 'zustand';
import { type Desk, EMPTY_DESK } from '#shared/entities/desk.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { quietly } from '../write/write.ts';

interface DeskState {
  desk: Desk;
  /** Whether it is known what lay open. */
  isLoaded: boolean;
  /** Why that could not be found out. */
  failure: string | undefined;
  /** Titles of open papers by id, as last heard of. */
  titles: Readonly<Record<string, string | undefined>>;
}

/** The reader's tabs and panes. The library keeps them, so that they outlive the window and the power. */
export const useDesk = create<DeskState>(() => ({
  desk: EMPTY_DESK,
  isLoaded: false,
  failure: undefined,
  titles: {},
}));

let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  useDesk.setState({ failure: undefined });
  try {
    const { desk, papers } = await api.reader.desk();
    const titles = Object.fromEntries(papers.map(({ id, title }) => [id, title]));
    useDesk.setState((state) => ({ desk, titles: { ...titles, ...state.titles }, isLoaded: true }));
  } catch (error) {
    loading = undefined;
    useDesk.setState({ failure: reason(error) });
  }
}

/** Finds out what lay open, once; again where that failed. */
export function loadDesk(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Says what an open paper is called. */
export function nameTab(paperId: string, title: string): void {
  const { titles } = useDesk.getState();
  if (titles[paperId] !== title) useDesk.setState({ titles: { ...titles, [paperId]: title } });
}

let isKeeping = false;
let isStale = false;

/** Tells the library; changes that come meanwhile go together in the next telling. */
async function keep(): Promise<void> {
  isStale = true;
  if (isKeeping) return;
  isKeeping = true;
  while (isStale) {
    isStale = false;
    // The next change tells all of it again.
    await quietly((library) => library.reader.keepDesk(useDesk.getState().desk));
  }
  isKeeping = false;
}

/** Changes the desk at once, or as soon as it is known what lies on it. */
export async function changeDesk(move: (desk: Desk) => Desk): Promise<void> {
  if (!useDesk.getState().isLoaded) await loadDesk();
  const { desk, isLoaded } = useDesk.getState();
  const after = move(desk);
  if (after === desk) return;
  useDesk.setState({ desk: after });
  // A desk that could not be loaded must not take the place of the one that is kept.
  if (isLoaded) void keep();
}
