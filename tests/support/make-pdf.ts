import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { png } from './make-picture-pdf.ts';

export interface PdfContent {
  /** Large print at the top of page 1; without it page 1 has body text only. */
  title?: string;
  /** Under the title. Default: two made-up names. */
  byline?: string;
  /** Small print above the title. */
  masthead?: string;
  /** What the file claims to be called. */
  metadataTitle?: string;
  /** Printed up the left margin of page 1, as arXiv does. */
  stamp?: string;
  /** Body text, a page each. Default: one page. */
  pages?: string[];
  /** What its pages call themselves: the number tree as it stands in the file. */
  pageLabels?: unknown[];
  /** A page without any text, as a scanner makes it. */
  isScan?: boolean;
  /** When it claims to have been made. Default: now, which makes every file different. */
  created?: Date;
  /** A file within the file. */
  attachment?: Buffer;
  /** It opens with this only. */
  userPassword?: string;
}

const BODY =
  'We study what happens when a reader keeps every paper. The method is plain: papers are stored, indexed and found again. ' +
  'Experiments over many years of reading show that nothing is lost.';

/** pdfkit has no page labels; they are an entry of the file's root. */
export function setPageLabels(pdf: InstanceType<typeof PDFDocument>, tree: unknown[]): void {
  const { _root } = pdf as unknown as { _root: { data: Record<string, unknown> } };
  _root.data.PageLabels = { Nums: tree };
}

/** A real PDF with real text. */
export async function pdfBytes(content: PdfContent = {}): Promise<Buffer> {
  const {
    title,
    byline = 'Ada Reader and Bo Writer',
    masthead,
    metadataTitle,
    stamp,
    pages = [BODY],
    pageLabels,
    isScan = false,
    created,
    attachment,
    userPassword,
  } = content;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 72,
    bufferPages: true,
    ...(userPassword !== undefined && { userPassword, pdfVersion: '1.7' as const }),
    info: { ...(metadataTitle && { Title: metadataTitle }), ...(created && { CreationDate: created }) },
  });
  if (pageLabels) setPageLabels(pdf, pageLabels);
  if (isScan) pdf.image(png([136, 136, 136]), 20, 20, { width: 555, height: 800 });
  else {
    if (masthead) pdf.fontSize(9).text(masthead);
    if (title) pdf.moveDown().font('Helvetica-Bold').fontSize(20).text(title, { align: 'center' });
    if (title) pdf.moveDown().font('Helvetica').fontSize(12).text(byline, { align: 'center' });
    for (const [index, text] of pages.entries()) {
      if (index > 0) pdf.addPage();
      pdf.moveDown().font('Helvetica').fontSize(10).text(text);
    }
    if (stamp) {
      pdf.switchToPage(0);
      pdf.save().rotate(-90, { origin: [30, 600] });
      pdf.fontSize(20).fillColor('#777777').text(stamp, 30, 600, { lineBreak: false });
      pdf.restore();
    }
  }
  if (attachment)
    pdf.file(attachment, {
      name: 'data.bin',
      ...(created && { creationDate: created, modifiedDate: created }),
    });
  pdf.end();
  return buffer(pdf);
}

/** Writes such a PDF to `path`. */
export async function makePdf(path: string, content: PdfContent = {}): Promise<string> {
  await writeFile(path, await pdfBytes(content));
  return path;
}
