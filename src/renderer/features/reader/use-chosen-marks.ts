import { useMemo } from 'react';
import type { AnnotationsStore, ShownAnnotation } from '../../annotations/annotations-store.ts';
import { isTextKind } from './mark-of.ts';
import type { ReaderStore } from './reader-store.ts';
import type { MarkRequest } from './use-marks.ts';

interface Options {
  reader: ReaderStore;
  annotations: AnnotationsStore;
  /** Makes a mark of the selection. */
  mark: (request: MarkRequest) => void;
}

/** What keys and clicks do to marks: those that are chosen, of which one was clicked last. */
export function useChosenMarks({ reader, annotations, mark }: Options) {
  return useMemo(() => {
    const isOpen = () => reader.store.getState().openMark !== undefined;
    function chosen(): ShownAnnotation[] {
      const { annotations: all, selected } = annotations.store.getState();
      return all.filter(({ id }) => selected.has(id));
    }

    return {
      /** Chooses the mark that was clicked, or one more, or one less; beside all marks none. */
      click(id: string | undefined, { isAdded }: { isAdded: boolean }): void {
        const { selected } = annotations.store.getState();
        const isMore = isAdded && (isOpen() || selected.size > 1);
        if (id !== undefined && isMore && selected.has(id)) {
          const rest = [...selected].filter((other) => other !== id);
          annotations.select(rest);
          reader.openMark(rest.at(-1));
        } else {
          annotations.select(id, { add: isMore });
          reader.openMark(id);
        }
      },

      /** Makes a mark of the selection; without one the marks that were clicked become such. */
      markOrChange(request: MarkRequest): void {
        if (reader.store.getState().selection) mark(request);
        else if (!isOpen()) return;
        else if (request.color) {
          void annotations.change(
            chosen().map(({ id }) => id),
            { color: request.color },
          );
        } else {
          const texts = chosen().filter(({ kind }) => isTextKind(kind));
          void annotations.change(
            texts.map(({ id }) => id),
            { kind: request.kind },
          );
        }
      },
      canMark: () => reader.store.getState().selection !== undefined || isOpen(),

      openNote(): boolean {
        const { openMark } = reader.store.getState();
        if (openMark) annotations.edit(openMark.id);
        return openMark !== undefined;
      },

      removeChosen(): boolean {
        const ids = chosen().map(({ id }) => id);
        if (ids.length === 0 || reader.store.getState().selection) return false;
        void annotations.remove(ids);
        return true;
      },
    };
  }, [reader, annotations, mark]);
}
