import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import {
  OWN_MARK,
  type PdfMark,
  type PdfMarkChange,
  type PdfMarks,
} from '../../sources/pdf-annotations/pdf-annotation.ts';
import { addQuad, addStroke, writeRect, writeString } from './annotations/values.ts';
import { UnreadablePdf, withDocument, withPage } from './open-document.ts';
import { withMemory } from './page-text.ts';
import { heapOf, type Pdfium } from './pdfium.ts';
import type { PdfLimits } from './protocol.ts';

/** FPDF_ANNOT_…, https://pdfium.googlesource.com/pdfium/+/main/public/fpdf_annot.h */
const SUBTYPES: Record<PdfMark['subtype'], number> = {
  Text: 1,
  Square: 5,
  Highlight: 9,
  Underline: 10,
  StrikeOut: 12,
  Ink: 15,
};

/** Annotation flags (ISO 32000-2, 12.5.3): it is printed; a note's icon keeps its size and stays upright. */
const PRINTED = 4;
const ICON = 4 | 8 | 16;
/** How a highlight lies over the text: ink stays black under it. */
const MULTIPLY = 1;
const SOLID = 1;

/** PDFium's FPDF_SaveAsCopy can also append to the original, but what it appends to compressed tables is damaged. */
const WHOLE = 0;

/** Written in pieces of so many bytes. */
const PIECE = 16 * 2 ** 20;

function must(isDone: boolean, what: string): void {
  if (!isDone) throw new UnreadablePdf(`the annotations cannot be written into it (${what})`);
}

function setColor(pdfium: Pdfium, annotation: number, [red, green, blue]: PdfMark['color']): void {
  must(pdfium.EPDFAnnot_SetColor(annotation, 0, red, green, blue), 'C');
}

/** What simple viewers show of it; viewers that draw themselves do not need it. */
function draw(pdfium: Pdfium, annotation: number, isHighlight: boolean): void {
  if (isHighlight) pdfium.EPDFAnnot_GenerateAppearanceWithBlend(annotation, MULTIPLY);
  else pdfium.EPDFAnnot_GenerateAppearance(annotation);
}

function fill(pdfium: Pdfium, annotation: number, mark: PdfMark): void {
  const text = (key: string, value: string) => {
    if (value) must(writeString(pdfium, annotation, key, value), key);
  };
  must(writeRect(pdfium, annotation, mark.rect), 'Rect');
  for (const line of mark.lines) must(addQuad(pdfium, annotation, line), 'QuadPoints');
  for (const stroke of mark.strokes) must(addStroke(pdfium, annotation, stroke), 'InkList');
  setColor(pdfium, annotation, mark.color);
  must(pdfium.EPDFAnnot_SetOpacity(annotation, Math.round(mark.opacity * 255)), 'CA');
  if (mark.strokeWidth) must(pdfium.EPDFAnnot_SetBorderStyle(annotation, SOLID, mark.strokeWidth), 'BS');
  must(pdfium.FPDFAnnot_SetFlags(annotation, mark.subtype === 'Text' ? ICON : PRINTED), 'F');
  text('NM', mark.name);
  text('Contents', mark.contents);
  text('T', mark.author);
  text('CreationDate', mark.created);
  text('M', mark.modified);
  text(OWN_MARK, mark.ownMark);
  draw(pdfium, annotation, mark.subtype === 'Highlight');
}

