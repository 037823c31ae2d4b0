interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 8;

/**
 * Where a toolbar goes, relative to `room`: centred above the first line, under the last when there is no room
 * above, always within the room. Nothing when the selection is scrolled out of it. All in CSS pixels.
 */
export function placeToolbar(
  { first, last }: { first: Box; last: Box },
  size: { width: number; height: number },
  room: Box,
): { left: number; top: number } | undefined {
  if (last.bottom < room.top || first.top > room.bottom) return undefined;
  const middle = (first.left + first.right) / 2 - room.left;
  const left = Math.max(GAP, Math.min(middle - size.width / 2, room.right - room.left - size.width - GAP));
  const above = first.top - room.top - size.height - GAP;
  const below = last.bottom - room.top + GAP;
  const lowest = room.bottom - room.top - size.height - GAP;
  if (above >= GAP) return { left, top: Math.min(above, lowest) };
  return { left, top: below <= lowest ? below : GAP };
}
