import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { registerFonts } from './pdf-fonts.ts';

export const PAPER_TITLE = 'On Reading Slowly and Keeping What Was Read';
export const SECTIONS = ['Introduction', 'Related Work', 'Method', 'Experiments', 'Discussion', 'Conclusion'];

const MARGIN = 56;
const GAP = 24;
const LINES = 34;

/** A line no other line equals: "Line 3.12 keeps the reader awake". */
const lineText = (page: number, line: number) => `Line ${page}.${line} keeps the reader awake`;

interface PaperPdfOptions {
  userPassword?: string;
  /** It opens without a password, but says that nothing may be changed. */
  ownerPassword?: string;
  /** Also what the file says of itself. */
  title?: string;
}

/**
 * Writes a paper as a journal sets it: two columns, a heading and an outline entry a page, links within and out.
 * Lines 1 to 34 of a page stand in the left column, 35 to 68 in the right one.
 */
export async function makePaperPdf(path: string, options: PaperPdfOptions = {}): Promise<string> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    autoFirstPage: false,
    userPassword: options.userPassword,
    ownerPassword: options.ownerPassword,
    pdfVersion: '1.7',
    // The same paper is the same file.
    info: { CreationDate: new Date('2026-06-01T12:00:00Z'), ...(options.title && { Title: options.title }) },
  });
  const file = createWriteStream(path);
  registerFonts(pdf);
  pdf.pipe(file);
  for (const [index, section] of SECTIONS.entries()) {
    const page = index + 1;
    pdf.addPage();
    const columnWidth = (pdf.page.width - 2 * MARGIN - GAP) / 2;
    const right = MARGIN + columnWidth + GAP;
    if (page === 1) {
      pdf
        .font('sans-bold')
        .fontSize(18)
        .text(options.title ?? PAPER_TITLE, MARGIN, MARGIN, { align: 'center' });
      pdf.font('sans').fontSize(11).text('Ada Reader and Bo Writer', { align: 'center' });
    }
    pdf.addNamedDestination(`section.${page}`);
    pdf.outline.addItem(`${page} ${section}`);
    pdf.font('sans-bold').fontSize(13).text(`${page} ${section}`, MARGIN, 130);
    pdf.font('serif').fontSize(11);
    for (let line = 1; line <= 2 * LINES; line++) {
      const isLeft = line <= LINES;
      const y = 160 + ((line - 1) % LINES) * 15;
      pdf.text(lineText(page, line), isLeft ? MARGIN : right, y, { width: columnWidth, lineBreak: false });
    }
    pdf.fontSize(10);
    pdf.text('See the method', MARGIN, 720, { goTo: 'section.3', lineBreak: false });
    pdf.text('Code and data', right, 720, { link: 'https://code.example/data', lineBreak: false });
  }
  pdf.end();
  await finished(file);
  return path;
}
