import type { Annotation, AnnotationEditInput, AnnotationPatch } from '#shared/entities/annotation.ts';

/** What one annotation was before a change and is after it; nothing where there was or is none. */
export interface Change {
  before?: Annotation;
  after?: Annotation;
  /** It was made for the first time; without it, what comes comes out of the trash. */
  isNew?: boolean;
  /** It is to be as if it had never been made, rather than be thrown away. */
  isUnmade?: boolean;
}

/** What the user did at one stroke, however many annotations it touched. */
export interface Step {
  /** What was done, as it goes on after "Undone: ". */
  label: string;
  changes: readonly Change[];
  /** Steps of one writing of a note bear the same one, and are one step. */
  session?: string;
}

export interface History {
  /** The latest last. */
  done: readonly Step[];
  /** What can be done again; the next one last. */
  undone: readonly Step[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** So many steps are remembered. */
const MOST_STEPS = 500;

const FIELDS = [
  'kind',
  'color',
  'note',
  'tags',
  'page',
  'rects',
  'strokes',
  'quote',
  'position',
  'placement',
] as const;

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The id of the annotation that a change is of. */
export function idOf({ before, after }: Change): string {
  const id = (after ?? before)?.id;
  if (id === undefined) throw new Error('A change of nothing.');
  return id;
}

const changedFields = (before: Annotation, after: Annotation) =>
  FIELDS.filter((field) => !isSame(before[field], after[field]));

/** What of `after` is not as in `before`. */
export function changesBetween(before: Annotation, after: Annotation): Partial<Annotation> {
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field]]));
}

/** What has to be set in `before` so that it becomes `after`; null is taken away. */
export function patchBetween(before: Annotation, after: Annotation): Omit<AnnotationPatch, 'id'> {
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field] ?? null]));
}

/**
 * By what it is known that the same is asked for again: the annotations and what of them changes. Another change of the same
 * annotation is another.
 */
export const editKey = (changes: Iterable<Change>): string =>
  Array.from(changes, (change) => {
    const { before, after } = change;
    const what =
      before && after ? changedFields(before, after).toSorted().join('+') : before ? 'gone' : 'there';
    return `${idOf(change)}:${what}`;
  })
    .toSorted()
    .join();

/** The edit that makes the changes. */
export function editOf(changes: Iterable<Change>): AnnotationEditInput {
  const edit = {
    create: [] as NonNullable<AnnotationEditInput['create']>,
    update: [] as NonNullable<AnnotationEditInput['update']>,
    remove: [] as string[],
    unmade: [] as string[],
    restore: [] as string[],
  };
  for (const { before, after, isNew, isUnmade } of changes) {
    if (before && after) edit.update.push({ id: after.id, ...patchBetween(before, after) });
    else if (before) {
      edit.remove.push(before.id);
      if (isUnmade) edit.unmade.push(before.id);
    } else if (after && isNew) {
      const { hasPicture: _, ...draft } = after;
      edit.create.push(draft);
    } else if (after) edit.restore.push(after.id);
  }
  return edit;
}

/** The changes that take a step back. */
export const reversed = ({ changes }: Step): Change[] =>
  changes.map(({ before, after, isNew }) => ({
    before: after,
    after: before,
    ...(isNew && { isUnmade: true }),
  }));

/** The changes that make a step again: what it made is gone by then, and comes back. */
export const repeated = ({ changes }: Step): Change[] =>
  changes.map(({ before, after }) => ({ before, after }));

/** Whether changes can be made without undoing what others did: all they touch is as `before` says. */
export function canApply(
  changes: readonly Change[],
  current: (id: string) => Annotation | undefined,
): boolean {
  return changes.every((change) => {
    const { before, after } = change;
    const now = current(idOf(change));
    if (!before || !now) return !before && !now;
    const touched = after ? changedFields(before, after) : FIELDS;
    return touched.every((field) => isSame(before[field], now[field]));
  });
}

/** Joins two steps of one session: from before the first to after the second. */
function joined(first: Step, second: Step): Step {
  const before = new Map(first.changes.map((change) => [idOf(change), change]));
  const changes = second.changes.map((change) => {
    const earlier = before.get(idOf(change));
    before.delete(idOf(change));
    return earlier ? { ...earlier, after: change.after } : change;
  });
  return { ...second, changes: [...before.values(), ...changes] };
}

/** Whether a step leaves everything as it was. */
const isNothing = ({ changes }: Step) =>
  changes.every(
    ({ before, after }) => before && after && Object.keys(patchBetween(before, after)).length === 0,
  );

/** The history after something was done: what was undone can no longer be done again. */
export function pushStep({ done }: History, step: Step): History {
  const last = done.at(-1);
  const goesOn = last && step.session !== undefined && last.session === step.session;
  const next = goesOn ? joined(last, step) : step;
  const kept = goesOn ? done.slice(0, -1) : done;
  return { done: isNothing(next) ? kept : [...kept, next].slice(-MOST_STEPS), undone: [] };
}

/** The history without a step, wherever it is: the library did not take it, or it can no longer be undone. */
export function withoutStep({ done, undone }: History, step: Step): History {
  const isOther = (other: Step) =>
    other !== step && (step.session === undefined || other.session !== step.session);
  return { done: done.filter(isOther), undone: undone.filter(isOther) };
}

/** The history after a step was undone. */
export function markUndone(history: History, step: Step): History {
  const { done, undone } = withoutStep(history, step);
  return { done, undone: [...undone, step] };
}

/** The history after a step was done again. */
export function markDone(history: History, step: Step): History {
  const { done, undone } = withoutStep(history, step);
  return { done: [...done, step], undone };
}
