import { makeRawPdf, stream } from './raw-pdf.ts';

const SHAPES = 94;
const FIRST = 33;

/** Writes a page in a font without a Unicode map: its codes are no letters, and the names of its shapes say nothing. */
export function makeUnmappedPdf(path: string, text: string): Promise<string> {
  const code = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 31);
  const codes = [...text].map((letter) => (letter === ' ' ? letter : code(letter))).join('');
  const names = Array.from({ length: SHAPES }, (_, index) => `/g${index}`);
  return makeRawPdf(path, [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 6 0 R >> >> >>',
    stream(`BT /F 12 Tf 20 700 Td (${codes.replace(/[\\()]/g, '\\$&')}) Tj ET`),
    stream('500 0 0 0 400 700 d1 0 0 400 700 re f'),
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0]
      /FirstChar ${FIRST} /LastChar ${FIRST + SHAPES - 1} /Widths [${'500 '.repeat(SHAPES)}]
      /Encoding << /Type /Encoding /Differences [${FIRST} ${names.join(' ')}] >>
      /CharProcs << ${names.map((name) => `${name} 5 0 R`).join(' ')} >> >>`,
  ]);
}
