import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { registerFonts } from './pdf-fonts.ts';

const SIZE = 10;
const LEFT = 72;
const WORDS = 'will the wide women immediately follow minimal illicit lilies into Wyoming'.split(' ');

/** Three that a file may leave to its reader, and three that this one brings along, one unlike all others. */
const FONTS = ['Times-Roman', 'Helvetica', 'Courier', 'serif', 'sans', 'wide-serif'];

/** A word and where it is printed: its ends and the line it stands on, in points from the page's lower left. */
export interface PrintedWord {
  /** From 0. */
  line: number;
  text: string;
  x1: number;
  x2: number;
  baseline: number;
  size: number;
}

/** Writes a page with a line in each font, in words of very narrow and very wide letters; answers where these are. */
export async function makeMeasuredPdf(path: string): Promise<PrintedWord[]> {
  const pdf = new PDFDocument({ size: 'A4' });
  const file = createWriteStream(path);
  registerFonts(pdf);
  pdf.pipe(file);
  const words = FONTS.flatMap((font, index) => {
    const y = 100 + index * 30;
    // Told apart by their first word.
    const line = [`f${index}`, ...WORDS];
    pdf
      .font(font)
      .fontSize(SIZE)
      .text(line.join(' '), LEFT, y, { lineBreak: false, baseline: 'alphabetic', features: [] });
    const widthOf = (text: string) => pdf.widthOfString(text, { features: [] });
    return line.map((text, at) => {
      const x1 =
        LEFT +
        widthOf(
          line
            .slice(0, at)
            .map((word) => `${word} `)
            .join(''),
        );
      const baseline = pdf.page.height - y;
      return { line: index, text, x1, x2: x1 + widthOf(text), baseline, size: SIZE };
    });
  });
  pdf.end();
  await finished(file);
  return words;
}
