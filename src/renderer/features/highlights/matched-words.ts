import { foldText } from '#shared/text/fold.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded, that hold one of what was typed: what the search found it by. */
export function matchedWords(text: string, typed: string): string[] {
  const wanted = foldText(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const words = new Set(Array.from(text.matchAll(WORD), ([word]) => foldText(word)));
  return [...words].filter((word) => wanted.some((part) => word.includes(part)));
}
