import type { KeyPress } from '../commands/keys/key-press.ts';
import type { AnnotationsStore } from './annotations-store.ts';
import { HIGHLIGHT_COLORS } from './highlight-colors.ts';

/** Where a key leads from one row. */
export function stepOf(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

interface Acting {
  annotations: AnnotationsStore;
  /** The one that has the focus. */
  id: string;
  /** All that are shown. */
  ids: readonly string[];
  onTagging: (id: string) => void;
}

/**
 * Does what a key means for the row that has the focus, or for all that are chosen where it is one of them: 1 … 6 recolour,
 * Delete, `e` the note, `t` a tag, Ctrl/⌘+A, Escape. Answers whether it meant something.
 */
export function actByKey(
  { key, command, alt, shift }: KeyPress,
  { annotations, id, ids, onTagging }: Acting,
): boolean {
  const { selected } = annotations.store.getState();
  if (command && !shift && key.toLowerCase() === 'a') {
    annotations.select(ids);
    return true;
  }
  if (command || alt || shift) return false;
  const meant = selected.has(id) ? [...selected] : [id];
  const choice = /^[1-9]$/.test(key) ? HIGHLIGHT_COLORS[Number(key) - 1] : undefined;
  if (choice) void annotations.change(meant, { color: choice.color });
  else if (key === 'Delete' || key === 'Backspace') void annotations.remove(meant);
  else if (key === 'e') annotations.edit(id);
  else if (key === 't') onTagging(id);
  else if (key === 'Escape' && selected.size > 0) annotations.select(undefined);
  else return false;
  return true;
}
