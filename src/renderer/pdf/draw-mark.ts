import { strokePath } from './ink.ts';
import { isIcon } from './mark.ts';
import type { PageBox } from './page-geometry.ts';
import { NOTE_PX, type PlacedMark } from './placed-mark.ts';

const SVG = 'http://www.w3.org/2000/svg';

const percent = (share: number) => `${share * 100}%`;

/** Puts an element onto its box, given in shares of the page. */
export function putOn(element: HTMLElement, { left, top, width, height }: PageBox): void {
  element.style.left = percent(left);
  element.style.top = percent(top);
  element.style.width = percent(width);
  element.style.height = percent(height);
}

function svgElement(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A drawing over the whole page; `aspect` is the page's height by its width. */
export function drawStrokes(
  strokes: readonly (readonly number[])[],
  strokeWidth: number,
  aspect: number,
): SVGElement {
  // Thousandths of the page's width in both directions: a pen is as wide down as across.
  const scaled = (stroke: readonly number[]) =>
    stroke.map((share, i) => share * 1000 * (i % 2 === 0 ? 1 : aspect));
  const svg = svgElement('svg', { viewBox: `0 0 1000 ${1000 * aspect}`, preserveAspectRatio: 'none' });
  const d = strokes.map((stroke) => strokePath(scaled(stroke))).join('');
  svg.append(svgElement('path', { d, 'stroke-width': String(strokeWidth * 1000) }));
  return svg;
}

/** A sheet with a turned corner and two lines. */
function drawNoteIcon(): SVGElement {
  const svg = svgElement('svg', { viewBox: '0 0 22 22' });
  svg.append(
    svgElement('path', {
      class: 'sheet',
      d: 'M4.5 2.5h13a2 2 0 0 1 2 2v8.5l-6 6.5h-9a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2z',
    }),
    svgElement('path', { class: 'pen', d: 'M6.5 7.5h9M6.5 11.5h6M19.5 13h-4a2 2 0 0 0-2 2v4.5' }),
  );
  return svg;
}

/** The element of a mark on one page; what it looks like is marks.css's. */
export function drawMark({ mark, boxes, strokes, strokeWidth }: PlacedMark, aspect: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'mark';
  const { dataset } = element;
  dataset.annotation = mark.id;
  dataset.kind = mark.kind;
  dataset.color = mark.color;
  if (mark.hasNote) dataset.note = '';
  if (mark.isUncertain) dataset.uncertain = '';
  if (mark.isPrinted) dataset.printed = '';
  for (const box of boxes) {
    const part = document.createElement('i');
    if (isIcon(mark)) {
      part.style.left = `min(${percent(box.left)}, 100% - ${NOTE_PX}px)`;
      part.style.top = `min(${percent(box.top)}, 100% - ${NOTE_PX}px)`;
      part.append(drawNoteIcon());
    } else putOn(part, box);
    element.append(part);
  }
  if (strokes.length > 0) element.append(drawStrokes(strokes, strokeWidth, aspect));
  return element;
}
