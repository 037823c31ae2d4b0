import { useCallback } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import { nameOf } from '../../annotations/edit-words.ts';
import { showError } from '../../ui/toasts.ts';
import { cutOut, hullOf, mergedMark, splitMarks } from './join-marks.ts';
import { isTextKind } from './mark-of.ts';
import type { ReaderStore } from './reader-store.ts';

interface Options {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  /** Whether an annotation is on the pages that are read. */
  isHere: (annotation: ShownAnnotation) => boolean;
}

const NO_TEXT = 'The text under them was not found on the pages.';

/** Merging text marks into one, and splitting one; each is one step that can be undone. */
export function useJoinedMarks({ reader, annotations, isHere }: Options) {
  const found = useCallback(
    (ids: Iterable<string>): ShownAnnotation[] => {
      const wanted = new Set(ids);
      return annotations.store
        .getState()
        .annotations.filter((annotation) => wanted.has(annotation.id) && isHere(annotation));
    },
    [annotations, isHere],
  );

  /** Those of them that can become one: text marks on the pages that are read, in reading order. */
  const mergeable = useCallback(
    (ids: Iterable<string>) =>
      found(ids).filter(
        ({ kind, rects, placement }) => isTextKind(kind) && rects.length > 0 && placement !== 'lost',
      ),
    [found],
  );

  const merge = useCallback(
    async (ids: Iterable<string>): Promise<void> => {
      const { view } = reader.store.getState();
      const marks: Annotation[] = mergeable(ids);
      const [first, ...rest] = marks;
      if (!view || !first || rest.length === 0) {
        showError(
          'Only highlights, underlines and strike-outs of the PDF that is open can be merged, two or more.',
        );
        return;
      }
      try {
        const stretches = await Promise.all(marks.map(({ rects }) => view.stretchOf(rects)));
        const whole = stretches.every((stretch) => stretch !== undefined) ? hullOf(stretches) : undefined;
        const text = whole && (await view.describeRange(whole));
        if (!text) {
          showError(`The marks were not merged. ${NO_TEXT}`);
          return;
        }
        const merged = mergedMark([first, ...rest], text, uuidv7());
        if (!merged) {
          showError(
            'The marks were not merged. Together their notes or tags are more than one mark can hold.',
          );
          return;
        }
        reader.openMark(undefined);
        await annotations.replace({
          create: [merged],
          remove: marks.map(({ id }) => id),
          label: `${nameOf(marks)} merged`,
        });
      } catch {
        showError(`The marks were not merged. ${NO_TEXT}`);
      }
    },
    [reader, annotations, mergeable],
  );

  /** Cuts the selected text out of the mark around it: up to three marks. */
  const split = useCallback(
    async (id: string): Promise<void> => {
      const { view, selection } = reader.store.getState();
      const [mark] = found([id]);
      if (!view || !selection || !mark) return;
      try {
        const [whole, part] = await Promise.all([
          view.stretchOf(mark.rects),
          view.stretchOf(selection.rects),
        ]);
        const stretches = whole && part ? cutOut(whole, part) : [];
        const texts = await Promise.all(stretches.map((stretch) => view.describeRange(stretch)));
        const marks = splitMarks(
          mark,
          texts.filter((text) => text !== undefined),
          uuidv7,
        );
        if (marks.length < 2) {
          showError('The mark was not split: the selection is all of it.');
          return;
        }
        reader.dropSelection();
        await annotations.replace({ create: marks, remove: [id], label: `${nameOf([mark])} split` });
      } catch {
        showError('The mark was not split. The text under it was not found on the pages.');
      }
    },
    [reader, annotations, found],
  );

  return { merge, split, mergeable };
}
