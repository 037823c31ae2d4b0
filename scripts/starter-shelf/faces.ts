import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * The faces a paper is set in. Static files, not the variable ones the window uses: fontkit subsets those without
 * applying the weight. KaTeX's faces carry the mathematics.
 */
const FACES = {
  serif: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
  italic: '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff',
  bold: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
  sans: '@fontsource/inter/files/inter-latin-400-normal.woff',
  'sans-bold': '@fontsource/inter/files/inter-latin-600-normal.woff',
  code: 'katex/dist/fonts/KaTeX_Typewriter-Regular.ttf',
  math: 'katex/dist/fonts/KaTeX_Main-Regular.ttf',
  'math-italic': 'katex/dist/fonts/KaTeX_Math-Italic.ttf',
  'math-large': 'katex/dist/fonts/KaTeX_Size2-Regular.ttf',
  'math-larger': 'katex/dist/fonts/KaTeX_Size3-Regular.ttf',
} as const;

export type Face = keyof typeof FACES;

const loaded = new Map<Face, Buffer>();

/** The font file of a face, as TrueType. */
function fontOf(face: Face): Buffer {
  const known = loaded.get(face);
  if (known) return known;
  const file = readFileSync(resolve(FACES[face]));
  const font = FACES[face].endsWith('.woff') ? unpackWoff(file) : file;
  loaded.set(face, font);
  return font;
}

/** Makes every face known to a document; only the glyphs it uses are embedded. */
export function registerFaces(doc: PDFKit.PDFDocument): void {
  for (const face of Object.keys(FACES) as Face[]) doc.registerFont(face, fontOf(face));
}

/** Width of a text in points. */
export function widthOf(doc: PDFKit.PDFDocument, text: string, face: Face, size: number): number {
  return doc.font(face).fontSize(size).widthOfString(text);
}

/** Draws one stretch of text with its baseline at `y` (points from the top of the page). */
export function drawText(
  doc: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  style: { face: Face; size: number; color?: string },
): void {
  doc.font(style.face).fontSize(style.size);
  doc.fillColor(style.color ?? INK).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}

export const INK = '#15181b';
export const SECONDARY = '#4d545b';
export const LINE = '#c9ced3';
export const SUNKEN = '#eef0f2';
export const LINK = '#1f4f8f';
