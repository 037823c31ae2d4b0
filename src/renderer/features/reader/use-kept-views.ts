import { useEffect, useReducer, useRef } from 'react';

/** Papers of a pane that keep what the reader set up around them; any other begins anew at its kept place. */
const MOST_KEPT = 10;
/** The paper shown before this one is likely gone back to: its document stays open this long. */
const WARM_MS = 30_000;

export interface KeptView {
  paperId: string;
  isShown: boolean;
  /** Its document may hold memory. */
  isLive: boolean;
}

/**
 * Which of a pane's papers are there though out of sight, in the order they first came, so that nothing moves in the
 * page. Only what is shown and, for a short while, the one shown before may hold memory.
 */
export function useKeptViews(shownId: string | undefined, openIds: readonly string[]): KeptView[] {
  const recent = useRef<string[]>([]);
  const order = useRef<string[]>([]);
  const warm = useRef<string>(undefined);
  const [, refresh] = useReducer((count: number) => count + 1, 0);

  if (recent.current[0] !== shownId) {
    warm.current = recent.current[0];
    recent.current = recent.current.filter((id) => id !== shownId);
    if (shownId !== undefined) recent.current.unshift(shownId);
  }
  recent.current = recent.current.filter((id) => id === shownId || openIds.includes(id)).slice(0, MOST_KEPT);
  const kept = recent.current;
  order.current = [
    ...order.current.filter((id) => kept.includes(id)),
    ...kept.filter((id) => !order.current.includes(id)),
  ];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins when another paper is shown
  useEffect(() => {
    const timer = setTimeout(() => {
      warm.current = undefined;
      refresh();
    }, WARM_MS);
    return () => clearTimeout(timer);
  }, [shownId]);

  return order.current.map((paperId) => ({
    paperId,
    isShown: paperId === shownId,
    isLive: paperId === shownId || paperId === warm.current,
  }));
}
