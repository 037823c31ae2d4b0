import { create } from 'zustand';
import type { PaperCommunity } from '#shared/entities/community.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { useSync } from '../../sync/sync-store.ts';

interface PaperCommunityState {
  id: string | undefined;
  /** Undefined while it is asked for, null where nothing of it could be had. */
  community: PaperCommunity | null | undefined;
  error: string | undefined;
  /** Nothing is stored of it, and there is no network. */
  isOffline: boolean;
}

/** What Hugging Face tells about the open paper. One paper is open at a time. */
export const usePaperCommunity = create<PaperCommunityState>(() => ({
  id: undefined,
  community: undefined,
  error: undefined,
  isOffline: false,
}));

/** It may take a request to the network: only a paper that is rested on is worth one. */
const REST_MS = 350;

let abort = new AbortController();

async function load(id: string): Promise<void> {
  abort.abort();
  abort = new AbortController();
  const { signal } = abort;
  const { community: before } = usePaperCommunity.getState();
  usePaperCommunity.setState({ community: before ?? undefined, error: undefined, isOffline: false });
  try {
    const answer = await api.papers.community({ id }, { signal });
    if (signal.aborted) return;
    if ('value' in answer) usePaperCommunity.setState({ community: answer.value });
    else usePaperCommunity.setState({ error: answer.why, isOffline: answer.isOffline });
  } catch (error) {
    if (!signal.aborted) usePaperCommunity.setState({ error: reason(error) });
  }
}

export function reloadCommunity(): void {
  const { id } = usePaperCommunity.getState();
  if (id !== undefined) void load(id);
}

/** Asks for what is told about a paper once it is rested on; what could not be had offline, again with a network. */
export function openCommunity(id: string): () => void {
  usePaperCommunity.setState({ id, community: undefined, error: undefined, isOffline: false });
  const timer = setTimeout(() => void load(id), REST_MS);
  const stop = useSync.subscribe(({ status }, before) => {
    const isBack = status?.network === 'online' && before.status?.network === 'offline';
    if (isBack) reloadCommunity();
  });
  return () => {
    clearTimeout(timer);
    abort.abort();
    stop();
  };
}
