import { create } from 'zustand';
import type { UnfinishedPaper } from '#shared/contract/reader.ts';
import { api } from '../../api/client.ts';
import type { Library } from '../../api/library.ts';
import { refetchOn } from '../../api/refetch.ts';
import { aboutRead } from '../../papers/paper-actions.ts';
import { showToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';

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

type Work = (library: Library) => Promise<unknown>;

/** Takes a paper off at once, tells the library, and offers the way back. */
async function dismiss(
  { paper }: UnfinishedPaper,
  { subject, message, act, undo }: { subject: string; message: string; act: Work; undo: Work },
): Promise<void> {
  const wish = { failure: 'The paper was not changed.', subject };
  const show = () => {
    const others = useUnfinished.getState().papers.filter((other) => other.paper.id !== paper.id);
    useUnfinished.setState({ papers: others });
    return () => void refetch();
  };
  const isDone = await write({ ...wish, show, ask: (library) => act(library).then(() => true) });
  if (!isDone) return;
  showToast({
    subject,
    message,
    action: { label: 'Undo', run: () => void write({ ...wish, ask: undo }).then(refetch) },
  });
}

export function setAside(unfinished: UnfinishedPaper): void {
  const { id } = unfinished.paper;
  void dismiss(unfinished, {
    subject: `paper/${id}/aside`,
    message: 'Not shown until you open it again',
    act: (library) => library.reader.setAside({ id, aside: true }),
    undo: (library) => library.reader.setAside({ id, aside: false }),
  });
}

export function markRead(unfinished: UnfinishedPaper): void {
  const { id } = unfinished.paper;
  void dismiss(unfinished, {
    subject: aboutRead(id),
    message: 'Marked as read',
    act: (library) => library.papers.setState({ ids: [id], read: 'read' }),
    undo: (library) => library.papers.setState({ ids: [id], read: 'reading' }),
  });
}
