import { createContext, useContext } from 'react';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import type { PaneName } from '../../desk/desk-moves.ts';

/** What a reader has to know of the pane it is in. */
export interface Pane {
  name: PaneName;
  /** Keys go to this pane. */
  isActive: boolean;
  /** It is in sight, and not behind another tab. */
  isShown: boolean;
  /** Its document may hold memory. */
  isLive: boolean;
  /** Another pane stands beside it: there is half the room. */
  isSplit: boolean;
  /** Where to begin instead of where the paper was left. */
  firstPosition: () => ReadingPosition | undefined;
  /** Keeps where this pane is; undefined: the paper was left there. */
  keepPosition?: (position: ReadingPosition) => void;
}

const ALONE: Pane = {
  name: 'first',
  isActive: true,
  isShown: true,
  isLive: true,
  isSplit: false,
  firstPosition: () => undefined,
};

export const PaneContext = createContext<Pane>(ALONE);

export const usePane = (): Pane => useContext(PaneContext);
