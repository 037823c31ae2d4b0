import { create } from 'zustand';
import type { ListPlace } from '../ui/long-list/use-long-list.ts';

const KEPT = 50;
const places = new Map<string, ListPlace>();

/** Where a list was scrolled to when it was left. */
export const placeOf = (listKey: string): ListPlace | undefined => places.get(listKey);

export function rememberPlace(listKey: string, place: ListPlace): void {
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
