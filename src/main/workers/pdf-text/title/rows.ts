import { composeAccents } from '#shared/text/accents.ts';
import type { TextLine } from '../text-lines.ts';

/** A row of print across a page: the pieces of one line, put together again. */
export type Row = Omit<TextLine, 'turned'>;

/** From this gap on, in font sizes, two pieces are two words; a wider one parts columns. */
const WORD_GAP = 0.15;
const MAX_GAP = 2;
/** A piece this much smaller than its neighbour is raised or lowered, or none of its line. */
const SMALL = 0.85;
const LONGEST_SIGN = 4;

const isSign = (piece: TextLine, beside: { size: number }): boolean =>
  piece.size < beside.size * SMALL && piece.text.length <= LONGEST_SIGN;

function follows(row: Row, piece: TextLine): boolean {
  const size = Math.max(row.size, piece.size);
  const gap = piece.x - row.right;
  const rise = Math.abs(piece.y - row.y);
  const isLevel = rise < size * (isSign(piece, row) ? 0.7 : 0.2);
  return isLevel && gap > -size * 0.6 && gap < size * MAX_GAP;
}

/** Puts the pieces of a page together to rows: PDFium ends a line at a superscript and at wide gaps. */
export function toRows(lines: readonly TextLine[]): Row[] {
  const rows: Row[] = [];
  for (const { turned, ...piece } of lines) {
    const row = rows.at(-1);
    if (turned || piece.size <= 0) continue;
    if (!row || !follows(row, { ...piece, turned })) {
      rows.push(piece);
      continue;
    }
    const gap = piece.x - row.right > Math.max(row.size, piece.size) * WORD_GAP ? ' ' : '';
    row.text += gap + piece.text;
    row.right = Math.max(row.right, piece.right);
    // What carries the line gives its place: a sign before it does not.
    if (piece.size > row.size) Object.assign(row, { size: piece.size, y: piece.y, bold: piece.bold });
  }
  for (const row of rows) row.text = composeAccents(row.text);
  return rows;
}
