import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

export interface PdfContent {
  /** Large print at the top of page 1; without it page 1 has body text only. */
  title?: string;
  /** Small print above the title. */
  masthead?: string;
  /** What the file claims to be called. */
  metadataTitle?: string;
  /** Printed up the left margin of page 1, as arXiv does. */
  stamp?: string;
  /** Body text, a page each. Default: one page. */
  pages?: string[];
  /** A page without any text, as a scanner makes it. */
  isScan?: boolean;
}

const BODY =
  'We study what happens when a reader keeps every paper. The method is plain: papers are stored, indexed and found again. ' +
  'Experiments over many years of reading show that nothing is lost.';

/** Writes a real PDF with real text to `path`. */
export async function makePdf(path: string, content: PdfContent = {}): Promise<string> {
  const { title, masthead, metadataTitle, stamp, pages = [BODY], isScan = false } = content;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 72,
    info: metadataTitle ? { Title: metadataTitle } : {},
  });
  const file = createWriteStream(path);
  pdf.pipe(file);
  if (isScan) pdf.rect(72, 72, 300, 500).fill('#888888');
  else {
    if (masthead) pdf.fontSize(9).text(masthead);
    if (title) pdf.moveDown().font('Helvetica-Bold').fontSize(20).text(title, { align: 'center' });
    if (title)
      pdf.moveDown().font('Helvetica').fontSize(12).text('Ada Reader and Bo Writer', { align: 'center' });
    for (const [index, text] of pages.entries()) {
      if (index > 0) pdf.addPage();
      pdf.moveDown().font('Helvetica').fontSize(10).text(text);
    }
    if (stamp) {
      pdf.switchToPage?.(0);
      pdf.save().rotate(-90, { origin: [30, 600] });
      pdf.fontSize(20).fillColor('#777777').text(stamp, 30, 600, { lineBreak: false });
      pdf.restore();
    }
  }
  pdf.end();
  await finished(file);
  return path;
}
