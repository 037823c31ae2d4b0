import { create } from 'zustand';

interface SaveToListState {
  paperId: string | undefined;
  /** What the panel opens beside. */
  anchor: Element | undefined;
}

/** Which paper's lists are being chosen, and where. */
export const useSaveToList = create<SaveToListState>(() => ({ paperId: undefined, anchor: undefined }));

export function openSaveToList(paperId: string, anchor: Element): void {
  useSaveToList.setState({ paperId, anchor });
}

export function closeSaveToList(): void {
  useSaveToList.setState({ paperId: undefined, anchor: undefined });
}
