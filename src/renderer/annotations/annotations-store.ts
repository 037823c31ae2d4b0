import { createStore } from 'zustand/vanilla';
import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import type { ChangeEvent } from '#shared/entities/change-event.ts';
import type { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { createChangeQueue } from './change-queue.ts';
import { compareReadingOrder } from './reading-order.ts';

/** An annotation as the window shows it; `key` stays the same from the first paint on, the id comes from the library. */
export interface ShownAnnotation extends Annotation {
  key: string;
  /** Not yet on disk. */
  isSaving?: boolean;
}

export interface AnnotationsState {
  status: 'loading' | 'ready' | 'failed';
  /** Why loading failed. */
  why?: string;
  /** In reading order. */
  annotations: ShownAnnotation[];
  selected?: string;
  /** The annotation whose note is open for writing. */
  editing?: string;
}

interface Notice {
  message: string;
  kind?: 'done' | 'error';
  action?: { label: string; run: () => void };
}

interface Deps {
  library: typeof api.annotations;
  /** Calls back after changes that concern; returns how to stop. */
  refetchOn: (concerns: (event: ChangeEvent) => boolean, refetch: () => void) => () => void;
  notify: (notice: Notice) => void;
}

const WORDS: Record<Annotation['kind'], string> = {
  highlight: 'highlight',
  underline: 'underline',
  strikeout: 'strike-out',
  note: 'note',
  area: 'area',
  ink: 'drawing',
};

export type AnnotationsStore = ReturnType<typeof createAnnotationsStore>;

/**
 * The annotations of one paper. Every change shows at once and is confirmed by the library's answer; what the library
 * did not take is undone with a word why, except written text, which stays until it is taken.
 */
export function createAnnotationsStore(paperId: string, { library, refetchOn, notify }: Deps) {
  const store = createStore<AnnotationsState>(() => ({ status: 'loading', annotations: [] }));
  const unsavedNotes = new Map<string, string>();
  let stale = false;
  let lastFetch = 0;
  const changes = createChangeQueue(() => {
    if (stale) void refetch();
  });

  const find = (key: string) => store.getState().annotations.find((annotation) => annotation.key === key);
  const show = (annotations: ShownAnnotation[]) =>
    store.setState({ annotations: annotations.toSorted(compareReadingOrder) });
  const without = (key: string) =>
    store.getState().annotations.filter((annotation) => annotation.key !== key);
  const put = (annotation: ShownAnnotation) => show([...without(annotation.key), annotation]);

  function received(annotation: Annotation): ShownAnnotation {
    const key = annotation.id;
    return { ...annotation, note: unsavedNotes.get(key) ?? annotation.note, key };
  }

  async function refetch(): Promise<void> {
    if (changes.isBusy()) {
      stale = true;
      return;
    }
    stale = false;
    lastFetch += 1;
    const fetch = lastFetch;
    try {
      const annotations = await library.forPaper({ paperId });
      if (fetch !== lastFetch) return;
      // Something changed here meanwhile: the answer is of yesterday.
      if (changes.isBusy()) stale = true;
      else store.setState({ status: 'ready', why: undefined, annotations: annotations.map(received) });
    } catch (error) {
      if (store.getState().status !== 'ready') store.setState({ status: 'failed', why: reason(error) });
    }
  }

  async function create(draft: NewAnnotation, options: { editNote?: boolean } = {}): Promise<void> {
    const key = draft.id;
    const now = new Date().toISOString();
    put({ ...draft, key, hasPicture: false, createdAt: now, updatedAt: now, isSaving: true });
    store.setState({ selected: key, editing: options.editNote ? key : undefined });
    try {
      await changes.run(key, async () => {
        const [saved] = await library.edit({ create: [draft] });
        if (saved && find(key)) put(received(saved));
      });
    } catch (error) {
      show(without(key));
      notify({
        message: `The ${WORDS[draft.kind]} was not saved. ${reason(error)}`,
        kind: 'error',
        action: { label: 'Try again', run: () => void create(draft, options) },
      });
    }
  }

  async function setColor(key: string, color: Annotation['color']): Promise<void> {
    const before = find(key);
    if (!before || before.color === color) return;
    put({ ...before, color });
    try {
      await changes.run(key, () => library.edit({ update: [{ id: key, color }] }));
    } catch (error) {
      const now = find(key);
      if (now?.color === color) put({ ...now, color: before.color });
      notify({ message: `The colour was not changed. ${reason(error)}`, kind: 'error' });
    }
  }

  async function setNote(key: string, note: string): Promise<void> {
    const before = find(key);
    if (!before || before.note === note) return;
    put({ ...before, note });
    unsavedNotes.set(key, note);
    try {
      await changes.run(key, () => library.edit({ update: [{ id: key, note }] }));
      if (unsavedNotes.get(key) === note) unsavedNotes.delete(key);
    } catch (error) {
      notify({
        message: `The note was not saved. ${reason(error)}`,
        kind: 'error',
        action: {
          label: 'Try again',
          run: () => {
            const now = find(key);
            if (now) put({ ...now, note: before.note });
            void setNote(key, note);
          },
        },
      });
    }
  }

  async function restore(annotation: ShownAnnotation): Promise<void> {
    put(annotation);
    try {
      await changes.run(annotation.key, () => library.edit({ restore: [annotation.key] }));
    } catch (error) {
      show(without(annotation.key));
      notify({
        message: `The ${WORDS[annotation.kind]} was not brought back. ${reason(error)}`,
        kind: 'error',
      });
    }
  }

  async function remove(key: string): Promise<void> {
    const annotation = find(key);
    if (!annotation) return;
    show(without(key));
    store.setState({ selected: undefined, editing: undefined });
    const word = WORDS[annotation.kind];
    notify({
      message: `${word.charAt(0).toUpperCase()}${word.slice(1)} deleted`,
      action: { label: 'Undo', run: () => void restore(annotation) },
    });
    try {
      await changes.run(key, () => library.edit({ remove: [key] }));
    } catch (error) {
      put(annotation);
      notify({ message: `The ${word} was not deleted. ${reason(error)}`, kind: 'error' });
    }
  }

  return {
    store,
    load: refetch,
    create,
    setColor,
    setNote,
    remove,
    select: (key: string | undefined) => store.setState({ selected: key }),
    /** Opens the note for writing, or (with nothing) closes it. */
    edit: (key: string | undefined) =>
      store.setState(key ? { editing: key, selected: key } : { editing: undefined }),
    /** Loads, and follows the library's changes until the returned function is called. */
    listen(): () => void {
      void refetch();
      return refetchOn(
        (event) =>
          event.type === 'library.changed' ||
          (event.type === 'annotations.changed' && event.paperId === paperId),
        () => void refetch(),
      );
    },
  };
}
