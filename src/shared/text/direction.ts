/** Signs that turn the direction of what follows them: embeddings, overrides and isolates (Unicode Annex 9, section 2). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Letters written from right to left, and the marks that stand for them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Text from outside without signs that would turn what stands behind it. Its own letters find their direction by themselves. */
export const withoutTurns = (text: string): string => text.replace(TURNS, '');

/**
 * Text from outside as a part of a sentence: whatever its direction, the sentence keeps its own. Where text is an element of its own,
 * `<bdi>` does the same.
 */
export function isolated(text: string): string {
  const plain = withoutTurns(text);
  return RIGHT_TO_LEFT.test(plain) ? `${FIRST_STRONG_ISOLATE}${plain}${POP_ISOLATE}` : plain;
}
