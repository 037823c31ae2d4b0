import { create } from 'zustand';
import type { Follow } from '#shared/entities/follow.ts';
import { api } from '../../api/client.ts';
import { refetchOn } from '../../api/refetch.ts';

/** What the user follows on arXiv; nothing until the first answer. */
export const useFollows = create<{ follows: readonly Follow[] | undefined }>(() => ({ follows: undefined }));

async function refetch(): Promise<void> {
  try {
    useFollows.setState({ follows: await api.follows.all() });
  } catch {
    // Without an answer there is nothing to choose from, and the Daily Papers are there all the same.
    useFollows.setState(({ follows = [] }) => ({ follows }));
  }
}

/** Loads what is followed, and again when it may have changed, until stopped. */
export function openFollows(): () => void {
  void refetch();
  return refetchOn(
    ({ type }) => type === 'settings.changed' || type === 'library.changed',
    () => void refetch(),
  );
}

/** "arXiv cs.CL", "arXiv “mixture of experts”" */
export function followName({ kind, query }: Pick<Follow, 'kind' | 'query'>): string {
  return kind === 'arxiv-category' ? `arXiv ${query}` : `arXiv “${query}”`;
}
