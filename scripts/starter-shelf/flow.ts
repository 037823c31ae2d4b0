import { drawText, INK, LINE, SECONDARY, widthOf } from './faces.ts';

/** Sizes of a page, in points. */
export interface PageStyle {
  margin: { top: number; side: number; bottom: number };
  gutter: number;
  body: number;
  leading: number;
}

/** Where the next line goes: down the columns of a page, then to the next page. */
export interface Flow {
  doc: PDFKit.PDFDocument;
  style: PageStyle;
  /** The root of the tags; what is drawn goes into elements below it. */
  root: PDFKit.PDFStructureElement;
  x: number;
  /** Top of what comes next, counted from the top of the page. */
  y: number;
  /** Width of the column. */
  width: number;
  /** Moves on to the next column or page unless `height` still fits. */
  need(height: number): void;
  /** From here down, and on every later page, this many columns. */
  setColumns(count: number): void;
  /** True where nothing stands above in this column. */
  atTop(): boolean;
}

export function createFlow(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  style: PageStyle,
): Flow {
  const { margin, gutter } = style;
  const measure = doc.page.width - 2 * margin.side;
  let columns = 1;
  let column = 0;
  let top = margin.top;

  const place = (at: number) => {
    column = at;
    flow.width = (measure - gutter * (columns - 1)) / columns;
    flow.x = margin.side + at * (flow.width + gutter);
    flow.y = top;
  };
  const flow: Flow = {
    doc,
    style,
    root,
    x: margin.side,
    y: margin.top,
    width: measure,
    need: (height) => {
      if (flow.y + height <= doc.page.height - margin.bottom) return;
      if (column + 1 < columns) return place(column + 1);
      doc.addPage();
      top = margin.top;
      place(0);
    },
    setColumns: (count) => {
      columns = count;
      top = flow.y;
      place(0);
    },
    atTop: () => flow.y === top,
  };
  return flow;
}

/** Writes the running foot of every page, outside the tags: the paper's title and the page's number. */
export function drawFeet(doc: PDFKit.PDFDocument, title: string, style: PageStyle): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    const y = doc.page.height - style.margin.bottom + 40;
    const right = doc.page.width - style.margin.side;
    const number = `${page + 1} of ${count}`;
    doc
      .moveTo(style.margin.side, y - 16)
      .lineTo(right, y - 16)
      .lineWidth(0.5)
      .stroke(LINE);
    const look = { face: 'sans', size: 7.5, color: SECONDARY } as const;
    drawText(doc, title, style.margin.side, y, look);
    drawText(doc, number, right - widthOf(doc, number, look.face, look.size), y, { ...look, color: INK });
    doc.endMarkedContent();
  }
}
