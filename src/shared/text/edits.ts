/** A stretch of a text, and what stands there instead. */
export interface Edit {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
}

/** The text with these changes, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = '';
  let at = 0;
  for (const { start, end, text: instead } of edits) {
    done += text.slice(at, start) + instead;
    at = end;
  }
  return done + text.slice(at);
}

/**
 * What is known of each UTF-16 unit of a text, of the text with these changes: what came in belongs to the last unit it
 * stands for, as a letter comes after the accent that was set apart from it.
 */
export function applyToUnits(units: Uint32Array, edits: readonly Edit[]): Uint32Array {
  const grown = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const done = new Uint32Array(units.length + grown);
  let at = 0;
  let to = 0;
  for (const { start, end, text } of edits) {
    done.set(units.subarray(at, start), to);
    to += start - at;
    done.fill(units[end - 1] ?? 0, to, to + text.length);
    to += text.length;
    at = end;
  }
  done.set(units.subarray(at), to);
  return done;
}
