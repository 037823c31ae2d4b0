import type { FindResult } from './find.ts';
import type { JumpWays } from './jumps.ts';
import type { PageLayout, PageRotation } from './layout.ts';
import type { LinkEvents } from './links.ts';
import type { Mark } from './mark.ts';
import type { Drawn } from './pens.ts';
import type { Place } from './place.ts';
import type { ReshapeEvents } from './reshape.ts';
import type { PdfSelection } from './selection.ts';

/** What a view tells. */
export interface ViewEvents extends LinkEvents, ReshapeEvents {
  /** The page of which most shows, from 1. */
  onPage: (page: number) => void;
  /** The zoom as a factor. */
  onZoom: (factor: number) => void;
  /** The pages were laid out or turned otherwise. */
  onLayout?: (layout: PageLayout, rotation: PageRotation) => void;
  /** The view moved, by whatever cause. */
  onMove: (place: Place) => void;
  /** Whether there is a place to go back to, and one to go forward to. */
  onHistory?: (ways: JumpWays) => void;
  onFind: (result: FindResult) => void;
  /** Text was selected and the pointer let go, or (nothing) the selection is gone. */
  onSelection: (selection: PdfSelection | undefined) => void;
  /** A mark was clicked, or (nothing) the page beside all marks; with a key held it is added to those selected. */
  onMark: (mark: Mark | undefined, how: { isAdded: boolean }) => void;
  /** The pointer came onto a mark, or (nothing) left it. */
  onMarkHover?: (mark: Mark | undefined) => void;
  /** Something was drawn with a tool. */
  onDrawn?: (drawn: Drawn) => void;
  /** The eraser went over a mark. */
  onErase?: (mark: Mark) => void;
  /** Some more strokes of a page were drawn. */
  onFrame: () => void;
  /** A page was drawn; `failed` when not all of it could be. */
  onPageDrawn: (page: number, failed: boolean) => void;
}
