import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import { MARK_COLORS } from './colors.ts';
import type { BroughtIn } from './from-pdf.ts';
import { printOwnMark } from './own-mark.ts';
import type { AnnotationPlace, PdfMarkChange, PdfMarks } from './pdf-annotation.ts';
import { printPdfDate } from './pdf-date.ts';
import { isSameShape } from './shapes.ts';
import { contentsOf, toPdfMarks } from './to-pdf.ts';

/** An annotation of the library and whether it lies in the trash. */
export interface Kept {
  annotation: Annotation;
  isDeleted: boolean;
}

type Shape = Pick<NewAnnotation, 'kind' | 'rects' | 'strokes'>;

const numbersOf = ({ rects, strokes = [] }: Shape): number[] => [
  ...rects.flatMap(({ page, x1, y1, x2, y2 }) => [page, x1, y1, x2, y2]),
  ...strokes.flat(),
];

const isUnmoved = (a: Shape, b: Shape): boolean =>
  a.kind === b.kind && isSameShape(numbersOf(a), numbersOf(b));

const placeOf = ({ page, index }: AnnotationPlace): AnnotationPlace => ({ page, index });

/** What another comment or colour makes of an annotation; nothing where both are as they were. */
function changeOf(now: Annotation, { annotation, from }: BroughtIn): PdfMarkChange | undefined {
  const [root] = from;
  const contents = contentsOf(now);
  const isRecoloured = now.color !== annotation.color;
  if (!root || (contents === contentsOf(annotation) && !isRecoloured)) return undefined;
  return {
    ...placeOf(root),
    contents,
    ...(isRecoloured && { color: MARK_COLORS[now.color] }),
    modified: printPdfDate(now.updatedAt),
    ownMark: printOwnMark(now),
  };
}

/**
 * What has to be written into a copy of a PDF so that it shows the library's marks. Annotations of the PDF that the library
 * knows are changed where the library's mark was, and go where it was removed; all others stay untouched.
 *
 * @param marks those the copy is to show
 * @param inside the annotations that the PDF has
 * @param keptOf what the library has of one of them; undefined where it was not brought in
 */
export function toWrite(
  marks: readonly Annotation[],
  inside: readonly BroughtIn[],
  keptOf: (brought: BroughtIn) => Kept | undefined,
): PdfMarks {
  const change: PdfMarkChange[] = [];
  const remove: AnnotationPlace[] = [];
  const isWritten = new Set<string>();
  for (const brought of inside) {
    const kept = keptOf(brought);
    if (!kept) continue;
    const { annotation: now, isDeleted } = kept;
    if (isDeleted || !isUnmoved(now, brought.annotation)) {
      remove.push(...brought.from.map(placeOf));
      continue;
    }
    isWritten.add(now.id);
    const changed = changeOf(now, brought);
    if (!changed) continue;
    change.push(changed);
    // The answers' words are in the comment now.
    remove.push(
      ...brought.from
        .slice(1)
        .filter(({ subtype }) => subtype === 'Text')
        .map(placeOf),
    );
  }
  return { add: marks.filter(({ id }) => !isWritten.has(id)).flatMap(toPdfMarks), change, remove };
}
