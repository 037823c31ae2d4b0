import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { isPageNumber } from '#shared/references/furniture.ts';

/** A piece of a page's text and where it is; y grows downwards, the unit does not matter. */
export interface PlacedText {
  text: string;
  rect: Rect;
}

/** So many numbers that count up beside the text are no chance. */
const LEAST = 5;
/** Numbers, headers and footers of pages lie within this share of a page's height from its edges. */
export const EDGE = 0.13;
/** Shorter pieces say nothing of where the text's edges are. */
const LINE = 12;
/** Manuscripts number every line or every fifth. */
const STEPS = new Set([1, 5]);

const NUMBER = /^\d{1,4}$/;

/** arXiv prints it upwards along the first page. */
const STAMP = /^arXiv:\S+v\d+/;

/** Whether a piece of text may be in the margin at all, whatever other pages have there. */
export const mayBeMarginal = (text: string): boolean =>
  NUMBER.test(text.trim()) || isPageNumber(text.trim()) || STAMP.test(text.trim());

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

export const isLevel = (a: Rect, b: Rect): boolean =>
  Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > Math.min(a.y2 - a.y1, b.y2 - b.y1) / 2;

function countsUp(downwards: readonly PlacedText[]): boolean {
  const steps = downwards.slice(1).map(({ text }, i) => Number(text) - Number(downwards[i]?.text));
  return downwards.length >= LEAST && STEPS.has(steps[0] ?? 0) && steps.every((step) => step === steps[0]);
}

/** Numbers in line beside the text, one up from line to line. */
function lineNumbers(pieces: readonly PlacedText[]): PlacedText[] {
  const numbers = pieces.filter(({ text }) => NUMBER.test(text)).toSorted((a, b) => a.rect.y1 - b.rect.y1);
  const lines = pieces.filter(({ text }) => text.length >= LINE);
  if (numbers.length < LEAST || lines.length === 0) return [];
  const left = quantile(
    lines.map(({ rect }) => rect.x1),
    0.1,
  );
  const right = quantile(
    lines.map(({ rect }) => rect.x2),
    0.9,
  );
  const height = quantile(
    numbers.map(({ rect }) => rect.y2 - rect.y1),
    0.5,
  );
  const inLine = (beside: readonly PlacedText[], edge: 'x1' | 'x2') =>
    [...Map.groupBy(beside, ({ rect }) => Math.round((2 * rect[edge]) / height)).values()]
      .filter(countsUp)
      .flat();
  const besides = [
    numbers.filter(({ rect }) => rect.x2 <= left),
    numbers.filter(({ rect }) => rect.x1 >= right),
  ];
  return besides.flatMap((beside) => [...inLine(beside, 'x1'), ...inLine(beside, 'x2')]);
}

/** The page's number: alone in its row, and outermost at the top or the foot. */
function pageNumbers(pieces: readonly PlacedText[], page: Rect): PlacedText[] {
  const room = (page.y2 - page.y1) * EDGE;
  return pieces.filter((piece) => {
    const { text, rect } = piece;
    if (!isPageNumber(text)) return false;
    const others = pieces.filter((other) => other !== piece);
    if (others.some((other) => isLevel(other.rect, rect))) return false;
    const isTop = rect.y2 < page.y1 + room && others.every((other) => other.rect.y1 >= rect.y1);
    const isFoot = rect.y1 > page.y2 - room && others.every((other) => other.rect.y2 <= rect.y2);
    return isTop || isFoot;
  });
}

export const isTurned = ({ text, rect }: PlacedText): boolean =>
  text.length > 2 && rect.y2 - rect.y1 > rect.x2 - rect.x1;

const isStamp = (piece: PlacedText): boolean => STAMP.test(piece.text) && isTurned(piece);

/** What a page has in its margins by itself: the numbers of its lines, its own, and arXiv's stamp. */
export const marginalText = <Piece extends PlacedText>(pieces: readonly Piece[], page: Rect): Set<Piece> =>
  new Set([...lineNumbers(pieces), ...pageNumbers(pieces, page), ...pieces.filter(isStamp)] as Piece[]);
