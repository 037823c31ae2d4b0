import type { Word } from './words.ts';

/**
 * Breaks words into lines no wider than `width`, ragged right, with the rag as even as it gets: the breaks that
 * make the sum of the squared gaps least, as in Knuth and Plass, "Breaking paragraphs into lines" (1981),
 * without stretching. The last line is free, but a lone short word on it costs.
 */
export function breakLines(words: Word[], width: number): Word[][] {
  const best: { cost: number; next: number }[] = Array.from({ length: words.length + 1 }, () => ({
    cost: Number.POSITIVE_INFINITY,
    next: words.length,
  }));
  best[words.length] = { cost: 0, next: words.length };
  for (let start = words.length - 1; start >= 0; start--) {
    let filled = 0;
    for (let end = start + 1; end <= words.length; end++) {
      const word = words[end - 1];
      if (!word) break;
      filled += word.width + (end > start + 1 ? (words[end - 2]?.space ?? 0) : 0);
      if (filled > width && end > start + 1) break;
      const cost = costOf(filled, width, end === words.length) + (best[end]?.cost ?? 0);
      if (cost < (best[start]?.cost ?? 0)) best[start] = { cost, next: end };
    }
  }
  const lines: Word[][] = [];
  for (let at = 0; at < words.length; ) {
    const next = best[at]?.next ?? words.length;
    lines.push(words.slice(at, next));
    at = next;
  }
  return lines;
}

function costOf(filled: number, width: number, isLast: boolean): number {
  if (isLast) return filled < width * 0.12 ? width ** 2 * 0.1 : 0;
  return (width - filled) ** 2;
}
