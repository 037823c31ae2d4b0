import { v7 as uuidv7 } from 'uuid';
import { create } from 'zustand';
import type { Annotation } from '#shared/entities/annotation.ts';
import { type Change, editKey, editOf, idOf, patchBetween } from '../../annotations/annotation-history.ts';
import type { AnnotationChange } from '../../annotations/annotations-store.ts';
import type { Notice, OnRefusal } from '../../annotations/annotations-sync.ts';
import { capitalized, changeWords, nameOf, wasOrWere } from '../../annotations/edit-words.ts';
import { createTimeTravel } from '../../annotations/time-travel.ts';
import { showToast, withdrawToast } from '../../ui/toasts.ts';
import { refusalsAbout } from '../../write/refused.ts';
import { selfKept } from '../../write/self-kept.ts';
import { refreshHighlights, showChanged } from './highlights-store.ts';
import { knownAnnotation, learn, unlearn } from './known-annotations.ts';

type Sending = OnRefusal & { onFailure?: () => void };

/** A note that was written and is not stored. */
export interface Draft {
  text: string;
  /** The library did not take it. */
  isRefused: boolean;
}

/** Drafts by annotation: shown instead of the note, so that nothing typed is lost. */
export const useDrafts = create<{ byId: ReadonlyMap<string, Draft> }>(() => ({ byId: new Map() }));

function setDraft(id: string, draft: Draft | undefined): void {
  const byId = new Map(useDrafts.getState().byId);
  if (draft) byId.set(id, draft);
  else byId.delete(id);
  useDrafts.setState({ byId });
}

let tail: Promise<unknown> = Promise.resolve();
let waiting = 0;

const SUBJECT = 'annotations of the library';
const refusals = refusalsAbout(SUBJECT);

async function send(changes: readonly Change[], how: Sending): Promise<void> {
  const part = editKey(changes);
  try {
    const now = await selfKept.editAnnotations(editOf(changes));
    learn(now);
    unlearn(changes.flatMap((change) => (change.after ? [] : idOf(change))));
    showChanged(now);
    refusals.forget(part);
  } catch (error) {
    how.onFailure?.();
    if (how.failure !== undefined) refusals.keep(part, { failure: how.failure, again: how.again, error });
  }
}

/** Sends changes in their turn; fulfilled when that is over, one way or the other. */
function enqueue(changes: readonly Change[], how: Sending): Promise<void> {
  waiting += 1;
  const turn = tail.then(async () => {
    await send(changes, how);
    waiting -= 1;
    if (waiting === 0) refreshHighlights();
  });
  tail = turn;
  return turn;
}

const notify = (notice: Notice): void => void showToast({ ...notice, subject: SUBJECT });

/** Every change made on this page can be undone and done again, also by keys. */
export const edits = createTimeTravel({
  sync: { shown: knownAnnotation, enqueue },
  notify,
  withdraw: () => withdrawToast(SUBJECT),
  onChange: () => {},
  onTravel: () => {},
});

const found = (ids: Iterable<string>): Annotation[] =>
  Array.from(ids).flatMap((id) => knownAnnotation(id) ?? []);

/** Changes each as `patchOf` says, at one stroke; with a word and an "Undo" where it was more than one. */
export function changeEach(
  ids: Iterable<string>,
  patchOf: (annotation: Annotation) => AnnotationChange,
): Promise<void> {
  const changes = found(ids)
    .map((before) => ({ before, after: { ...before, ...patchOf(before) } }))
    .filter(({ before, after }) => Object.keys(patchBetween(before, after)).length > 0);
  if (changes.length === 0) return Promise.resolve();
  const { label, failure } = changeWords(changes);
  const step = { label, changes };
  const turn = edits.perform(step, { failure, again: () => void changeEach(ids, patchOf) });
  if (changes.length > 1) offerUndo(step);
  return turn;
}

function offerUndo(step: { label: string; changes: Change[] }): void {
  notify({
    message: capitalized(step.label),
    action: { label: 'Undo', run: () => void edits.undoStep(step) },
  });
}

/** Puts annotations in the trash. */
export function remove(ids: Iterable<string>): Promise<void> {
  const gone = found(ids);
  if (gone.length === 0) return Promise.resolve();
  const name = nameOf(gone);
  const step = { label: `${name} deleted`, changes: gone.map((before) => ({ before })) };
  const failure = `The ${name} ${wasOrWere(gone)} not deleted.`;
  const turn = edits.perform(step, { failure, again: () => void remove(gone.map(({ id }) => id)) });
  offerUndo(step);
  return turn;
}

/** Takes annotations out of the trash; undoing puts them back. */
export function restore(annotations: readonly Annotation[]): Promise<void> {
  const name = nameOf(annotations);
  const step = { label: `${name} restored`, changes: annotations.map((after) => ({ after })) };
  const failure = `The ${name} ${wasOrWere(annotations)} not restored.`;
  const turn = edits.perform(step, { failure, again: () => void restore(annotations) });
  offerUndo(step);
  return turn;
}

/** The writing of one note, from opening it to closing it, is one step of the history. */
export const newSession = (): string => uuidv7();

let writing: Promise<unknown> = Promise.resolve();

/** Stores a note; what could not be stored stays as a draft, and can be tried again. */
export function setNote(id: string, note: string, session: string): void {
  setDraft(id, { text: note, isRefused: false });
  // In turn: what it was before is known when the one before is stored.
  writing = writing.then(async () => {
    const before = knownAnnotation(id);
    if (before && before.note !== note) {
      const step = { label: 'note changed', changes: [{ before, after: { ...before, note } }], session };
      const again = () => setNote(id, note, session);
      await edits.perform(step, { failure: 'The note was not saved.', again });
    }
    // What was written meanwhile has its own turn.
    if (useDrafts.getState().byId.get(id)?.text !== note) return;
    const isStored = knownAnnotation(id)?.note === note;
    setDraft(id, isStored ? undefined : { text: note, isRefused: true });
  });
}
