import { create } from 'zustand';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { showError } from '../../ui/toasts.ts';
import type { HighlightsFilter } from './highlights-address.ts';
import { learn } from './known-annotations.ts';

/** As many as one edit may change. */
export const MOST_SELECTED = 5000;
const PAGE = 500;

/** The annotations chosen for doing something with all of them. */
export const useSelected = create<{ ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

export const clearSelection = (): void => useSelected.setState({ ids: new Set() });

export function toggleSelected(id: string): void {
  useSelected.setState(({ ids }) => {
    const next = new Set(ids);
    if (!next.delete(id) && next.size < MOST_SELECTED) next.add(id);
    return { ids: next };
  });
}

/** Chooses all that a filter leaves, the newest where there are too many. */
export async function selectAll(filter: HighlightsFilter): Promise<void> {
  const ids = new Set<string>();
  try {
    for (let offset = 0; offset < MOST_SELECTED; offset += PAGE) {
      const { annotations, total } = await api.annotations.list({ filter, offset, limit: PAGE });
      learn(annotations);
      for (const { id } of annotations) ids.add(id);
      if (offset + PAGE >= total) break;
    }
    useSelected.setState({ ids });
  } catch (error) {
    showError(`They were not selected. ${reason(error)}`);
  }
}
