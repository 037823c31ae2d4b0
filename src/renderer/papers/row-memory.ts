import type { VirtualItem } from '@tanstack/react-virtual';
import { create } from 'zustand';

export interface Place {
  offset: number;
  /** Heights measured so far, so that the offset means the same row again. */
  measured: VirtualItem[];
}

const KEPT = 50;
const places = new Map<string, Place>();

/** Where a list was scrolled to when it was left. */
export const placeOf = (listKey: string): Place | undefined => places.get(listKey);

export function rememberPlace(listKey: string, place: Place): void {
  places.delete(listKey);
  places.set(listKey, place);
  const [oldest] = places.keys();
  if (places.size > KEPT && oldest !== undefined) places.delete(oldest);
}

export interface Selected {
  /** Undefined until the row is here. */
  id: string | undefined;
  index: number;
}

interface SelectionState {
  byList: Readonly<Record<string, Selected | undefined>>;
}

/** The row each list stands on; it outlives the list's screen. */
export const useSelection = create<SelectionState>(() => ({ byList: {} }));

export function selectRow(listKey: string, selected: Selected): void {
  const { byList } = useSelection.getState();
  const now = byList[listKey];
  if (now && now.id === selected.id && now.index === selected.index) return;
  useSelection.setState({ byList: { ...byList, [listKey]: selected } });
}
