import {
  hasInitials,
  isAffiliation,
  isCaption,
  isDate,
  isMasthead,
  isNotice,
  looksLikePeople,
  startsText,
} from './kinds-of-text.ts';
import type { Row } from './rows.ts';

/** Rows of one size that stand below each other: a title, a list of authors, a paragraph. */
export interface Block {
  rows: Row[];
  size: number;
}

/** Sizes that differ by no more than this share are one; a scan's sizes are guesses, and differ more. */
const SAME_SIZE = 0.04;
const SAME_GUESSED_SIZE = 0.16;
/** So many different sizes among a page's rows are guesses. */
const GUESSED = 0.45;
const FEW_ROWS = 8;
/** The distance of two rows of a block, in font sizes. */
const MAX_LEADING = 2.3;
/** How many blocks back one may go on: beside a title stand margins and other columns. */
const NEAR = 6;

/** How much two sizes of a page may differ and be meant as one. */
export function sizeTolerance(rows: readonly Row[]): number {
  const sizes = new Set(rows.map(({ size }) => size.toFixed(1))).size;
  return rows.length >= FEW_ROWS && sizes > rows.length * GUESSED ? SAME_GUESSED_SIZE : SAME_SIZE;
}

export const isSameSize = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(a, b);

function goesOn(block: Block, row: Row, tolerance: number): boolean {
  const last = block.rows.at(-1);
  if (!last || !isSameSize(block.size, row.size, tolerance)) return false;
  const drop = last.y - row.y;
  const overlap = Math.min(last.right, row.right) - Math.max(last.x, row.x);
  return drop > row.size * 0.5 && drop < row.size * MAX_LEADING && overlap > 0;
}

/** The rows of a page in blocks, from top to bottom. */
export function toBlocks(rows: readonly Row[]): Block[] {
  const tolerance = sizeTolerance(rows);
  const blocks: Block[] = [];
  for (const row of rows.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const block = blocks.slice(-NEAR).findLast((near) => goesOn(near, row, tolerance));
    if (block) block.rows.push(row);
    else blocks.push({ rows: [row], size: row.size });
  }
  return blocks;
}

/** What a page's text is like: its size, and how far to the right it goes. */
export interface Measures {
  body: number;
  right: number;
}

/** Whether a row that looks like people is theirs for sure, by what stands around it. */
function isByline(rows: readonly Row[], index: number, { right, body }: Measures): boolean {
  const [before, row, after] = [rows[index - 1], rows[index], rows[index + 1]];
  if (!before || !row || !looksLikePeople(row.text)) return false;
  if (hasInitials(row.text) || before.bold !== row.bold) return true;
  if (after && (isAffiliation(after.text) || isDate(after.text) || startsText(after.text))) return true;
  const [first, second] = rows;
  const leading = first && second ? first.y - second.y : 0;
  if (index > 1 && before.y - row.y > leading * 1.25) return true;
  // Where the title is no larger than the text: the line before it had room for its first word.
  const firstWord = ((row.right - row.x) / row.text.length) * (row.text.indexOf(' ') + 1);
  const isFlushLeft = Math.abs(before.x - row.x) < 1;
  return (
    row.size <= body * 1.08 &&
    isFlushLeft &&
    row.text.split(' ').length <= 3 &&
    before.right + firstWord < right - row.size * 2
  );
}

/** Whether a block tells of people: who they are, and below that where they work or when they wrote. */
export function isOfPeople({ rows }: Block): boolean {
  const [first, ...others] = rows;
  if (!first || /^by\s/.test(first.text)) return true;
  const isTheirs = ({ text }: Row) => isAffiliation(text) || isDate(text) || hasInitials(text);
  if (isAffiliation(first.text)) return true;
  if (!looksLikePeople(first.text))
    return first.text.includes(',') && others.some(({ text }) => isAffiliation(text));
  return hasInitials(first.text) || others.some(isTheirs);
}

/** The rows of a block behind what heads it, up to the authors, the date or the text that are set like the title. */
export function titleRows(block: Block, measures: Measures): Row[] {
  const from = block.rows.findIndex(({ text }) => !isMasthead(text));
  const rows = block.rows.slice(Math.max(0, from));
  const end = rows.findIndex((row, index) => {
    const before = rows[index - 1];
    if (!before) return false;
    const isWhere = isAffiliation(row.text) && (row.text.includes('@') || looksLikePeople(before.text));
    return (
      isWhere ||
      isDate(row.text) ||
      isNotice(row.text) ||
      isCaption(row.text) ||
      startsText(row.text) ||
      isByline(rows, index, measures)
    );
  });
  if (end < 0) return rows;
  const isCutAtPeople = isAffiliation(rows[end]?.text ?? '');
  const lastKept = rows[end - 1]?.text ?? '';
  return rows.slice(0, isCutAtPeople && end > 1 && looksLikePeople(lastKept) ? end - 1 : end);
}
