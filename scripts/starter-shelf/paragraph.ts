import { drawText, INK, LINK } from './faces.ts';
import type { Flow } from './flow.ts';
import { breakLines } from './lines.ts';
import type { Piece, Target, Word } from './words.ts';

/** Lines to be set and how. Lengths in points. */
export interface Setting {
  words: Word[];
  leading: number;
  /** From the column's left edge. */
  indent?: number;
  color?: string;
  /** Ragged right unless said otherwise. */
  align?: 'left' | 'center';
}

/** Sets words as lines into a tag, across columns and pages, leaving no line alone at either end. */
export function setParagraph(flow: Flow, tag: PDFKit.PDFStructureElement, setting: Setting): void {
  const { leading, indent = 0 } = setting;
  const lines = breakLines(setting.words, flow.width - indent);
  lines.forEach((line, index) => {
    const left = lines.length - index;
    flow.need(leading * (index === 0 ? Math.min(left, lines.length === 3 ? 3 : 2) : left === 2 ? 2 : 1));
    const slack = flow.width - indent - widthOfLine(line);
    const x = flow.x + indent + (setting.align === 'center' ? slack / 2 : 0);
    drawLine(flow.doc, tag, line, x, flow.y + leading * 0.74, setting.color);
    flow.y += leading;
  });
}

const widthOfLine = (line: Word[]) =>
  line.reduce((width, word, at) => width + word.width + (at < line.length - 1 ? word.space : 0), 0);

interface Run {
  text: string;
  x: number;
  width: number;
  piece: Piece;
}

/** Draws one line: each run of a single face at once, spaces included, so that its text reads as written. */
function drawLine(
  doc: PDFKit.PDFDocument,
  tag: PDFKit.PDFStructureElement,
  line: Word[],
  x: number,
  baseline: number,
  color: string = INK,
): void {
  for (const group of groupsOf(runsOf(line, x))) {
    const target = group[0]?.piece.target;
    const draw = () => {
      for (const run of group) drawRun(doc, run, baseline, target ? LINK : color);
    };
    if (target) drawLink(doc, tag, group, target, baseline, draw);
    else tag.add(draw);
  }
}

function runsOf(line: Word[], x: number): Run[] {
  const runs: Run[] = [];
  let at = x;
  line.forEach((word, index) => {
    for (const piece of word.pieces) {
      const last = runs.at(-1);
      if (last && canJoin(last.piece, piece)) {
        last.text += piece.text;
        last.width = at + piece.width - last.x;
      } else {
        runs.push({ text: piece.text, x: at, width: piece.width, piece });
      }
      at += piece.width;
    }
    const last = runs.at(-1);
    const next = line[index + 1]?.pieces[0];
    if (next && last) {
      // The space after a formula or a link belongs to the text around it.
      const target = sameTarget(last.piece.target, next.target) ? next.target : undefined;
      const isPlain = !last.piece.box && sameTarget(last.piece.target, target);
      if (isPlain) last.text += ' ';
      else
        runs.push({ text: ' ', x: at, width: word.space, piece: { ...last.piece, box: undefined, target } });
      at += word.space;
    }
  });
  return runs;
}

const canJoin = (a: Piece, b: Piece) =>
  !a.box && !b.box && a.face === b.face && a.size === b.size && sameTarget(a.target, b.target);
const sameTarget = (a?: Target, b?: Target) => JSON.stringify(a) === JSON.stringify(b);

/** Neighbouring runs that share a link, or have none. */
function groupsOf(runs: Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const open = groups.at(-1);
    if (open?.[0] && sameTarget(open[0].piece.target, run.piece.target)) open.push(run);
    else groups.push([run]);
  }
  return groups;
}

function drawRun(doc: PDFKit.PDFDocument, { piece, text, x }: Run, baseline: number, color: string): void {
  if (piece.box) piece.box.draw(x, baseline);
  else drawText(doc, text, x, baseline, { face: piece.face, size: piece.size, color });
}

/** A link is an element of its own in the tags: its text, and the area that answers to a click. */
function drawLink(
  doc: PDFKit.PDFDocument,
  tag: PDFKit.PDFStructureElement,
  group: Run[],
  target: Target,
  baseline: number,
  draw: () => void,
): void {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return;
  const link = doc.struct('Link');
  tag.add(link);
  link.add(draw);
  const size = first.piece.size;
  const area = [first.x, baseline - size, last.x + last.width - first.x, size * 1.3] as const;
  const contents = new String(
    group
      .map((run) => run.text)
      .join('')
      .trim(),
  );
  const options = { structParent: link, Contents: contents } as unknown as PDFKit.Mixins.AnnotationOption;
  if ('url' in target) doc.link(...area, target.url, options);
  else doc.goTo(...area, target.place, options);
  link.end();
}
