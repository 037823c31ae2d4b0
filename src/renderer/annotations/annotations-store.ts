import { v7 as uuidv7 } from 'uuid';
import { createStore } from 'zustand/vanilla';
import type { Annotation, NewAnnotation, PageRange } from '#shared/entities/annotation.ts';
import type { ChangeEvent } from '#shared/entities/change-event.ts';
import { reason } from '../api/failure.ts';
import type { Library } from '../api/library.ts';
import type { Refusals } from '../write/refused.ts';
import { patchBetween } from './annotation-history.ts';
import { plain, type ShownAnnotation } from './annotations-overlay.ts';
import { createAnnotationsSync, type Notice } from './annotations-sync.ts';
import { capitalized, changeWords, nameOf, wasOrWere } from './edit-words.ts';
import { compareReadingOrder } from './reading-order.ts';
import { createTimeTravel } from './time-travel.ts';

export type { ShownAnnotation } from './annotations-overlay.ts';

export interface AnnotationsState {
  status: 'loading' | 'ready' | 'failed';
  /** Why loading failed. */
  why?: string;
  /** In reading order. */
  annotations: ShownAnnotation[];
  selected: ReadonlySet<string>;
  /** The annotation whose note is open for writing. */
  editing?: string;
  canUndo: boolean;
  canRedo: boolean;
}

export interface AnnotationsDeps {
  library: Pick<Library['annotations'], 'forPaper' | 'edit'>;
  /** Calls back after changes that concern; returns how to stop. */
  refetchOn: (concerns: (event: ChangeEvent) => boolean, refetch: () => void) => () => void;
  notify: (notice: Notice) => void;
  /** Keep what the library did not take. */
  refusals: Refusals;
  /** What was said last offers what can be done no more. */
  withdraw: () => void;
}

/** What of an annotation can be changed by hand. */
export type AnnotationChange = Partial<
  Pick<
    Annotation,
    'color' | 'kind' | 'note' | 'tags' | 'page' | 'rects' | 'strokes' | 'quote' | 'position' | 'placement'
  >
>;

export interface Replacement {
  create: readonly NewAnnotation[];
  remove: readonly string[];
  /** What was done: "highlights merged". */
  label: string;
}

export type AnnotationsStore = ReturnType<typeof createAnnotationsStore>;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The annotations of one paper. Every change shows at once, goes to the library in its turn and is confirmed by the
 * library's answer. What the library did not take is undone with a word why, except written text, which stays until it is
 * taken. Everything done can be undone and done again.
 */
