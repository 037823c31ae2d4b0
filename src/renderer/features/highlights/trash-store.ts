import { create } from 'zustand';
import type { TrashedAnnotation } from '#shared/entities/annotation.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';
import { plural } from '../../papers/describe.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { showError, showToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';
import { restore } from './library-edits.ts';

/** The most that one call answers, and that one edit changes. */
const [PAGE, EDIT] = [500, 5000];

export const trashRows = createPagedRows<TrashedAnnotation>();

/** Those chosen for restoring, in the order they were chosen. */
export const useTrashSelected = create<{ byId: ReadonlyMap<string, TrashedAnnotation> }>(() => ({
  byId: new Map(),
}));

export function toggleTrashed(annotation: TrashedAnnotation): void {
  useTrashSelected.setState(({ byId }) => {
    const next = new Map(byId);
    if (!next.delete(annotation.id)) next.set(annotation.id, annotation);
    return { byId: next };
  });
}

export const clearTrashSelection = (): void => useTrashSelected.setState({ byId: new Map() });

/** Shows the trash, and follows changes until stopped. */
export function openTrash(): () => void {
  trashRows.open('trash', async ({ offset, limit, signal }) => {
    const { total, annotations } = await api.annotations.trash({ offset, limit }, { signal });
    return { total, rows: annotations };
  });
  return refetchOn(
    ({ type }) => type === 'annotations.changed' || type === 'library.changed',
    trashRows.refresh,
  );
}

/** Takes annotations out of the trash; several thousand in several edits, each with its own "Undo". */
export async function restoreTrashed(annotations: readonly TrashedAnnotation[]): Promise<void> {
  clearTrashSelection();
  for (let from = 0; from < annotations.length; from += EDIT)
    await restore(annotations.slice(from, from + EDIT).map(({ deletedAt: _, ...annotation }) => annotation));
  trashRows.refresh();
}

async function allTrashed(): Promise<TrashedAnnotation[]> {
  const all = new Map<string, TrashedAnnotation>();
  for (let offset = 0; ; offset += PAGE) {
    const { total, annotations } = await api.annotations.trash({ offset, limit: PAGE });
    for (const annotation of annotations) all.set(annotation.id, annotation);
    if (offset + PAGE >= total) return [...all.values()];
  }
}

export async function restoreAll(): Promise<void> {
  try {
    await restoreTrashed(await allTrashed());
  } catch (error) {
    showError(`They were not restored. ${reason(error)}`);
  }
}

/** Deletes for good what lies in the trash at this moment. */
export async function emptyTrash(): Promise<void> {
  let ids: string[] | undefined;
  const answer = await write({
    failure: 'The trash was not emptied.',
    subject: 'annotation trash',
    async ask(library) {
      // What comes into the trash after this was not meant.
      ids ??= (await allTrashed()).map(({ id }) => id);
      return library.annotations.purge({ ids });
    },
  });
  if (answer) showToast({ message: `${plural(answer.deleted, 'annotation')} deleted for good` });
  clearTrashSelection();
  trashRows.refresh();
}
