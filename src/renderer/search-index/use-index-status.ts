import { useEffect } from 'react';
import { create } from 'zustand';
import type { IndexStatus } from '#shared/entities/search.ts';
import { api } from '../api/client.ts';
import { refetchOn } from '../api/refetch.ts';
import { write } from '../write/write.ts';

/** How far the search index is; undefined until the first answer. */
const useStatus = create<{ status: IndexStatus | undefined }>(() => ({ status: undefined }));

async function fetchStatus(): Promise<void> {
  try {
    useStatus.setState({ status: await api.search.index() });
  } catch {
    // What it said last is told until it answers again.
  }
}

/** How far the search index is, followed while it is shown. */
export function useIndexStatus(): IndexStatus | undefined {
  useEffect(() => {
    void fetchStatus();
    return refetchOn(
      ({ type }) => type === 'index.changed',
      () => void fetchStatus(),
    );
  }, []);
  return useStatus((state) => state.status);
}

/** Has the index rest, or go on. */
export async function pauseIndex(paused: boolean): Promise<void> {
  const status = await write({
    failure: `Indexing was not ${paused ? 'paused' : 'resumed'}.`,
    subject: 'index/paused',
    ask: (library) => library.search.pauseIndex({ paused }),
  });
  if (status) useStatus.setState({ status });
}
