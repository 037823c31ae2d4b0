interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface CardPlace {
  left: number;
  /** The card hangs from here, or… */
  top?: number;
  /** …stands on here, counted from the bottom of the room. */
  bottom?: number;
  maxHeight: number;
}

const GAP = 6;
const EDGE = 8;

/**
 * Where a card goes, relative to `room`: below the link where there is room for it or more than above, else above;
 * never over the link. `size.height` is about what it will need. All in CSS pixels.
 */
export function placeCard(link: Box, size: { width: number; height: number }, room: Box): CardPlace {
  const below = room.bottom - link.bottom - GAP - EDGE;
  const above = link.top - room.top - GAP - EDGE;
  const widest = room.right - room.left - size.width - EDGE;
  const left = Math.max(EDGE, Math.min(link.left - room.left, widest));
  return below >= size.height || below >= above
    ? { left, top: link.bottom - room.top + GAP, maxHeight: Math.max(0, below) }
    : { left, bottom: room.bottom - link.top + GAP, maxHeight: Math.max(0, above) };
}
