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

/** How much of the window must lie on a screen to be worth opening there, in pixels each way. */
const VISIBLE = 120;

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

function overlap(start1: number, length1: number, start2: number, length2: number): number {
  return Math.min(start1 + length1, start2 + length2) - Math.max(start1, start2);
}

/**
 * Where to open the window: as it was, if enough of that place is still on one of the screens;
 * else with its size only, which the system centres.
 * @param screens work areas of the screens, in the same coordinates as the bounds
 */
export function placeWindow(state: WindowState | undefined, screens: Bounds[]): Partial<Bounds> {
  if (!state) return FIRST_SIZE;
  const { bounds } = state;
  const width = Math.max(bounds.width, MIN_SIZE.width);
  const height = Math.max(bounds.height, MIN_SIZE.height);
  const isOnScreen = screens.some(
    (screen) =>
      overlap(bounds.x, width, screen.x, screen.width) >= VISIBLE &&
      overlap(bounds.y, height, screen.y, screen.height) >= VISIBLE,
  );
  return isOnScreen ? { x: bounds.x, y: bounds.y, width, height } : { width, height };
}
