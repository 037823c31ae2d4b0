import { create } from 'zustand';
import type { UnfinishedPaper } from '#shared/contract/reader.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';
import { showError, showToast } from '../../ui/toasts.ts';

const MOST = 3;

/** The papers that were begun and not finished, the one opened last first. */
export const useUnfinished = create<{ papers: readonly UnfinishedPaper[] }>(() => ({ papers: [] }));

async function refetch(): Promise<void> {
  // Without an answer what was shown stays: it is a reminder, and no more.
  const papers = await api.reader.unfinished({ limit: MOST }).catch(() => undefined);
  if (papers) useUnfinished.setState({ papers });
}

/** Loads them, and follows changes until the returned function is called. */
export function followUnfinished(): () => void {
  void refetch();
  return refetchOn(
    ({ type }) => type === 'papers.changed' || type === 'library.changed',
    () => void refetch(),
  );
}

/** Takes a paper off at once, tells the library, and offers the way back. */
async function dismiss(
  { paper }: UnfinishedPaper,
  message: string,
  act: () => Promise<unknown>,
  undo: () => Promise<unknown>,
): Promise<void> {
  useUnfinished.setState(({ papers }) => ({ papers: papers.filter((other) => other.paper.id !== paper.id) }));
  const failed = (error: unknown) => {
    showError(`The paper was not changed. ${reason(error)}`);
    void refetch();
  };
  try {
    await act();
    showToast({
      subject: `continue/${paper.id}`,
      message,
      action: { label: 'Undo', run: () => void undo().then(refetch, failed) },
    });
    await refetch();
  } catch (error) {
    failed(error);
  }
}

export function setAside(unfinished: UnfinishedPaper): void {
  const { id } = unfinished.paper;
  void dismiss(
    unfinished,
    'Not shown until you open it again',
    () => api.reader.setAside({ id, aside: true }),
    () => api.reader.setAside({ id, aside: false }),
  );
}

export function markRead(unfinished: UnfinishedPaper): void {
  const ids = [unfinished.paper.id];
  void dismiss(
    unfinished,
    'Marked as read',
    () => api.papers.setState({ ids, read: 'read' }),
    () => api.papers.setState({ ids, read: 'reading' }),
  );
}
