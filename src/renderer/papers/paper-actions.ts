import type { ReadState } from '#shared/entities/paper.ts';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { showError, showToast, withdrawToast } from '../ui/toasts.ts';
import { aboutEntry } from './list-toasts.ts';
import { cachedPaper, type PaperPatch, patchPapers } from './paper-cache.ts';

/** Shows the change at once and tells the library; what it does not take is shown no more, with a word why and a way to try again. */
async function change(
  id: string,
  patch: PaperPatch,
  what: string,
  tell: () => Promise<unknown>,
): Promise<boolean> {
  const settle = patchPapers(new Map([[id, patch]]));
  try {
    await tell();
    settle(true);
    return true;
  } catch (error) {
    settle(false);
    const again = () => void change(id, patch, what, tell);
    showError(`${what} ${reason(error)}`, { label: 'Try again', run: again });
    return false;
  }
}

function setRead(id: string, read: ReadState): Promise<boolean> {
  return change(id, { read }, 'The paper was not marked.', () => api.papers.setState({ ids: [id], read }));
}

/** Read becomes unread; anything else becomes read. */
export function toggleRead(id: string): Promise<boolean> {
  return setRead(id, cachedPaper(id)?.read === 'read' ? 'unread' : 'read');
}

export function toggleStar(id: string): Promise<boolean> {
  const starred = !cachedPaper(id)?.starred;
  const what = starred ? 'The paper was not starred.' : 'The star was not taken off.';
  return change(id, { starred }, what, () => api.papers.setState({ ids: [id], starred }));
}

type NamedList = Pick<ReadingList, 'id' | 'name'>;

const withList = (id: string, { name }: NamedList): string[] => [
  ...(cachedPaper(id)?.lists ?? []).filter((other) => other !== name),
  name,
];

export function addToList(id: string, list: NamedList): Promise<boolean> {
  withdrawToast(aboutEntry(list.id, id));
  return change(id, { lists: withList(id, list) }, `The paper was not saved to ${list.name}.`, () =>
    api.lists.addPapers({ id: list.id, paperIds: [id] }),
  );
}

/** Puts a paper that was taken off a list back in its place. */
export function restoreToList(id: string, list: NamedList): Promise<boolean> {
  withdrawToast(aboutEntry(list.id, id));
  return change(id, { lists: withList(id, list) }, `The paper was not put back on ${list.name}.`, () =>
    api.lists.restorePapers({ id: list.id, paperIds: [id] }),
  );
}

/** Takes a paper off a list, with a word and an "Undo". */
export async function takeOffList(id: string, list: NamedList): Promise<void> {
  if (!(await removeFromList(id, list))) return;
  showToast({
    subject: aboutEntry(list.id, id),
    message: `Removed from ${list.name}.`,
    action: { label: 'Undo', run: () => void restoreToList(id, list) },
  });
}

export function removeFromList(id: string, list: NamedList): Promise<boolean> {
  const lists = (cachedPaper(id)?.lists ?? []).filter((name) => name !== list.name);
  return change(id, { lists }, `The paper was not removed from ${list.name}.`, () =>
    api.lists.removePapers({ id: list.id, paperIds: [id] }),
  );
}
