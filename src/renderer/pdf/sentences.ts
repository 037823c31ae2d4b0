import type { PageRect } from '#shared/entities/annotation.ts';
import type { TextLine } from '#shared/references/text-line.ts';
import { hyphenBetween } from '#shared/text/broken-words.ts';
import type { PageLines } from './page-lines.ts';

/** A sentence as it is read aloud, and where it stands. */
export interface Sentence {
  /** The page it begins on, from 1. */
  page: number;
  text: string;
  rects: PageRect[];
}

interface Piece {
  line: TextLine;
  /** Where the line's text begins in the text of the block. */
  start: number;
  end: number;
}

/** A line that ends in a hyphen goes on in the next. */
const BROKEN_WORD = /\p{L}[-\u00ad]$/u;

/** Joins lines to running text, words broken at their ends put together. */
function runTogether(lines: readonly TextLine[]): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  for (const line of lines) {
    const whole = text.slice(0, -1);
    const hyphen = BROKEN_WORD.test(text.slice(-2)) ? hyphenBetween(whole, line.text) : undefined;
    const isBroken = hyphen !== undefined;
    if (isBroken) text = whole + hyphen;
    else if (text) text += ' ';
    const last = pieces.at(-1);
    if (last && isBroken) last.end = text.length;
    pieces.push({ line, start: text.length, end: text.length + line.text.length });
    text += line.text;
  }
  return { text, pieces };
}

/** Whether a new thought begins: another size (a heading, a caption), or more room above than within a paragraph. */
function isApart(before: TextLine, line: TextLine): boolean {
  if (Math.abs(before.height - line.height) > line.height * 0.12) return true;
  if (before.page !== line.page || before.column !== line.column) return false;
  return before.y - line.y > line.height * 1.9;
}

function blocksOf(lines: readonly TextLine[]): TextLine[][] {
  const blocks: TextLine[][] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    if (!before || isApart(before, line)) blocks.push([]);
    blocks.at(-1)?.push(line);
    before = line;
  }
  return blocks;
}

/** The part of a line that a sentence covers, letters taken as equally wide. */
function rectOf({ line, start, end }: Piece, from: number, to: number): PageRect {
  const length = Math.max(1, end - start);
  const at = (offset: number) =>
    line.x1 + (line.x2 - line.x1) * Math.min(1, Math.max(0, (offset - start) / length));
  return {
    page: line.page,
    x1: at(from),
    y1: line.y - line.height * 0.25,
    x2: at(to),
    y2: line.y + line.height * 0.8,
  };
}

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|etc|al|Fig|Figs|Eq|Eqs|Sec|Secs|Tab|Ref|Refs|No|pp?|Dr|Prof|resp|approx|[A-Z])\.$/;

/** Sentences as offsets; what the platform parts after an abbreviation ("et al.") is put together again. */
function sentenceSpans(text: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const last = spans.at(-1);
    if (last && ABBREVIATION.test(text.slice(last.from, last.to).trimEnd())) last.to = index + segment.length;
    else spans.push({ from: index, to: index + segment.length });
  }
  return spans;
}

/** The sentences of lines in reading order. */
export function toSentences(lines: readonly TextLine[]): Sentence[] {
  return blocksOf(lines).flatMap((block) => {
    const { text, pieces } = runTogether(block);
    return sentenceSpans(text).flatMap(({ from, to }) => {
      const spoken = text.slice(from, to).trim();
      const end = from + text.slice(from, to).trimEnd().length;
      const covered = pieces.filter((piece) => piece.start < end && piece.end > from);
      const [first] = covered;
      if (!first || !/[\p{L}\p{N}]/u.test(spoken)) return [];
      const rects = covered.map((piece) =>
        rectOf(piece, Math.max(from, piece.start), Math.min(end, piece.end)),
      );
      return [{ page: first.line.page, text: spoken, rects }];
    });
  });
}

/**
 * The sentences from a place on (in PDF space), page by page, headers and footers left out. A sentence that runs
 * over the end of a page is told as two.
 */
export async function* sentencesFrom(
  text: PageLines,
  pages: number,
  { page, top }: { page: number; top?: number },
  signal?: AbortSignal,
): AsyncGenerator<Sentence> {
  for (let number = page; number <= pages; number++) {
    signal?.throwIfAborted();
    const sentences = toSentences(await text.body(number).catch(() => []));
    // Once begun, all is read: the next column starts above the place again.
    const isReached = ({ rects }: Sentence) => top === undefined || rects.some(({ y1 }) => y1 < top);
    const first = number === page ? sentences.findIndex(isReached) : 0;
    if (first < 0) continue;
    for (const sentence of sentences.slice(first)) {
      signal?.throwIfAborted();
      yield sentence;
    }
  }
}
