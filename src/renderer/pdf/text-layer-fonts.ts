import sans from '@fontsource/arimo/files/arimo-latin-400-normal.woff2?url';
import sansExtended from '@fontsource/arimo/files/arimo-latin-ext-400-normal.woff2?url';
import mono from '@fontsource/cousine/files/cousine-latin-400-normal.woff2?url';
import serif from '@fontsource/tinos/files/tinos-latin-400-normal.woff2?url';
import serifExtended from '@fontsource/tinos/files/tinos-latin-ext-400-normal.woff2?url';
import { type PDFPageProxy, TextLayer } from './pdfjs.ts';

/**
 * What the text over the pages is set in where a file does not bring its fonts along, and pdf.js would take the system's own:
 * as wide as Helvetica, Times and Courier, which stand for all others in such a file. Letters that these lack come from the
 * system.
 */
const FONTS = {
  'sans-serif': [sans, sansExtended],
  serif: [serif, serifExtended],
  monospace: [mono],
};

/**
 * Together one em, as pdf.js has a line of text: only then the text stands on the line of the print, and what is selected
 * reaches from the ascenders to the descenders.
 */
const METRICS = { ascentOverride: '78%', descentOverride: '22%', lineGapOverride: '0%' };

async function load(generic: string, files: readonly string[]): Promise<void> {
  const faces = files.map(
    (file, index) => new FontFace(`text-layer-${generic}-${index}`, `url(${file})`, METRICS),
  );
  await Promise.all(faces.map((face) => face.load()));
  for (const face of faces) document.fonts.add(face);
  const families = faces.map(({ family }) => family);
  TextLayer.fontFamilyMap.set(generic, [...families, generic].join(', '));
}

let loading: Promise<unknown> | undefined;

/** Resolves when text can be laid over pages. Where a font is missing, the system's has to do. */
function loadFonts(): Promise<unknown> {
  loading ??= Promise.allSettled(Object.entries(FONTS).map(([generic, files]) => load(generic, files)));
  return loading;
}

interface TextPiece {
  /** By the name under which pdf.js has loaded the font of the file. */
  styles?: Record<string, { fontFamily: string }>;
}

/** The document's own fonts first: letters stand where they are printed, for they are the same. */
function inOwnFonts({ styles = {} }: TextPiece): void {
  const own = [...document.fonts].filter(({ family }) => family.replaceAll('"', '') in styles);
  for (const face of own) Object.assign(face, METRICS);
  for (const [name, style] of Object.entries(styles)) {
    style.fontFamily = `${name}, ${TextLayer.fontFamilyMap.get(style.fontFamily) ?? style.fontFamily}`;
  }
}

const changed = new WeakSet<object>();

/**
 * Has the text of this and all other pages name the fonts it is printed in. pdf.js leaves no other way: it tells its text
 * layer only whether a font has serifs.
 */
export function layTextInOwnFonts(page: PDFPageProxy): void {
  const fonts = loadFonts();
  const pages = Object.getPrototypeOf(page) as PDFPageProxy;
  if (changed.has(pages)) return;
  changed.add(pages);
  const { streamTextContent } = pages;
  pages.streamTextContent = function (...options) {
    const named = new TransformStream<TextPiece, TextPiece>({
      async transform(piece, controller) {
        // Text waits for them, the page and its print do not.
        await fonts;
        inOwnFonts(piece);
        controller.enqueue(piece);
      },
    });
    return streamTextContent.apply(this, options).pipeThrough(named);
  };
}
