import { showError } from '../../ui/toasts.ts';
import type { ReaderStore } from './reader-store.ts';

/** Puts the text cursor on the pages, or takes it off; says so where there is nothing for it to stand in. */
export function toggleCursor(reader: ReaderStore): void {
  const { cursor } = reader.store.getState();
  if (!reader.setCursor(!cursor)) showError('There is no text in view that could be selected.');
}
