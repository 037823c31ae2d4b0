import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { Annotation, AnnotationKind, PageRect } from '#shared/entities/annotation.ts';
import { MARK_COLORS } from './colors.ts';
import { printOwnMark, printPartOf } from './own-mark.ts';
import type { PdfMark } from './pdf-annotation.ts';
import { printPdfDate } from './pdf-date.ts';

export const SUBTYPES: Record<AnnotationKind, PdfMark['subtype']> = {
  highlight: 'Highlight',
  underline: 'Underline',
  strikeout: 'StrikeOut',
  note: 'Text',
  area: 'Square',
  ink: 'Ink',
};

/** How wide ink and the frame of an area are drawn where nothing says so, in points. */
const STROKE_WIDTH = 2;
/** How large the icon of a note is, in points. */
const ICON_SIZE = 20;
/** The text under a highlight is to be read through it. */
const HIGHLIGHT_OPACITY = 0.5;

const TAGS_BEFORE = '\n\nTags: ';

/** What other programs show as the comment: the note and, below it, the tags. */
export function contentsOf({ note, tags }: Pick<Annotation, 'note' | 'tags'>): string {
  return tags.length === 0 ? note : `${note}${TAGS_BEFORE}${tags.join(', ')}`.trimStart();
}

/** The note of a comment without the tags that `contentsOf` put below it. */
export function withoutTags(contents: string, tags: readonly string[]): string {
  const below = contentsOf({ note: '', tags: [...tags] });
  if (tags.length === 0 || !contents.endsWith(below)) return contents;
  return contents.slice(0, -below.length).trimEnd();
}

function union(rects: readonly Rect[]): Rect {
  return {
    x1: Math.min(...rects.map(({ x1 }) => x1)),
    y1: Math.min(...rects.map(({ y1 }) => y1)),
    x2: Math.max(...rects.map(({ x2 }) => x2)),
    y2: Math.max(...rects.map(({ y2 }) => y2)),
  };
}

const grown = ({ x1, y1, x2, y2 }: Rect, by: number): Rect => ({
  x1: x1 - by,
  y1: y1 - by,
  x2: x2 + by,
  y2: y2 + by,
});

const plain = ({ x1, y1, x2, y2 }: Rect): Rect => ({ x1, y1, x2, y2 });

/** Where a mark of these rectangles is on its page, and what is drawn of it there. */
function shapeOf(
  annotation: Annotation,
  rects: readonly Rect[],
): Pick<PdfMark, 'rect' | 'lines' | 'strokes'> {
  const { kind, strokes = [], strokeWidth = STROKE_WIDTH } = annotation;
  const rect = plain(union(rects));
  switch (kind) {
    case 'note':
      // An icon hangs from the upper left corner of its place.
      return {
        rect: { x1: rect.x1, y1: rect.y2 - ICON_SIZE, x2: rect.x1 + ICON_SIZE, y2: rect.y2 },
        lines: [],
        strokes: [],
      };
    case 'area':
      return { rect, lines: [], strokes: [] };
    case 'ink':
      return { rect: grown(rect, strokeWidth / 2), lines: [], strokes };
    default:
      return { rect, lines: rects.map(plain), strokes: [] };
  }
}

/**
 * A mark as annotations of a PDF: one on each page it is on. Nothing when it has no place.
 * The note stands in the first; the others are there to be seen.
 */
export function toPdfMarks(annotation: Annotation): PdfMark[] {
  const { id, kind, color, strokeWidth = STROKE_WIDTH, createdAt, updatedAt } = annotation;
  const byPage = Map.groupBy(annotation.rects, ({ page }: PageRect) => page);
  return [...byPage].map(([page, rects], part) => ({
    page,
    subtype: SUBTYPES[kind],
    name: part === 0 ? id : `${id}-${page}`,
    ...shapeOf(annotation, rects),
    color: MARK_COLORS[color],
    opacity: kind === 'highlight' ? HIGHLIGHT_OPACITY : 1,
    contents: part === 0 ? contentsOf(annotation) : '',
    author: annotation.author ?? '',
    created: printPdfDate(createdAt),
    modified: printPdfDate(updatedAt),
    ...((kind === 'ink' || kind === 'area') && { strokeWidth }),
    ownMark: part === 0 ? printOwnMark(annotation) : printPartOf(id),
  }));
}
