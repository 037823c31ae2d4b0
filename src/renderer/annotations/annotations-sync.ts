import { v7 as uuidv7 } from 'uuid';
import type { PageRange } from '#shared/entities/annotation.ts';
import type { ChangeEvent } from '#shared/entities/change-event.ts';
import type { Library } from '../api/library.ts';
import type { Refusals } from '../write/refused.ts';
import { type Change, editKey, editOf, idOf } from './annotation-history.ts';
import { type ChangesById, createAnnotationsOverlay } from './annotations-overlay.ts';

export interface Notice {
  message: string;
  kind?: 'done' | 'error';
  action?: { label: string; run: () => void };
}

interface Deps {
  library: Pick<Library['annotations'], 'forPaper' | 'edit'>;
  refusals: Refusals;
  /** These may look different now. */
  onShown: (ids: ReadonlySet<string>) => void;
  /** Whether the note of an annotation is open for writing. */
  isOpen: (id: string) => boolean;
}

/** Says that it failed, why comes after it, and how the same is done once more. */
export interface Repeatable {
  failure: string;
  again: () => void;
}

/** Without, it fails quietly. */
export type OnRefusal = Repeatable | { failure?: undefined };

type Sending = OnRefusal & {
  /** Text written in it stays when it fails. Not where it still stands elsewhere: in what was merged, in the history. */
  keepsText?: boolean;
  /** Nothing of it stays. */
  onFailure?: () => void;
  isRetry?: boolean;
};

/** Written text that was refused is asked for together. */
const NOTES = 'notes';

/**
 * Brings changes to the library, one after the other, and what the library has to the window. A change that was not taken
 * is no longer shown, except the text written in it, which is sent once more with whatever comes next.
 */
export function createAnnotationsSync(paperId: string, { library, refusals, onShown, isOpen }: Deps) {
  /** Told to the library with every edit, so that the news of it is known for what it is. */
  const by = uuidv7();
  const overlay = createAnnotationsOverlay();
  const { unsaved, pending } = overlay;
  const undoing = new Map<ChangesById, () => void>();
  let tail: Promise<unknown> = Promise.resolve();
  let answered = 0;
  let lastFetch = 0;
  const NOTE: Repeatable = { failure: 'The note was not saved.', again: () => void saveUnsaved(NOTE) };

  /** Fetches all. Throws what the library throws. */
  async function fetchAll(): Promise<void> {
    lastFetch += 1;
    const fetch = lastFetch;
    const before = answered;
    const annotations = await library.forPaper({ paperId });
    if (fetch !== lastFetch) return;
    // The library took something meanwhile: the answer may be of before.
    if (before !== answered) return fetchAll();
    const ids = overlay.ids();
    overlay.setBase(annotations);
    for (const id of overlay.ids()) ids.add(id);
    onShown(ids);
  }

  /** Fetches those that begin on some pages, unless all are being fetched. Throws what the library throws. */
  async function fetchPages(pages: PageRange): Promise<void> {
    const fetch = lastFetch;
    const annotations = await library.forPaper({ paperId, pages });
    if (fetch !== lastFetch || answered > 0) return;
    overlay.addToBase(annotations);
    onShown(new Set(annotations.map(({ id }) => id)));
  }

  async function send(changes: ChangesById): Promise<void> {
    // What was written in a mark that the library does not have yet needs the mark first.
    const missing = [...changes].flatMap(([id, { isNew }]) =>
      isNew || overlay.hasInLibrary(id) ? [] : (unsaved.get(id) ?? []),
    );
    if (missing.length > 0) {
      const { create } = editOf(missing.map((after) => ({ after, isNew: true })));
      const made = await library.edit({ create, by });
      answered += 1;
      overlay.taken(new Map(), made);
    }
    const answer = await library.edit({ ...editOf(changes.values()), by });
    answered += 1;
    overlay.taken(changes, answer);
  }

  /** Keeps what was written where it would be lost with the changes. Answers whether there was any. */
  function keepText(changes: ChangesById): boolean {
    const isWritten = ([id, { before, after, isNew }]: [string, Change]) =>
      (after && after.note !== '' && after.note !== before?.note) ||
      (isNew && (isOpen(id) || [...pending].some((later) => later.get(id)?.after?.note)));
    if (![...changes].some(isWritten)) return false;
    for (const [id, { after }] of changes) if (after) unsaved.set(id, after);
    return true;
  }

  /** What was never made cannot be changed either: to say so would say nothing new. */
  function dropLater(changes: ChangesById): void {
    for (const [id, { isNew }] of changes) {
      if (!isNew) continue;
      for (const later of pending) if (later.delete(id) && later.size === 0) undoing.get(later)?.();
    }
  }

  function failed(changes: ChangesById, how: Sending, error: unknown): void {
    const hasText = (how.keepsText && keepText(changes)) ?? false;
    if (!hasText) {
      dropLater(changes);
      how.onFailure?.();
    }
    // Perhaps only the answer got lost.
    fetchAll().catch(() => {});
    if (how.failure === undefined) return;
    if (hasText) refusals.keep(NOTES, { ...NOTE, error });
    else refusals.keep(editKey(changes.values()), { failure: how.failure, again: how.again, error });
  }

  /** Shows the changes at once and sends them in their turn; fulfilled when that is over, one way or the other. */
  function enqueue(list: readonly Change[], how: Sending): Promise<void> {
    const changes: ChangesById = new Map(list.map((change) => [idOf(change), change]));
    const ids = new Set(changes.keys());
    pending.add(changes);
    if (how.onFailure) undoing.set(changes, how.onFailure);
    onShown(ids);
    const turn = tail.then(async () => {
      let failure: { error: unknown } | undefined;
      try {
        if (changes.size > 0) await send(changes);
      } catch (error) {
        failure = { error };
      }
      pending.delete(changes);
      undoing.delete(changes);
      if (failure) failed(changes, how, failure.error);
      else {
        refusals.forget(editKey(changes.values()));
        if (unsaved.size === 0) refusals.forget(NOTES);
      }
      onShown(ids);
      if (!failure && !how.isRetry) retry();
    });
    tail = turn;
    return turn;
  }

  /** Sends what was written and not taken. */
  function saveUnsaved(says: OnRefusal = {}): Promise<void> {
    const changes = [...unsaved.values()].map((kept) => {
      const isThere = overlay.hasInLibrary(kept.id);
      return isThere ? { before: { ...kept, note: '' }, after: kept } : { after: kept, isNew: true };
    });
    return enqueue(changes, { ...says, keepsText: true, isRetry: true });
  }

  /** Tries without a word: that it failed was said. */
  function retry(): void {
    if (unsaved.size > 0 && pending.size === 0) void saveUnsaved();
  }

  return {
    shown: overlay.shown,
    fetchAll,
    fetchPages,
    enqueue,
    retry,
    /** Whether news is of what was done by others. */
    concerns: (event: ChangeEvent): boolean =>
      event.type === 'library.changed' ||
      (event.type === 'annotations.changed' && event.paperId === paperId && event.by !== by),
  };
}
