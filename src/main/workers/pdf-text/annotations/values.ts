import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { Rgb } from '../../../sources/pdf-annotations/pdf-annotation.ts';
import { withMemory } from '../page-text.ts';
import { heapOf, type Pdfium } from '../pdfium.ts';

/** Longer texts and lists than people make are left out: the file is hostile. In bytes, corners, strokes and points. */
const MOST_TEXT = 4 * 2 ** 20;
const MOST_QUADS = 5000;
const MOST_STROKES = 2000;
const MOST_POINTS = 10_000;

const floats = (pdfium: Pdfium, pointer: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => pdfium.pdfium.getValue(pointer + 4 * index, 'float'));

/** A text of an annotation by its key; '' where it has none. */
export function readString(pdfium: Pdfium, annotation: number, key: string): string {
  const bytes = pdfium.FPDFAnnot_GetStringValue(annotation, key, 0, 0);
  if (bytes <= 2 || bytes > MOST_TEXT) return '';
  return withMemory(pdfium, bytes, (pointer) => {
    pdfium.FPDFAnnot_GetStringValue(annotation, key, pointer, bytes);
    return new TextDecoder('utf-16le').decode(heapOf(pdfium).slice(pointer, pointer + bytes - 2));
  });
}

/** Its rectangle, put right where a program wrote the corners the other way round. */
export function readRect(pdfium: Pdfium, annotation: number): Rect {
  return withMemory(pdfium, 16, (pointer) => {
    if (!pdfium.EPDFAnnot_GetRect(annotation, pointer)) return { x1: 0, y1: 0, x2: 0, y2: 0 };
    const [xa = 0, ya = 0, xb = 0, yb = 0] = floats(pdfium, pointer, 4);
    return { x1: Math.min(xa, xb), y1: Math.min(ya, yb), x2: Math.max(xa, xb), y2: Math.max(ya, yb) };
  });
}

export function readQuads(pdfium: Pdfium, annotation: number): number[][] {
  const count = Math.min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), MOST_QUADS);
  return withMemory(pdfium, 32, (pointer) =>
    Array.from({ length: Math.max(0, count) }, (_, index) =>
      pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, pointer) ? floats(pdfium, pointer, 8) : [],
    ).filter((quad) => quad.length === 8),
  );
}

/** C; undefined where it is absent or empty. */
export function readColor(pdfium: Pdfium, annotation: number): Rgb | undefined {
  return withMemory(pdfium, 12, (pointer) => {
    if (!pdfium.EPDFAnnot_GetColor(annotation, 0, pointer, pointer + 4, pointer + 8)) return undefined;
    const part = (index: number) => pdfium.pdfium.getValue(pointer + 4 * index, 'i32');
    return [part(0), part(1), part(2)];
  });
}

/** So many points as `read` says it has, and writes where it is told to. */
function readPoints(pdfium: Pdfium, read: (pointer: number, length: number) => number): number[] {
  const count = read(0, 0);
  if (count <= 0 || count > MOST_POINTS) return [];
  return withMemory(pdfium, count * 8, (pointer) => {
    read(pointer, count);
    return floats(pdfium, pointer, count * 2);
  });
}

/** The strokes of ink. */
export function readInk(pdfium: Pdfium, annotation: number): number[][] {
  const count = Math.min(pdfium.FPDFAnnot_GetInkListCount(annotation), MOST_STROKES);
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    readPoints(pdfium, (pointer, length) =>
      pdfium.FPDFAnnot_GetInkListPath(annotation, index, pointer, length),
    ),
  ).filter((stroke) => stroke.length >= 2);
}

/** The corners of a polygon or of a line of several pieces. */
export function readVertices(pdfium: Pdfium, annotation: number): number[] {
  return readPoints(pdfium, (pointer, length) => pdfium.FPDFAnnot_GetVertices(annotation, pointer, length));
}

/** From where to where a line goes. */
export function readLine(pdfium: Pdfium, annotation: number): number[] {
  return withMemory(pdfium, 16, (pointer) =>
    pdfium.FPDFAnnot_GetLine(annotation, pointer, pointer + 8) ? floats(pdfium, pointer, 4) : [],
  );
}

/** How wide its lines are drawn, by its border style or its border; 1 where neither says so. */
export function readStrokeWidth(pdfium: Pdfium, annotation: number): number {
  return withMemory(pdfium, 12, (pointer) => {
    const float = (index: number) => pdfium.pdfium.getValue(pointer + 4 * index, 'float');
    pdfium.pdfium.setValue(pointer, 0, 'float');
    pdfium.EPDFAnnot_GetBorderStyle(annotation, pointer);
    if (float(0) > 0) return float(0);
    const hasBorder = pdfium.FPDFAnnot_GetBorder(annotation, pointer, pointer + 4, pointer + 8);
    return hasBorder && float(2) > 0 ? float(2) : 1;
  });
}

export function writeString(pdfium: Pdfium, annotation: number, key: string, text: string): boolean {
  const bytes = Buffer.from(`${text}\0`, 'utf16le');
  return withMemory(pdfium, bytes.length, (pointer) => {
    heapOf(pdfium).set(bytes, pointer);
    return pdfium.FPDFAnnot_SetStringValue(annotation, key, pointer);
  });
}

/** Hands over numbers as PDFium's floats. */
function withFloats<T>(pdfium: Pdfium, values: readonly number[], use: (pointer: number) => T): T {
  return withMemory(pdfium, values.length * 4, (pointer) => {
    for (const [index, value] of values.entries())
      pdfium.pdfium.setValue(pointer + 4 * index, value, 'float');
    return use(pointer);
  });
}

export function writeRect(pdfium: Pdfium, annotation: number, { x1, y1, x2, y2 }: Rect): boolean {
  // PDFium wants left, top, right, bottom.
  return withFloats(pdfium, [x1, y2, x2, y1], (pointer) => pdfium.FPDFAnnot_SetRect(annotation, pointer));
}

/** Adds a line of marked text: top left, top right, bottom left, bottom right, which is what all readers expect. */
export function addQuad(pdfium: Pdfium, annotation: number, { x1, y1, x2, y2 }: Rect): boolean {
  return withFloats(pdfium, [x1, y2, x2, y2, x1, y1, x2, y1], (pointer) =>
    pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, pointer),
  );
}

export function addStroke(pdfium: Pdfium, annotation: number, stroke: readonly number[]): boolean {
  return withFloats(
    pdfium,
    stroke,
    (pointer) => pdfium.FPDFAnnot_AddInkStroke(annotation, pointer, stroke.length / 2) >= 0,
  );
}
