import { create } from 'zustand';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { PaperDetail } from '#shared/entities/document.ts';
import { api } from '../../api/client.ts';
import { isNotFound, reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';
import { receivePapers } from '../paper-cache.ts';

interface PaperDetailState {
  id: string | undefined;
  detail: PaperDetail | undefined;
  annotations: Annotation[];
  missing: boolean;
  error: string | undefined;
}

const NOTHING = { detail: undefined, annotations: [], missing: false, error: undefined };

/** What the paper's own page shows beyond its card. One paper is open at a time. */
export const usePaperDetail = create<PaperDetailState>(() => ({ id: undefined, ...NOTHING }));

async function load(id: string): Promise<void> {
  const isCurrent = () => usePaperDetail.getState().id === id;
  try {
    const [detail, annotations] = await Promise.all([
      api.papers.get({ id }),
      api.annotations.forPaper({ paperId: id }),
    ]);
    if (!isCurrent()) return;
    receivePapers([detail]);
    usePaperDetail.setState({ detail, annotations, missing: false, error: undefined });
  } catch (error) {
    if (!isCurrent()) return;
    if (isNotFound(error)) usePaperDetail.setState({ missing: true, error: undefined });
    else usePaperDetail.setState({ error: reason(error) });
  }
}

/** Moving through a list opens paper after paper: only the one rested on is asked for. */
const REST_MS = 90;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Opens a paper, and follows its changes until another is opened or the returned function is called. */
export function openPaperDetail(id: string): () => void {
  const before = usePaperDetail.getState();
  if (before.id !== id) usePaperDetail.setState({ id, ...NOTHING });
  clearTimeout(timer);
  timer = setTimeout(() => void load(id), before.id === undefined ? 0 : REST_MS);
  const stop = refetchOn(
    (event) =>
      event.type === 'library.changed' ||
      event.type === 'lists.changed' ||
      (event.type === 'papers.changed' && event.ids.includes(id)) ||
      (event.type === 'annotations.changed' && event.paperId === id),
    () => void load(id),
  );
  return () => {
    clearTimeout(timer);
    stop();
  };
}

export function reloadPaperDetail(): void {
  const { id } = usePaperDetail.getState();
  if (id !== undefined) void load(id);
}
