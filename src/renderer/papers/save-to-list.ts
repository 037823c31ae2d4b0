import { create } from 'zustand';

interface SaveToListState {
  paperId: string | undefined;
  /** What the panel opens beside. */
  anchor: Element | undefined;
}

/** Which paper's lists are being chosen, and where. */
export const useSaveToList = create<SaveToListState>(() => ({ paperId: undefined, anchor: undefined }));

/** Opens the panel beside the anchor, which is brought into view where it is not. */
export function openSaveToList(paperId: string, anchor: Element): void {
  anchor.scrollIntoView({ block: 'nearest' });
  // The panel closes when its anchor scrolls, and that is told before the next frame.
  requestAnimationFrame(() => useSaveToList.setState({ paperId, anchor }));
}

export function closeSaveToList(): void {
  useSaveToList.setState({ paperId: undefined, anchor: undefined });
}
