import type { Token, Tokens } from 'marked';
import PDFDocument from 'pdfkit';
import {
  setBody,
  setCode,
  setFigure,
  setFormula,
  setList,
  setTableCaption,
  small,
  tagged,
} from './blocks.ts';
import { LINE, registerFaces, SECONDARY } from './faces.ts';
import { createFlow, drawFeet, type Flow, type PageStyle } from './flow.ts';
import { setHeading } from './heading.ts';
import { setParagraph } from './paragraph.ts';
import { inlineOf, type Source } from './read-source.ts';
import { setTable } from './table.ts';
import { wordsOf } from './words.ts';

export const AUTHOR = 'The Offprint authors';

const ONE_COLUMN: PageStyle = {
  margin: { top: 74, side: 90, bottom: 86 },
  gutter: 0,
  body: 10.5,
  leading: 15,
};
const TWO_COLUMNS: PageStyle = {
  margin: { top: 66, side: 58, bottom: 80 },
  gutter: 24,
  body: 9.8,
  leading: 13.5,
};

/**
 * Sets a paper as a tagged PDF with outline, named places and links. The same source gives the same bytes:
 * every date in the file is the paper's own.
 */
export async function setPaper(source: Source, file: string): Promise<Uint8Array> {
  const style = source.columns === 2 ? TWO_COLUMNS : ONE_COLUMN;
  const date = new Date(`${source.date}T09:00:00Z`);
  const title = source.title.replaceAll('$', '');
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: '',
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: title,
      Author: AUTHOR,
      Subject: source.abstract,
      Keywords: source.keywords.join(', '),
      Creator: 'Offprint',
      CreationDate: date,
      ModDate: date,
    },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise((resolve) => doc.on('end', resolve));

  registerFaces(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = createFlow(doc, root, style);
  setOpening(flow, source);
  if (source.columns > 1) flow.setColumns(source.columns);
  setBlocks(flow, source.tokens, file);
  root.end();
  drawFeet(doc, title, style);
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

/** Title, authors, abstract and keywords, over the full width. */
function setOpening(flow: Flow, { title, abstract, date, keywords }: Source): void {
  const { doc, style } = flow;
  const words = (text: string, face: 'bold' | 'serif' | 'sans', size: number) =>
    wordsOf(doc, inlineOf(text), { face, size });
  tagged(flow, 'H1', (tag) => setParagraph(flow, tag, { words: words(title, 'bold', 22), leading: 27 }));
  flow.y += 9;
  const day = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const byline = words(`${AUTHOR} · ${day}`, 'sans', 8.5);
  tagged(flow, 'P', (tag) => setParagraph(flow, tag, { words: byline, leading: 13, color: SECONDARY }));
  flow.y += 14;
  line(flow);
  flow.y += 4;
  const look = { leading: style.leading - 0.6 };
  tagged(flow, 'P', (tag) =>
    setParagraph(flow, tag, { words: words(abstract, 'serif', style.body - 0.5), ...look }),
  );
  flow.y += 6;
  const list = words(`Keywords: ${keywords.join(', ')}`, 'sans', 8);
  tagged(flow, 'P', (tag) => setParagraph(flow, tag, { words: list, leading: 12, color: SECONDARY }));
  flow.y += 12;
  line(flow);
  flow.y += 10;
}

function line({ doc, x, y, width }: Flow): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(x, y - 4)
    .lineTo(x + width, y - 4)
    .lineWidth(0.5)
    .stroke(LINE);
  doc.endMarkedContent();
}

function setBlocks(flow: Flow, tokens: Token[], file: string): void {
  const { body, leading } = flow.style;
  const state = {
    formulas: 0,
    inReferences: false,
    sections: [0, 0] as [number, number],
    parent: flow.doc.outline,
  };
  for (const [at, token] of tokens.entries()) {
    switch (token.type) {
      case 'heading':
        setHeading(flow, token as Tokens.Heading, state);
        break;
      case 'paragraph': {
        const inline = token.tokens ?? [];
        if (inline.length === 1 && inline[0]?.type === 'image')
          setFigure(flow, inline[0] as Tokens.Image, file);
        else if (/^Table \d+\./.test(token.raw.replaceAll('*', ''))) {
          setTableCaption(
            flow,
            inline,
            tokens.slice(at).find(({ type }) => type === 'table') as Tokens.Table,
          );
        } else setBody(flow, inline);
        break;
      }
      case 'list': {
        const list = token as Tokens.List;
        const mark = (at: number) => (state.inReferences ? `[${at + 1}]` : list.ordered ? `${at + 1}.` : '•');
        if (state.inReferences) {
          setList(flow, list, { ...small(flow), indent: 20, mark, place: (at) => `ref-${at + 1}` });
        } else setList(flow, list, { size: body, leading, indent: list.ordered ? 18 : 13, mark });
        break;
      }
      case 'table':
        setTable(flow, token as Tokens.Table);
        break;
      case 'code':
        setCode(flow, String(token.text));
        break;
      case 'formula':
        state.formulas += 1;
        setFormula(flow, String(token.text), state.formulas);
        break;
      case 'space':
        break;
      default:
        throw new Error(`Markdown "${token.type}" is not covered: ${token.raw}`);
    }
  }
}
