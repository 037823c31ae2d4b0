import type { ReadState } from '#shared/entities/paper.ts';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { isolated } from '#shared/text/direction.ts';
import { showToast } from '../ui/toasts.ts';
import { type Wish, write } from '../write/write.ts';
import { aboutEntry } from './list-toasts.ts';
import { cachedPaper, type PaperPatch, patchPapers } from './paper-cache.ts';

/** Whether a paper was read. */
export const aboutRead = (id: string): string => `paper/${id}/read`;

type Change = Wish<{ changed: number }>;

/** Shows the change at once, and again with each try; answers whether it was made. */
async function change(id: string, patch: () => PaperPatch, wish: Omit<Change, 'show'>): Promise<boolean> {
  const show = () => patchPapers(new Map([[id, patch()]]));
  return (await write({ ...wish, show })) !== undefined;
}

function setRead(id: string, read: ReadState): Promise<boolean> {
  return change(id, () => ({ read }), {
    failure: 'The paper was not marked.',
    subject: aboutRead(id),
    ask: (library) => library.papers.setState({ ids: [id], read }),
  });
}

/** Read becomes unread; anything else becomes read. */
export function toggleRead(id: string): Promise<boolean> {
  return setRead(id, cachedPaper(id)?.read === 'read' ? 'unread' : 'read');
}

export function toggleStar(id: string): Promise<boolean> {
  const starred = !cachedPaper(id)?.starred;
  return change(id, () => ({ starred }), {
    failure: starred ? 'The paper was not starred.' : 'The star was not taken off.',
    subject: `paper/${id}/starred`,
    ask: (library) => library.papers.setState({ ids: [id], starred }),
  });
}

type NamedList = Pick<ReadingList, 'id' | 'name'>;

const listsWithout = (id: string, { name }: NamedList): string[] =>
  (cachedPaper(id)?.lists ?? []).filter((other) => other !== name);

const withList = (id: string, list: NamedList) => (): PaperPatch => ({
  lists: [...listsWithout(id, list), list.name],
});

export function addToList(id: string, list: NamedList): Promise<boolean> {
  return change(id, withList(id, list), {
    failure: `The paper was not saved to ${isolated(list.name)}.`,
    subject: aboutEntry(list.id, id),
    ask: (library) => library.lists.addPapers({ id: list.id, paperIds: [id] }),
  });
}

/** Puts a paper that was taken off a list back in its place. */
export function restoreToList(id: string, list: NamedList): Promise<boolean> {
  return change(id, withList(id, list), {
    failure: `The paper was not put back on ${isolated(list.name)}.`,
    subject: aboutEntry(list.id, id),
    ask: (library) => library.lists.restorePapers({ id: list.id, paperIds: [id] }),
  });
}

/** Takes a paper off a list, with a word and an "Undo". */
export async function takeOffList(id: string, list: NamedList): Promise<void> {
  if (!(await removeFromList(id, list))) return;
  showToast({
    subject: aboutEntry(list.id, id),
    message: `Removed from ${isolated(list.name)}.`,
    action: { label: 'Undo', run: () => void restoreToList(id, list) },
  });
}

export function removeFromList(id: string, list: NamedList): Promise<boolean> {
  return change(id, () => ({ lists: listsWithout(id, list) }), {
    failure: `The paper was not removed from ${isolated(list.name)}.`,
    subject: aboutEntry(list.id, id),
    ask: (library) => library.lists.removePapers({ id: list.id, paperIds: [id] }),
  });
}
