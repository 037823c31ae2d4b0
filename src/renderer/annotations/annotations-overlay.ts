import type { Annotation } from '#shared/entities/annotation.ts';
import { type Change, changesBetween, idOf } from './annotation-history.ts';

/** An annotation as the window shows it. Its id is its key, from the first paint on. */
export type ShownAnnotation = Annotation & {
  /** A change of it is not on disk yet. */
  isSaving?: boolean;
  /** The library does not have it yet. */
  isNew?: boolean;
  /** What was written in it was not taken by the library, and is kept here until it is. */
  isUnsaved?: boolean;
};

/** Changes that are on their way to the library together, each by the id of its annotation. */
export type ChangesById = Map<string, Change>;

/** The annotation itself, without what the window knows about it. */
export function plain(shown: ShownAnnotation): Annotation {
  const { isSaving: _saving, isNew: _new, isUnsaved: _unsaved, ...annotation } = shown;
  return annotation;
}

function applied(value: Annotation | undefined, { before, after }: Change): Annotation | undefined {
  if (!after || !before) return after;
  return value && { ...value, ...changesBetween(before, after) };
}

/**
 * What the library said last, what was written and not taken, and what is on its way, in this order one over the other.
 * Taking a layer away shows what lies under it, so nothing has to be put back when a change fails.
 */
export function createAnnotationsOverlay() {
  let base = new Map<string, Annotation>();
  const unsaved = new Map<string, Annotation>();
  const pending = new Set<ChangesById>();

  return {
    unsaved,
    pending,
    hasInLibrary: (id: string) => base.has(id),

    /** The ids of all there is to show. */
    ids: () => new Set([base, unsaved, ...pending].flatMap((layer) => [...layer.keys()])),

    /** One as it is shown; nothing where there is none. */
    shown(id: string): ShownAnnotation | undefined {
      const known = base.get(id);
      const kept = unsaved.get(id);
      const changes = [...pending].flatMap((layer) => layer.get(id) ?? []);
      if (!kept && changes.length === 0) return known;
      const written = known && kept ? { ...known, note: kept.note } : (known ?? kept);
      const value = changes.reduce(applied, written);
      if (!value) return undefined;
      return {
        ...value,
        ...(changes.length > 0 && { isSaving: true }),
        ...(!known && { isNew: true }),
        ...(kept && { isUnsaved: true }),
      };
    },

    /** Some of what the library has, before all of it is known. */
    addToBase(annotations: readonly Annotation[]): void {
      for (const annotation of annotations) base.set(annotation.id, annotation);
    },

    /** All that the library has; those that did not change stay the same objects. */
    setBase(annotations: readonly Annotation[]): void {
      const before = base;
      base = new Map(
        annotations.map((annotation) => {
          const known = before.get(annotation.id);
          const isSame = known && JSON.stringify(known) === JSON.stringify(annotation);
          return [annotation.id, isSame ? known : annotation];
        }),
      );
      // It was taken after all, and only the answer got lost.
      for (const [id, { note }] of unsaved) if (base.get(id)?.note === note) unsaved.delete(id);
    },

    /** The library made the changes and answered how things are now. */
    taken(changes: ChangesById, answer: readonly Annotation[]): void {
      for (const change of changes.values()) {
        const { before, after } = change;
        const id = idOf(change);
        if (!after) base.delete(id);
        if (!after || !before || before.note !== after.note) unsaved.delete(id);
      }
      for (const annotation of answer) base.set(annotation.id, annotation);
    },
  };
}
