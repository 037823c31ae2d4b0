import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import type { PaneName } from '../../desk/desk-moves.ts';

const places = new Map<PaneName, () => ReadingPosition | undefined>();

/** Where the view of a pane is right now. */
export const placeInPane = (pane: PaneName): ReadingPosition | undefined => places.get(pane)?.();

/** Says how to ask a pane's shown view where it is, until the returned function is called. */
export function tellPlace(pane: PaneName, place: () => ReadingPosition | undefined): () => void {
  places.set(pane, place);
  return () => {
    if (places.get(pane) === place) places.delete(pane);
  };
}
