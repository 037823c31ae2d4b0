import type { Tokens } from 'marked';
import { small, type TagOptions, tagged } from './blocks.ts';
import { INK, LINE } from './faces.ts';
import type { Flow } from './flow.ts';
import { breakLines } from './lines.ts';
import { setParagraph } from './paragraph.ts';
import { type Word, wordsOf } from './words.ts';

const GAP = 14;

/** A table over the column's width: rules above, below the head and below the last row. A row stays in one piece. */
export function setTable(flow: Flow, table: Tokens.Table): void {
  const { size, leading } = small(flow);
  const words = (cell: Tokens.TableCell, face: 'serif' | 'bold') =>
    wordsOf(flow.doc, cell.tokens, { face, size });
  const head = table.header.map((cell) => words(cell, 'bold'));
  const rows = table.rows.map((row) => row.map((cell) => words(cell, 'serif')));
  const widths = columnWidths([head, ...rows], flow.width);

  rule(flow, 0.9, INK);
  tagged(flow, 'Table', (tag) => {
    [head, ...rows].forEach((row, index) => {
      const deepest = Math.max(...row.map((cell, at) => breakLines(cell, widths[at] ?? 0).length));
      flow.need(deepest * leading + 8);
      flow.y += 4;
      tagged(flow, 'TR', (tr) => setRow(flow, tr, row, widths, leading, index === 0), {}, tag);
      flow.y += deepest * leading + 4;
      rule(
        flow,
        index === 0 || index === rows.length ? 0.9 : 0.4,
        index === 0 || index === rows.length ? INK : LINE,
      );
    });
  });
  flow.y += leading;
}

function setRow(
  flow: Flow,
  tr: PDFKit.PDFStructureElement,
  row: Word[][],
  widths: number[],
  leading: number,
  isHead: boolean,
): void {
  const { x, y, width } = flow;
  row.forEach((cell, at) => {
    flow.x = x + widths.slice(0, at).reduce((sum, each) => sum + each + GAP, 0);
    flow.width = widths[at] ?? 0;
    flow.y = y;
    const options: TagOptions = isHead ? { scope: 'Column' } : {};
    tagged(
      flow,
      isHead ? 'TH' : 'TD',
      (tag) => setParagraph(flow, tag, { words: cell, leading }),
      options,
      tr,
    );
  });
  Object.assign(flow, { x, y, width });
}

/** Narrow columns take what they need; the others share the rest by how much they hold. */
function columnWidths(rows: Word[][][], total: number): number[] {
  const natural = (rows[0] ?? []).map((_, at) =>
    Math.max(
      ...rows.map((row) => (row[at] ?? []).reduce((sum, word) => sum + word.width + word.space, 0) + 1),
    ),
  );
  const room = total - GAP * (natural.length - 1);
  const share = room / natural.length;
  const wide = natural.filter((width) => width > share);
  const left = room - natural.filter((width) => width <= share).reduce((sum, width) => sum + width, 0);
  const held = wide.reduce((sum, width) => sum + Math.sqrt(width), 0);
  return natural.map((width) => (width <= share ? width : (left * Math.sqrt(width)) / held));
}

function rule(flow: Flow, weight: number, color: string): void {
  flow.doc.markContent('Artifact', { type: 'Layout' });
  flow.doc
    .moveTo(flow.x, flow.y)
    .lineTo(flow.x + flow.width, flow.y)
    .lineWidth(weight)
    .stroke(color);
  flow.doc.endMarkedContent();
}
