import { useCallback, useRef } from 'react';
import type { AnnotationsStore } from './annotations-store.ts';

export type Choosing = 'one' | 'toggle' | 'range';

/** What modifier keys make of a click or a step: Ctrl/⌘ adds or takes away, Shift chooses all between. */
export function choosingOf(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): Choosing {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'one';
}

/** The ids from one to another, both of them too; just the last where the first is not there. */
export function idsBetween(ids: readonly string[], from: string | undefined, to: string): string[] {
  const [a, b] = [from === undefined ? -1 : ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Chooses annotations as lists do everywhere. */
export function useRowSelection(annotations: AnnotationsStore, ids: readonly string[]) {
  const anchor = useRef<string>(undefined);
  const latest = useRef(ids);
  latest.current = ids;
  return useCallback(
    (id: string, how: Choosing) => {
      const { selected } = annotations.store.getState();
      if (how === 'range') {
        // Where nothing was chosen in the list yet, the one that was chosen on the page is where it begins.
        anchor.current ??= [...selected][0];
        annotations.select(idsBetween(latest.current, anchor.current, id));
        return;
      }
      anchor.current = id;
      if (how === 'one') annotations.select(id);
      else if (selected.has(id)) annotations.select([...selected].filter((other) => other !== id));
      else annotations.select(id, { add: true });
    },
    [annotations],
  );
}
