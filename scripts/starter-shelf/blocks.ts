import { dirname, join } from 'node:path';
import type { Token, Tokens } from 'marked';
import { drawText, INK, SECONDARY, SUNKEN, widthOf } from './faces.ts';
import { readFigure } from './figure.ts';
import type { Flow } from './flow.ts';
import { formulaBox } from './formula.ts';
import { setParagraph } from './paragraph.ts';
import { inlineOf } from './read-source.ts';
import { wordsOf } from './words.ts';

/** Small print: captions, references, tables. */
export const small = (flow: Flow) => ({ size: flow.style.body - 1.5, leading: flow.style.leading - 2.5 });

/** What pdfkit takes beside the types it declares: the area of a figure, what a table's head speaks for. */
export interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  bbox?: number[];
  scope?: 'Column';
}

/** An element of the tags, ended once its content is drawn so that each page's tags name that page. */
export function tagged(
  flow: Flow,
  type: string,
  draw: (tag: PDFKit.PDFStructureElement) => void,
  options: TagOptions = {},
  parent = flow.root,
): void {
  const tag = flow.doc.struct(type, options);
  parent.add(tag);
  draw(tag);
  tag.end();
}

export function setBody(flow: Flow, tokens: Token[]): void {
  const { body: size, leading } = flow.style;
  tagged(flow, 'P', (tag) =>
    setParagraph(flow, tag, { words: wordsOf(flow.doc, tokens, { face: 'serif', size }), leading }),
  );
  flow.y += leading * 0.5;
}

/** A table's caption stands above it and stays with it; the table is kept in one piece. */
export function setTableCaption(flow: Flow, tokens: Token[], table: Tokens.Table): void {
  const { size, leading } = small(flow);
  flow.y += leading * 0.4;
  flow.need(leading * (3 + 1.8 * (table.rows.length + 1)));
  tagged(flow, 'Caption', (tag) =>
    setParagraph(flow, tag, {
      words: wordsOf(flow.doc, tokens, { face: 'serif', size }),
      leading,
      color: SECONDARY,
    }),
  );
  flow.y += leading * 0.4;
}

/** A list; `mark` makes each item's sign from its place, `place` names it as a link's target. */
export function setList(
  flow: Flow,
  list: Tokens.List,
  look: {
    size: number;
    leading: number;
    indent: number;
    mark(at: number): string;
    place?(at: number): string;
  },
): void {
  const { size, leading, indent } = look;
  tagged(flow, 'L', (tag) => {
    list.items.forEach((item, at) => {
      flow.need(leading * 3);
      const inline = item.tokens.flatMap((token) => ('tokens' in token && token.tokens) || []);
      const name = look.place?.(at);
      if (name) flow.doc.addNamedDestination(name, 'XYZ', 0, flow.y - 4, 0);
      tagged(
        flow,
        'LI',
        (li) => {
          const draw = () =>
            drawText(flow.doc, look.mark(at), flow.x, flow.y + leading * 0.74, {
              face: 'serif',
              size,
              color: SECONDARY,
            });
          tagged(flow, 'Lbl', (label) => label.add(draw), {}, li);
          const words = wordsOf(flow.doc, inline, { face: 'serif', size });
          tagged(flow, 'LBody', (text) => setParagraph(flow, text, { words, leading, indent }), {}, li);
        },
        {},
        tag,
      );
      flow.y += leading * 0.22;
    });
  });
  flow.y += leading * 0.4;
}

/** A formula on a line of its own, with its number at the right edge. */
export function setFormula(flow: Flow, tex: string, number: number): void {
  const { doc, style } = flow;
  const box = formulaBox(doc, tex, style.body, true);
  const label = `(${number})`;
  flow.need(box.ascent + box.descent + style.leading);
  flow.y += style.leading * 0.25;
  const baseline = flow.y + box.ascent;
  const labelWidth = widthOf(doc, label, 'serif', style.body);
  const draw = () => {
    box.draw(flow.x + Math.max(0, (flow.width - box.width) / 2), baseline);
    drawText(doc, ` ${label}`, flow.x + flow.width - labelWidth - 3, baseline, {
      face: 'serif',
      size: style.body,
    });
  };
  const bbox = [flow.x, flow.y, flow.x + flow.width, baseline + box.descent];
  tagged(flow, 'Formula', (tag) => tag.add(draw), { alt: tex, bbox });
  flow.y = baseline + box.descent + style.leading * 0.75;
}

/** A drawing over the whole width of the column, its caption below. `image.title` says in words what it shows. */
export function setFigure(flow: Flow, image: Tokens.Image, source: string): void {
  const figure = readFigure(join(dirname(source), image.href));
  const { size, leading } = small(flow);
  const scale = Math.min(flow.width / figure.width, 1.25);
  const height = figure.height * scale;
  const caption = wordsOf(flow.doc, inlineOf(image.text), { face: 'serif', size });
  flow.need(height + leading * 4.5);
  flow.y += leading * 0.6;
  const left = flow.x + (flow.width - figure.width * scale) / 2;
  const bbox = [left, flow.y, left + figure.width * scale, flow.y + height];
  const options = { alt: image.title ?? '', bbox };
  tagged(flow, 'Figure', (tag) => tag.add(() => figure.draw(flow.doc, left, flow.y, scale)), options);
  flow.y += height + leading * 0.5;
  tagged(flow, 'Caption', (tag) => setParagraph(flow, tag, { words: caption, leading, color: SECONDARY }));
  flow.y += leading * 0.9;
}

/** Lines as they are typed, on a sunken ground. */
export function setCode(flow: Flow, text: string): void {
  const { size, leading } = small(flow);
  const lines = text.split('\n');
  const height = lines.length * leading + 12;
  flow.need(height + leading);
  flow.doc.markContent('Artifact', { type: 'Layout' });
  flow.doc.roundedRect(flow.x, flow.y, flow.width, height, 3).fill(SUNKEN);
  flow.doc.endMarkedContent();
  flow.y += 6;
  tagged(flow, 'Code', (tag) => {
    for (const line of lines) {
      const baseline = flow.y + leading * 0.72;
      tag.add(() => drawText(flow.doc, line, flow.x + 8, baseline, { face: 'code', size, color: INK }));
      flow.y += leading;
    }
  });
  flow.y += 6 + leading * 0.8;
}
