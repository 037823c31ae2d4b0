import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import type { OwnMark } from './own-mark.ts';
import type { PdfAnnotation, PdfMark, Rgb } from './pdf-annotation.ts';
import { boundsOf, cornersOf, isSameShape } from './shapes.ts';
import { toPdfMarks, withoutTags } from './to-pdf.ts';

/** PDF keeps colours as fractions. */
const isSameColor = (a: Rgb, b: Rgb | undefined): boolean =>
  b !== undefined && a.every((part, index) => Math.abs(part - (b[index] ?? -9)) <= 1);

/** Whether an annotation still is where it was written, in form and all. */
function isUnmoved(written: PdfMark, found: PdfAnnotation): boolean {
  if (written.page !== found.page) return false;
  // What ink covers follows from its strokes, and programs do not agree on the margin.
  if (written.strokes.length > 0) return isSameShape(written.strokes.flat(), found.strokes.flat());
  if (written.lines.length > 0) {
    const lines = found.quads.flatMap((quad) => cornersOf(boundsOf(quad)));
    return isSameShape(written.lines.flatMap(cornersOf), lines);
  }
  return isSameShape(cornersOf(written.rect), cornersOf(found.rect));
}

const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * A mark of ours as it comes back in a PDF: as it was, but where another program has since changed its place, colour,
 * kind or comment, as that program left it.
 *
 * @param own what it was when it was written
 * @param seen what any program sees of it
 * @param found its annotations, one a page
 */
export function ownAnnotation(
  own: OwnMark,
  seen: Omit<NewAnnotation, 'paperId'>,
  found: readonly PdfAnnotation[],
  wasAnswered: boolean,
): Omit<NewAnnotation, 'paperId'> {
  const { createdAt = seen.createdAt ?? '', updatedAt = createdAt } = own;
  const before: Annotation = { ...own, paperId: '', hasPicture: false, createdAt, updatedAt };
  const written = toPdfMarks(before);
  const [first] = found;
  const [firstWritten] = written;
  if (!first || !firstWritten) return seen;
  const isThere = (mark: PdfMark) => found.some((annotation) => isUnmoved(mark, annotation));
  const isSameKind = first.subtype === firstWritten.subtype;
  const isCommentKept = !wasAnswered && lineEnds(first.contents) === lineEnds(firstWritten.contents);
  const kept: Omit<NewAnnotation, 'paperId'> = {
    ...own,
    kind: isSameKind ? own.kind : seen.kind,
    color: isSameColor(firstWritten.color, first.color) ? own.color : seen.color,
    note: isCommentKept ? own.note : withoutTags(seen.note, own.tags),
  };
  if (written.every(isThere)) return kept;
  const { page, rects, quote, position, strokes, strokeWidth } = seen;
  return { ...kept, page, rects, quote, position, strokes, strokeWidth };
}
