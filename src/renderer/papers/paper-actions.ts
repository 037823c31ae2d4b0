import type { ReadState } from '#shared/entities/paper.ts';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { showError } from '../ui/toasts.ts';
import { cachedPaper, type PaperPatch, patchPapers } from './paper-cache.ts';

/** Shows the change at once, tells the library, and takes it back with a word why when that fails. */
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
    showError(`${what} ${reason(error)}`);
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

export function addToList(id: string, list: Pick<ReadingList, 'id' | 'name'>): Promise<boolean> {
  const lists = [...(cachedPaper(id)?.lists ?? []).filter((name) => name !== list.name), list.name];
  return change(id, { lists }, `The paper was not saved to ${list.name}.`, () =>
    api.lists.addPapers({ id: list.id, paperIds: [id] }),
  );
}

export function removeFromList(id: string, list: Pick<ReadingList, 'id' | 'name'>): Promise<boolean> {
  const lists = (cachedPaper(id)?.lists ?? []).filter((name) => name !== list.name);
  return change(id, { lists }, `The paper was not removed from ${list.name}.`, () =>
    api.lists.removePapers({ id: list.id, paperIds: [id] }),
  );
}
