import { create } from 'zustand';
import type { LibraryStats } from '#shared/entities/library-stats.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';

/** The counts beside the navigation's links; without an answer there are none. */
export const useStats = create<{ stats: LibraryStats | undefined }>(() => ({ stats: undefined }));

async function refetch(): Promise<void> {
  const stats = await api.library.stats().catch(() => undefined);
  if (stats) useStats.setState({ stats });
}

/** Loads the counts once the window has nothing better to do, and follows changes. */
export function startStats(): void {
  setTimeout(() => void refetch(), 50);
  refetchOn(concernsLibrary, () => void refetch());
}
