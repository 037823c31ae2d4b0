import { foldText } from '#shared/text/fold.ts';

const LONGEST = 100;
const MOST = 100;

/** A tag as it is kept; nothing where none was typed. */
export function cleanTag(typed: string): string | undefined {
  return typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST).trim() || undefined;
}

/** The tags with one more; the same where it is there, however it is written. */
export function withTag(tags: readonly string[], tag: string): string[] {
  const isThere = tags.some((known) => foldText(known) === foldText(tag));
  return isThere || tags.length >= MOST ? [...tags] : [...tags, tag];
}

export const withoutTag = (tags: readonly string[], tag: string): string[] =>
  tags.filter((known) => known !== tag);
