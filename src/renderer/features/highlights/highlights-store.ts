import { create } from 'zustand';
import type { LibraryAnnotation } from '#shared/entities/annotation.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';

interface HighlightsState {
  /** Undefined until the first answer. */
  total: number | undefined;
  annotations: readonly LibraryAnnotation[];
  error: string | undefined;
  more: boolean;
}

const PAGE = 100;
/** The most one call answers; longer screens are refetched up to here. */
const MOST = 500;

export const useHighlights = create<HighlightsState>(() => ({
  total: undefined,
  annotations: [],
  error: undefined,
  more: false,
}));

export async function refetchHighlights(): Promise<void> {
  const limit = Math.min(MOST, Math.max(PAGE, useHighlights.getState().annotations.length));
  try {
    const { total, annotations } = await api.annotations.list({ limit, offset: 0 });
    useHighlights.setState({ total, annotations, error: undefined });
  } catch (error) {
    useHighlights.setState({ error: reason(error) });
  }
}

export async function loadMoreHighlights(): Promise<void> {
  useHighlights.setState({ more: true });
  const { annotations: before } = useHighlights.getState();
  try {
    const { total, annotations } = await api.annotations.list({ limit: PAGE, offset: before.length });
    const known = new Set(before.map(({ id }) => id));
    useHighlights.setState({
      total,
      annotations: [...before, ...annotations.filter(({ id }) => !known.has(id))],
    });
  } catch (error) {
    useHighlights.setState({ error: reason(error) });
  } finally {
    useHighlights.setState({ more: false });
  }
}

/** Loads the newest highlights, and follows changes until stopped. */
export function openHighlights(): () => void {
  void refetchHighlights();
  return refetchOn(
    (event) => event.type === 'annotations.changed' || event.type === 'library.changed',
    () => void refetchHighlights(),
  );
}
