import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from '../../scripts/starter-shelf/woff.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * Fonts that a test's PDF brings along: it looks alike wherever it is opened. All but the last are as wide as Times or
 * Helvetica.
 */
const FILES = {
  serif: 'tinos/files/tinos-latin-400-normal.woff',
  sans: 'arimo/files/arimo-latin-400-normal.woff',
  'sans-bold': 'arimo/files/arimo-latin-700-normal.woff',
  'wide-serif': 'source-serif-4/files/source-serif-4-latin-400-normal.woff',
};

const embedded = Object.entries(FILES).map(
  ([name, file]) => [name, unpackWoff(readFileSync(resolve(`@fontsource/${file}`)))] as const,
);

/** Makes them known to a document; it embeds those it uses. */
export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const [name, font] of embedded) pdf.registerFont(name, font);
}
