import type { Annotation, NewAnnotation, PageRect } from '#shared/entities/annotation.ts';
import type { DescribedText } from '../../pdf/selection.ts';
import { comparePoints, type TextStretch } from '../../pdf/text-point.ts';
import { isTextKind } from './mark-of.ts';

/** What an annotation holds at most (`Annotation`). */
const MAX_NOTE = 100_000;
const MAX_TAGS = 100;

const earliest = (times: readonly string[]) => times.toSorted()[0];

/** What a new one has of the text it covers. */
const covering = ({ page, rects, quote, position }: DescribedText) => ({ page, rects, quote, position });

/** From the first start to the last end of several stretches. */
export function hullOf(stretches: readonly TextStretch[]): TextStretch | undefined {
  const from = stretches.map((stretch) => stretch.from).toSorted(comparePoints)[0];
  const to = stretches
    .map((stretch) => stretch.to)
    .toSorted(comparePoints)
    .at(-1);
  return from && to && { from, to };
}

/**
 * Several text marks, in reading order, as one that covers the described text: it looks as the first did and has all
 * notes and tags. Nothing when they hold more than one annotation can.
 */
export function mergedMark(
  marks: readonly [Annotation, ...Annotation[]],
  text: DescribedText,
  id: string,
): NewAnnotation | undefined {
  const [first] = marks;
  const note = marks
    .map((mark) => mark.note.trim())
    .filter(Boolean)
    .join('\n\n');
  const tags = [...new Set(marks.flatMap((mark) => mark.tags))];
  if (note.length > MAX_NOTE || tags.length > MAX_TAGS) return undefined;
  return {
    ...covering(text),
    id,
    paperId: first.paperId,
    documentSha256: first.documentSha256,
    kind: first.kind,
    color: first.color,
    note,
    tags,
    author: marks.every(({ author }) => author === first.author) ? first.author : undefined,
    placement: marks.some(({ placement }) => placement === 'uncertain') ? 'uncertain' : undefined,
    createdAt: earliest(marks.map(({ createdAt }) => createdAt)),
  };
}

/** A text mark as several, one for each described stretch of it. The note goes with the first, tags with all. */
export function splitMarks(
  mark: Annotation,
  texts: readonly DescribedText[],
  newId: () => string,
): NewAnnotation[] {
  const { paperId, documentSha256, kind, color, note, tags, author, placement, createdAt } = mark;
  return texts.map((text, i) => ({
    ...covering(text),
    id: newId(),
    paperId,
    documentSha256,
    kind,
    color,
    note: i === 0 ? note : '',
    tags,
    author,
    placement,
    createdAt,
  }));
}

/** What is left of a stretch before and after a part of it, and the part; what would be empty is left out. */
export function cutOut(whole: TextStretch, part: TextStretch): TextStretch[] {
  return [{ from: whole.from, to: part.from }, part, { from: part.to, to: whole.to }].filter(
    ({ from, to }) => comparePoints(from, to) < 0,
  );
}

const areaOf = (rects: readonly PageRect[]) =>
  rects.reduce((sum, { x1, y1, x2, y2 }) => sum + (x2 - x1) * (y2 - y1), 0);

function holdsMiddle(outer: PageRect, inner: PageRect): boolean {
  const [x, y] = [(inner.x1 + inner.x2) / 2, (inner.y1 + inner.y2) / 2];
  return outer.page === inner.page && x >= outer.x1 && x <= outer.x2 && y >= outer.y1 && y <= outer.y2;
}

/** A selection that covers more of a mark than this is all of it. */
const WHOLE = 0.97;

/** The smallest of the text marks that the rectangles are a part of. */
export function markAround<T extends Annotation>(
  marks: readonly T[],
  rects: readonly PageRect[],
): T | undefined {
  const area = areaOf(rects);
  return marks
    .filter(
      (mark) =>
        isTextKind(mark.kind) &&
        mark.placement !== 'lost' &&
        area < areaOf(mark.rects) * WHOLE &&
        rects.every((rect) => mark.rects.some((outer) => holdsMiddle(outer, rect))),
    )
    .toSorted((a, b) => areaOf(a.rects) - areaOf(b.rects))[0];
}