function add(pdfium: Pdfium, page: number, mark: PdfMark): void {
  const annotation = pdfium.EPDFPage_CreateAnnot(page, SUBTYPES[mark.subtype]);
  if (!annotation) throw new UnreadablePdf('the annotations cannot be written into it');
  try {
    fill(pdfium, annotation, mark);
  } finally {
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}

function withAnnotation<T>(
  pdfium: Pdfium,
  document: number,
  { page, index }: { page: number; index: number },
  use: (annotation: number) => T,
): T | undefined {
  const annotation = pdfium.EPDFPage_GetAnnotRaw(document, page - 1, index);
  if (!annotation) return undefined;
  try {
    return use(annotation);
  } finally {
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}

function change(pdfium: Pdfium, document: number, { color, ...mark }: PdfMarkChange): void {
  withAnnotation(pdfium, document, mark, (annotation) => {
    must(writeString(pdfium, annotation, 'Contents', mark.contents), 'Contents');
    must(writeString(pdfium, annotation, 'M', mark.modified), 'M');
    must(writeString(pdfium, annotation, OWN_MARK, mark.ownMark), OWN_MARK);
    if (!color) return;
    setColor(pdfium, annotation, color);
    draw(pdfium, annotation, pdfium.FPDFAnnot_GetSubtype(annotation) === SUBTYPES.Highlight);
  });
}

/** The number of the pop-up window that belongs to an annotation; 0 where it has none. */
function popUpOf(pdfium: Pdfium, document: number, place: { page: number; index: number }): number {
  const number = withAnnotation(pdfium, document, place, (annotation) => {
    const popUp = pdfium.FPDFAnnot_GetLinkedAnnot(annotation, 'Popup');
    if (!popUp) return 0;
    const object = pdfium.EPDFAnnot_GetObjectNumber(popUp);
    pdfium.FPDFPage_CloseAnnot(popUp);
    return object;
  });
  return number ?? 0;
}

/** Takes annotations out with their pop-up windows: from the last to the first, for those behind one move up. */
function remove(pdfium: Pdfium, document: number, places: PdfMarks['remove']): void {
  const popUps = places.map((place) => ({ ...place, object: popUpOf(pdfium, document, place) }));
  for (const { page, index } of places.toSorted((a, b) => b.index - a.index))
    must(pdfium.EPDFPage_RemoveAnnotRaw(document, page - 1, index), 'Annots');
  for (const { page, object } of popUps) {
    if (object === 0) continue;
    withPage(pdfium, document, page - 1, (loaded) =>
      pdfium.EPDFPage_RemoveAnnotByObjectNumber(loaded, object),
    );
  }
}

function save(pdfium: Pdfium, document: number, to: string): number {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    if (!pdfium.FPDF_SaveAsCopy(document, writer, WHOLE))
      throw new UnreadablePdf('a copy of it cannot be written');
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    return withMemory(pdfium, size, (pointer) => {
      pdfium.PDFiumExt_GetFileWriterData(writer, pointer, size);
      const file = openSync(to, 'wx');
      try {
        for (let at = 0; at < size; ) {
          const heap = heapOf(pdfium);
          at += writeSync(file, heap, pointer + at, Math.min(PIECE, size - at));
        }
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      return size;
    });
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}

/**
 * Writes a copy of a PDF with marks added as annotations, and some of those it has changed or taken out. Everything
 * else in it stays.
 *
 * @throws UnreadablePdf with the reason; any other error means that PDFium fell over
 */
export function writeAnnotations(
  pdfium: Pdfium,
  { path, to, marks }: { path: string; to: string; marks: PdfMarks },
  limits: PdfLimits,
  onPage: (page: number) => void,
): { bytes: number } {
  return withDocument(pdfium, path, limits.maxBytes, ({ document }) => {
    if (pdfium.EPDF_IsEncrypted(document))
      throw new UnreadablePdf('it is encrypted, and only its author can write into it');
    for (const one of marks.change) {
      onPage(one.page);
      change(pdfium, document, one);
    }
    remove(pdfium, document, marks.remove);
    for (const [page, ofPage] of Map.groupBy(marks.add, (mark) => mark.page)) {
      onPage(page);
      const isThere = withPage(pdfium, document, page - 1, (loaded) => {
        for (const mark of ofPage) {
          add(pdfium, loaded, mark);
          onPage(page);
        }
        return true;
      });
      if (!isThere) throw new UnreadablePdf(`its page ${page} cannot be opened`);
    }
    onPage(0);
    return { bytes: save(pdfium, document, to) };
  });
}
