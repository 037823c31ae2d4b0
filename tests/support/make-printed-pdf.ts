import { makeRawPdf, stream } from './raw-pdf.ts';

/** A line of print: what is written in WinAnsi from where on, in points from the page's lower left. */
export interface PrintedLine {
  text: string;
  x?: number;
  y: number;
  size?: number;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** Writes a PDF line by line as it is told, hyphens and all. */
export function makePrintedPdf(path: string, pages: readonly PrintedLine[][]): Promise<string> {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R
         /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(
        lines
          .map(({ text, x = 72, y, size = 12 }) => `BT /F ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
          .join('\n'),
      ),
    ]),
  ];
  return makeRawPdf(path, objects);
}

export const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');

/** Lines one below the other. */
export const printed = (...texts: string[]): PrintedLine[] =>
  texts.map((text, index) => ({ text, y: 720 - 20 * index }));

/**
 * A page with a header that odd and even pages have their own of, and a footer with the page's number in it. Its lines are
 * "Page 2 has a third line".
 */
export const runningPage = (page: number): PrintedLine[] => [
  { text: page % 2 ? 'A. Reader and B. Writer' : 'On Reading Slowly', x: 200, y: 760, size: 9 },
  ...ORDINALS.map((word, i) => ({ text: `Page ${page} has a ${word} line`, y: 700 - 20 * i })),
  { text: `Journal of Reading, page ${page}`, x: 200, y: 40, size: 9 },
];
