import { create } from 'zustand';
import type { Paper } from '#shared/entities/paper.ts';

/** A change the user made that the library has not confirmed yet. */
export type PaperPatch = Partial<Pick<Paper, 'read' | 'starred' | 'lists'>>;

interface PaperCache {
  /** The papers shown somewhere in the window, as last heard of. No copy of the library. */
  byId: ReadonlyMap<string, Paper>;
}

/** Beyond this, papers no longer shown are let go. */
const MOST_KEPT = 20_000;

export const usePaperCache = create<PaperCache>(() => ({ byId: new Map() }));

const pending = new Map<string, PaperPatch[]>();

function withPending(paper: Paper): Paper {
  const patches = pending.get(paper.id);
  return patches ? Object.assign({}, paper, ...patches) : paper;
}

/** Takes in what the library answered, under the changes still on their way to it. */
export function receivePapers(papers: readonly Paper[]): void {
  if (papers.length === 0) return;
  const before = usePaperCache.getState().byId;
  const byId = new Map(before.size > MOST_KEPT ? [] : before);
  for (const paper of papers) byId.set(paper.id, withPending(paper));
  usePaperCache.setState({ byId });
}

/** Shows a change at once. Returns how to settle it: kept when the library took it, undone when it did not. */
export function patchPapers(patches: ReadonlyMap<string, PaperPatch>): (kept: boolean) => void {
  const before = usePaperCache.getState().byId;
  const byId = new Map(before);
  for (const [id, patch] of patches) {
    pending.set(id, [...(pending.get(id) ?? []), patch]);
    const paper = before.get(id);
    if (paper) byId.set(id, { ...paper, ...patch });
  }
  usePaperCache.setState({ byId });

  return (kept) => {
    const current = new Map(usePaperCache.getState().byId);
    for (const [id, patch] of patches) {
      const rest = (pending.get(id) ?? []).filter((other) => other !== patch);
      if (rest.length > 0) pending.set(id, rest);
      else pending.delete(id);
      const old = before.get(id);
      const now = current.get(id);
      if (kept || !old || !now) continue;
      const undone = Object.fromEntries(Object.keys(patch).map((key) => [key, old[key as keyof PaperPatch]]));
      current.set(id, Object.assign({}, now, undone, ...rest));
    }
    usePaperCache.setState({ byId: current });
  };
}

/** A paper shown somewhere, kept up to date; undefined when none of that id was received yet. */
export function usePaper(id: string | undefined): Paper | undefined {
  return usePaperCache((state) => (id === undefined ? undefined : state.byId.get(id)));
}

export function cachedPaper(id: string): Paper | undefined {
  return usePaperCache.getState().byId.get(id);
}
