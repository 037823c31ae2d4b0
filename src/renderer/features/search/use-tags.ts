import { useEffect } from 'react';
import { create } from 'zustand';
import { api } from '../../api/client.ts';
import { refetchOn } from '../../api/refetch.ts';

interface Tags {
  tags: readonly { tag: string; count: number }[];
}

const useStore = create<Tags>(() => ({ tags: [] }));

async function fetchTags(): Promise<void> {
  const tags = await api.annotations.tags().catch(() => undefined);
  if (tags) useStore.setState({ tags });
}

/** The tags in use, the most used first; followed while someone looks. */
export function useTags(): Tags['tags'] {
  useEffect(() => {
    void fetchTags();
    return refetchOn(
      ({ type }) => type === 'annotations.changed' || type === 'library.changed',
      () => void fetchTags(),
    );
  }, []);
  return useStore((state) => state.tags);
}
