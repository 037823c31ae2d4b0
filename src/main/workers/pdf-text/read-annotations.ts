import {
  type MarkupSubtype,
  OWN_MARK,
  type PdfAnnotation,
} from '../../sources/pdf-annotations/pdf-annotation.ts';
import { nearestPosition, textUnder } from './annotations/text-under.ts';
import {
  readColor,
  readInk,
  readLine,
  readQuads,
  readRect,
  readString,
  readStrokeWidth,
  readVertices,
} from './annotations/values.ts';
import { withDocument, withTextPage } from './open-document.ts';
import { type PageChars, readChars } from './page-chars.ts';
import type { Pdfium } from './pdfium.ts';
import type { PdfLimits } from './protocol.ts';

/** FPDF_ANNOT_…, https://pdfium.googlesource.com/pdfium/+/main/public/fpdf_annot.h */
const SUBTYPES: Record<number, MarkupSubtype> = {
  1: 'Text',
  3: 'FreeText',
  4: 'Line',
  5: 'Square',
  6: 'Circle',
  7: 'Polygon',
  8: 'PolyLine',
  9: 'Highlight',
  10: 'Underline',
  11: 'Squiggly',
  12: 'StrikeOut',
  13: 'Stamp',
  14: 'Caret',
  15: 'Ink',
  17: 'FileAttachment',
};

/** FPDFANNOT_REPLY_TYPE: the answer is part of what it answers. */
const GROUP = 2;

/** FPDF_ANNOT_FLAG_… */
const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;

/** More than anyone makes; what a hostile file holds beyond is left out. */
const MOST_ANNOTATIONS = 20_000;
/** A page may claim millions. */
const MOST_PER_PAGE = 100_000;

const TEXT_MARKS: ReadonlySet<MarkupSubtype> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);

function strokesOf(pdfium: Pdfium, annotation: number, subtype: MarkupSubtype): number[][] {
  if (subtype === 'Ink') return readInk(pdfium, annotation);
  if (subtype === 'Line') return [readLine(pdfium, annotation)].filter((line) => line.length > 0);
  if (subtype !== 'Polygon' && subtype !== 'PolyLine') return [];
  const corners = readVertices(pdfium, annotation);
  if (corners.length < 4) return [];
  return [subtype === 'Polygon' ? [...corners, ...corners.slice(0, 2)] : corners];
}

function readOne(
  pdfium: Pdfium,
  annotation: number,
  subtype: MarkupSubtype,
  place: Pick<PdfAnnotation, 'page' | 'index'>,
): PdfAnnotation & { answers: number } {
  const isReply = pdfium.FPDFAnnot_HasKey(annotation, 'IRT');
  const answered = isReply ? pdfium.FPDFAnnot_GetLinkedAnnot(annotation, 'IRT') : 0;
  const answers = answered ? pdfium.EPDFAnnot_GetObjectNumber(answered) : 0;
  if (answered) pdfium.FPDFPage_CloseAnnot(answered);
  const strokes = strokesOf(pdfium, annotation, subtype);
  return {
    ...place,
    object: pdfium.EPDFAnnot_GetObjectNumber(annotation),
    subtype,
    name: readString(pdfium, annotation, 'NM'),
    rect: readRect(pdfium, annotation),
    quads: TEXT_MARKS.has(subtype) ? readQuads(pdfium, annotation) : [],
    color: readColor(pdfium, annotation),
    contents: readString(pdfium, annotation, 'Contents'),
    rich: readString(pdfium, annotation, 'RC'),
    hasAppearance: pdfium.FPDFAnnot_HasKey(annotation, 'AP'),
    isHidden: (pdfium.FPDFAnnot_GetFlags(annotation) & (HIDDEN | NO_VIEW)) !== 0,
    author: readString(pdfium, annotation, 'T'),
    created: readString(pdfium, annotation, 'CreationDate'),
    modified: readString(pdfium, annotation, 'M'),
    strokes,
    ...(strokes.length > 0 && { strokeWidth: readStrokeWidth(pdfium, annotation) }),
    isGrouped: isReply && pdfium.EPDFAnnot_GetReplyType(annotation) === GROUP,
    isState: pdfium.FPDFAnnot_HasKey(annotation, 'StateModel'),
    ownMark: readString(pdfium, annotation, OWN_MARK),
    answers,
  };
}

/** The markup annotations of a page, without their text. The page need not be loaded, which takes far longer. */
function readPage(pdfium: Pdfium, document: number, pageIndex: number): PdfAnnotation[] {
  const count = Math.min(pdfium.EPDFPage_GetAnnotCountRaw(document, pageIndex), MOST_PER_PAGE);
  const read: (PdfAnnotation & { answers: number })[] = [];
  for (let index = 0; index < count; index++) {
    const annotation = pdfium.EPDFPage_GetAnnotRaw(document, pageIndex, index);
    if (!annotation) continue;
    try {
      const subtype = SUBTYPES[pdfium.FPDFAnnot_GetSubtype(annotation)];
      if (subtype) read.push(readOne(pdfium, annotation, subtype, { page: pageIndex + 1, index }));
    } finally {
      pdfium.FPDFPage_CloseAnnot(annotation);
    }
  }
  const byObject = new Map(read.map(({ object, index }) => [object, index]));
  return read.map(({ answers, ...annotation }) => {
    const inReplyTo = answers > 0 ? byObject.get(answers) : undefined;
    return inReplyTo === undefined || inReplyTo === annotation.index
      ? annotation
      : { ...annotation, inReplyTo };
  });
}

/** A rectangle as a quadrilateral, for marks on text that name no other. */
const quadOf = ({ rect: { x1, y1, x2, y2 } }: PdfAnnotation): number[] => [x1, y2, x2, y2, x1, y1, x2, y1];

function withText(annotation: PdfAnnotation, page: PageChars): PdfAnnotation {
  if (TEXT_MARKS.has(annotation.subtype)) {
    const quads = annotation.quads.length > 0 ? annotation.quads : [quadOf(annotation)];
    const under = textUnder(page, quads);
    if (under) return { ...annotation, ...under };
  }
  const position = nearestPosition(page, annotation.rect);
  return position ? { ...annotation, position } : annotation;
}

/**
 * Reads the markup annotations of a PDF in the order of its pages, calling `onPage` as a sign of life.
 *
 * @param textless leaves out the text they mark and stand beside, which takes long
 * @throws UnreadablePdf with the reason; any other error means that PDFium fell over
 */
export function readAnnotations(
  pdfium: Pdfium,
  { path, textless = false }: { path: string; textless?: boolean },
  limits: PdfLimits,
  onPage: (page: number) => void,
): PdfAnnotation[] {
  const deadline = Date.now() + limits.maxMs;
  return withDocument(pdfium, path, limits.maxBytes, ({ document, pageCount }) => {
    const all: PdfAnnotation[] = [];
    for (let index = 0; index < Math.min(pageCount, limits.maxPages); index++) {
      if (all.length >= MOST_ANNOTATIONS || Date.now() > deadline) break;
      onPage(index + 1);
      const read = readPage(pdfium, document, index).slice(0, MOST_ANNOTATIONS - all.length);
      if (read.length === 0) continue;
      const texts = textless
        ? undefined
        : withTextPage(pdfium, document, index, (textPage) => {
            const page = readChars(pdfium, textPage);
            return read.map((annotation) => {
              onPage(index + 1);
              return Date.now() > deadline ? annotation : withText(annotation, page);
            });
          });
      all.push(...(texts ?? read));
    }
    return all;
  });
}