export function createAnnotationsStore(
  paperId: string,
  { library, refetchOn, notify, refusals, withdraw }: AnnotationsDeps,
) {
  const store = createStore<AnnotationsState>(() => ({
    status: 'loading',
    annotations: [],
    selected: NOTHING,
    canUndo: false,
    canRedo: false,
  }));
  /** Of one writing of a note. */
  let session: string | undefined;

  const sync = createAnnotationsSync(paperId, {
    library,
    refusals,
    isOpen: (id) => store.getState().editing === id,
    onShown(ids) {
      const { annotations, selected, editing } = store.getState();
      const changed = [...ids].flatMap((id) => sync.shown(id) ?? []);
      const there = new Set(changed.map(({ id }) => id));
      const isGone = (id: string) => ids.has(id) && !there.has(id);
      const others = annotations.filter(({ id }) => !ids.has(id));
      store.setState({
        annotations: [...others, ...changed].sort(compareReadingOrder),
        selected: [...selected].some(isGone) ? new Set([...selected].filter((id) => !isGone(id))) : selected,
        editing: editing !== undefined && isGone(editing) ? undefined : editing,
      });
    },
  });
  const travel = createTimeTravel({
    sync,
    notify,
    withdraw,
    onChange: (can) => store.setState(can),
    onTravel(ids) {
      session = undefined;
      if (ids.length > 0) store.setState({ selected: new Set(ids), editing: undefined });
    },
  });

  async function load(): Promise<void> {
    try {
      await sync.fetchAll();
      store.setState({ status: 'ready', why: undefined });
    } catch (error) {
      if (store.getState().status !== 'ready') store.setState({ status: 'failed', why: reason(error) });
    }
  }

  /** The annotations shown that have these ids. */
  const found = (keys: readonly string[]): Annotation[] =>
    keys.flatMap((key) => sync.shown(key) ?? []).map(plain);

  function made(drafts: readonly NewAnnotation[]): Annotation[] {
    const now = new Date().toISOString();
    return drafts.map((draft) => ({ createdAt: now, updatedAt: now, ...draft, hasPicture: false }));
  }

  const asNew = (after: Annotation) => ({ after, isNew: true });

  function select(keys: string | readonly string[] | undefined, { add }: { add?: boolean } = {}): void {
    const chosen = keys === undefined ? [] : [keys].flat();
    store.setState(({ selected }) => ({ selected: new Set([...(add ? selected : []), ...chosen]) }));
  }

  function edit(key: string | undefined): void {
    session = key && uuidv7();
    store.setState(key ? { editing: key, selected: new Set([key]) } : { editing: undefined });
  }

  function create(
    drafts: NewAnnotation | readonly NewAnnotation[],
    options: { editNote?: boolean } = {},
  ): Promise<void> {
    const annotations = made([drafts].flat());
    if (annotations.length === 0) return Promise.resolve();
    const name = nameOf(annotations);
    const turn = travel.perform(
      { label: `${name} made`, changes: annotations.map(asNew) },
      {
        failure: `The ${name} ${wasOrWere(annotations)} not saved.`,
        keepsText: true,
        again: () => void create(drafts, options),
      },
    );
    select(annotations.map(({ id }) => id));
    edit(options.editNote ? annotations[0]?.id : undefined);
    return turn;
  }

  /** Makes some and removes others at one stroke, as merging and splitting do. */
  function replace({ create, remove, label }: Replacement): Promise<void> {
    const annotations = made(create);
    const gone = found(remove);
    const turn = travel.perform(
      { label, changes: [...annotations.map(asNew), ...gone.map((before) => ({ before }))] },
      { failure: 'The annotations were not changed.', again: () => void replace({ create, remove, label }) },
    );
    select(annotations.map(({ id }) => id));
    return turn;
  }

  /** Changes each of some as `patchOf` says, at one stroke; those it leaves as they are stay untouched. */
  function changeEach(
    keys: readonly string[],
    patchOf: (annotation: Annotation) => AnnotationChange,
    step: { session?: string } = {},
  ): Promise<void> {
    const changes = found(keys)
      .map((before) => ({ before, after: { ...before, ...patchOf(before) } }))
      .filter(({ before, after }) => Object.keys(patchBetween(before, after)).length > 0);
    if (changes.length === 0) return Promise.resolve();
    const { label, failure } = changeWords(changes);
    const again = () => void changeEach(keys, patchOf, step);
    return travel.perform({ label, changes, ...step }, { failure, keepsText: true, again });
  }

  /** Puts some in the trash, with a word and an "Undo". */
  function remove(keys: readonly string[]): Promise<void> {
    const gone = found(keys);
    if (gone.length === 0) return Promise.resolve();
    const name = nameOf(gone);
    const step = { label: `${name} deleted`, changes: gone.map((before) => ({ before })) };
    const again = () => void remove(keys);
    const turn = travel.perform(step, { failure: `The ${name} ${wasOrWere(gone)} not deleted.`, again });
    notify({
      message: capitalized(step.label),
      action: { label: 'Undo', run: () => void travel.undoStep(step) },
    });
    return turn;
  }

  return {
    store,
    load,
    create,
    replace,
    remove,
    changeEach,
    change: (keys: readonly string[], patch: AnnotationChange) => changeEach(keys, () => patch),
    /** What is written in one sitting is one step of the history. */
    setNote: (key: string, note: string) =>
      changeEach([key], () => ({ note }), store.getState().editing === key ? { session } : {}),
    /** Says what it undid. */
    undo: travel.undo,
    redo: travel.redo,
    /** Makes these the chosen ones, or with `add` these too; with nothing, none. */
    select,
    /** Opens the note for writing, or (with nothing) closes it. */
    edit,
    /**
     * Loads, and follows the library's changes until the returned function is called. The annotations of some pages come at
     * once, all others when `rest` is fulfilled: thousands of them must not keep the reader from the first page.
     */
    listen({ first, rest }: { first: PageRange; rest: Promise<unknown> }): () => void {
      // What keeps some from being loaded keeps all from it, and is told then.
      const begun = sync.fetchPages(first).catch(() => {});
      void Promise.all([begun, rest]).then(load);
      return refetchOn(sync.concerns, () => {
        void load();
        sync.retry();
      });
    },
  };
}
