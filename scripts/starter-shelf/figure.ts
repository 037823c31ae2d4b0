import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { drawText, INK, widthOf } from './faces.ts';

/** A drawing: its size in its own units and how to put it on the page, `scale` points to the unit. */
export interface Figure {
  width: number;
  height: number;
  draw(doc: PDFKit.PDFDocument, x: number, y: number, scale: number): void;
}

type Attributes = Record<string, string>;

/**
 * Reads a drawing from an SVG file. Covers `rect`, `line`, `path`, `circle` and `text` with plain attributes
 * (no groups, no style sheets), which keeps the figures readable as sources; throws on anything else.
 */
export function readFigure(file: string): Figure {
  const $ = load(readFileSync(file, 'utf8'), { xml: true });
  const svg = $('svg');
  const [, , width = 0, height = 0] = (svg.attr('viewBox') ?? '').split(' ').map(Number);
  const shapes = svg
    .children()
    .toArray()
    .filter((node) => !['title', 'desc'].includes(node.tagName))
    .map((node) => ({ name: node.tagName, attributes: $(node).attr() ?? {}, text: $(node).text() }));
  return {
    width,
    height,
    draw: (doc, x, y, scale) => {
      doc.save().translate(x, y).scale(scale);
      for (const shape of shapes) {
        if (shape.name === 'text') drawLabel(doc, shape.attributes, shape.text);
        else drawShape(doc, shape.name, shape.attributes);
      }
      doc.restore();
    },
  };
}

function drawShape(doc: PDFKit.PDFDocument, name: string, attributes: Attributes): void {
  const n = (key: string) => Number(attributes[key] ?? 0);
  if (name === 'rect') doc.roundedRect(n('x'), n('y'), n('width'), n('height'), n('rx'));
  else if (name === 'line') doc.moveTo(n('x1'), n('y1')).lineTo(n('x2'), n('y2'));
  else if (name === 'circle') doc.circle(n('cx'), n('cy'), n('r'));
  else if (name === 'path') doc.path(attributes.d ?? '');
  else throw new Error(`Figure: <${name}> is not covered`);

  const fill = attributes.fill === 'none' || name === 'line' ? undefined : (attributes.fill ?? INK);
  const { stroke } = attributes;
  doc.lineWidth(Number(attributes['stroke-width'] ?? 1));
  const [dash, space] = (attributes['stroke-dasharray'] ?? '').split(' ').map(Number);
  if (dash) doc.dash(dash, { space: space ?? dash });
  else doc.undash();
  if (fill && stroke) doc.fillAndStroke(fill, stroke);
  else if (stroke) doc.stroke(stroke);
  else doc.fill(fill ?? INK);
}

function drawLabel(doc: PDFKit.PDFDocument, attributes: Attributes, text: string): void {
  const size = Number(attributes['font-size'] ?? 8);
  const serif = attributes['font-family']?.includes('Serif');
  const face = serif ? 'serif' : Number(attributes['font-weight'] ?? 400) >= 600 ? 'sans-bold' : 'sans';
  const width = widthOf(doc, text, face, size);
  const shift =
    attributes['text-anchor'] === 'middle' ? width / 2 : attributes['text-anchor'] === 'end' ? width : 0;
  const [x, y] = [Number(attributes.x ?? 0), Number(attributes.y ?? 0)];
  drawText(doc, text, x - shift, y, { face, size, color: attributes.fill ?? INK });
}
