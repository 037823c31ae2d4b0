import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Bounds = z.infer<typeof Bounds>;

const WindowState = z.object({ bounds: Bounds, isMaximized: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

export const MIN_SIZE = { width: 900, height: 600 };
const FIRST_SIZE = { width: 1280, height: 840 };

/** What was kept by `saveWindowState`; undefined when there is nothing or it cannot be read. */
export function loadWindowState(file: string): WindowState | undefined {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function saveWindowState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(state));
}

/** The area that two rectangles share, in square pixels. */
function shared(one: Bounds, other: Bounds): number {
  const along = (begin: 'x' | 'y', extent: 'width' | 'height') =>
    Math.min(one[begin] + one[extent], other[begin] + other[extent]) - Math.max(one[begin], other[begin]);
  return Math.max(along('x', 'width'), 0) * Math.max(along('y', 'height'), 0);
}

/** Moves a length to lie within another, as far as it is not longer. */
const within = (at: number, length: number, from: number, space: number): number =>
  Math.max(from, Math.min(at, from + space - length));

/**
 * Where to open the window: as it was, moved and cut so that all of it, its title bar too, lies on the screen that it was
 * mostly on; where that is gone, with its size only, which the system centres.
 * @param screens work areas of the screens, the first one the system's, in the same coordinates as the bounds
 */
export function placeWindow(state: WindowState | undefined, screens: readonly Bounds[]): Partial<Bounds> {
  const bounds = state?.bounds;
  const [screen] = bounds
    ? screens.filter((each) => shared(each, bounds) > 0).sort((a, b) => shared(b, bounds) - shared(a, bounds))
    : [];
  const space = screen ?? screens[0];
  const sized = (wanted: number, least: number, room = wanted) => Math.min(Math.max(wanted, least), room);
  const width = sized(bounds?.width ?? FIRST_SIZE.width, MIN_SIZE.width, space?.width);
  const height = sized(bounds?.height ?? FIRST_SIZE.height, MIN_SIZE.height, space?.height);
  if (!bounds || !screen) return { width, height };
  const x = within(bounds.x, width, screen.x, screen.width);
  const y = within(bounds.y, height, screen.y, screen.height);
  return { x, y, width, height };
}
