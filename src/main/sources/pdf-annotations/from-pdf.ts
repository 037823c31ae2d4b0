import { v7 as uuidv7 } from 'uuid';
import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { type AnnotationKind, NewAnnotation, type PageRect } from '#shared/entities/annotation.ts';
import { foldText } from '#shared/text/fold.ts';
import { nearestColor } from './colors.ts';
import { ownAnnotation } from './own-annotation.ts';
import { readOwnMark, readPartOf } from './own-mark.ts';
import type { MarkupSubtype, PdfAnnotation } from './pdf-annotation.ts';
import { parsePdfDate } from './pdf-date.ts';
import { answersOf } from './replies.ts';
import { wordsOfRichText } from './rich-text.ts';
import { boundsOf } from './shapes.ts';

/** What each kind of annotation is to Offprint. Drawn lines of any form are ink; what stands for words is a note. */
export const KINDS: Record<MarkupSubtype, AnnotationKind> = {
  Highlight: 'highlight',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'strikeout',
  Text: 'note',
  FreeText: 'note',
  Caret: 'note',
  FileAttachment: 'note',
  Square: 'area',
  Circle: 'area',
  Stamp: 'area',
  Ink: 'ink',
  Line: 'ink',
  Polygon: 'ink',
  PolyLine: 'ink',
};

/** A name longer than this is no name. */
const MOST_NAME = 300;
const MOST_NOTE = 100_000;
const MOST_AUTHOR = 500;
/** No page is larger (ISO 32000-2, annex C), in points. */
const MOST_EXTENT = 14_400;

/** An annotation of a PDF and what it is to Offprint. */
export interface BroughtIn {
  annotation: NewAnnotation;
  /** What it is in the PDF: itself first, then the answers whose words its note ends with and its parts on other pages. */
  from: PdfAnnotation[];
}

const hasExtent = ({ x1, y1, x2, y2 }: Rect): boolean => x2 > x1 && y2 > y1;
const isOnPaper = ({ x1, y1, x2, y2 }: Rect): boolean =>
  [x1, y1, x2, y2].every((value) => Number.isFinite(value) && Math.abs(value) <= MOST_EXTENT);

/** A hundredth of a point is finer than any screen or printer. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

function rectsOf(found: PdfAnnotation, kind: AnnotationKind): PageRect[] {
  const quads = found.quads.map(boundsOf).filter((rect) => hasExtent(rect) && isOnPaper(rect));
  const rects = quads.length > 0 ? quads : [found.rect].filter(isOnPaper);
  // A note is an icon and may cover no space; a mark that covers none is nowhere.
  return rects
    .filter((rect) => hasExtent(rect) || (kind === 'note' && (rect.x2 !== 0 || rect.y2 !== 0)))
    .map(({ x1, y1, x2, y2 }) => ({
      page: found.page,
      x1: rounded(x1),
      y1: rounded(y1),
      x2: rounded(x2),
      y2: rounded(y2),
    }));
}

const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

/** What is written in it; of a program that writes only rich text the words of that. */
const wordsOf = ({ contents, rich }: PdfAnnotation): string =>
  plainLines(contents) || plainLines(wordsOfRichText(rich ?? ''));

/** The comment; a copy of the marked text, which some programs put there, is none. */
function commentOf(found: PdfAnnotation): string {
  const { quote } = found;
  const comment = wordsOf(found);
  return quote && foldText(comment) === foldText(quote.exact) ? '' : comment;
}

function noteOf(found: PdfAnnotation, answers: readonly PdfAnnotation[]): string {
  const said = answers.map((answer) => {
    const text = wordsOf(answer);
    return answer.author ? `${answer.author}: ${text}` : text;
  });
  return [commentOf(found), ...said].filter(Boolean).join('\n\n').slice(0, MOST_NOTE);
}

function toAnnotation(
  found: PdfAnnotation,
  answers: readonly PdfAnnotation[],
): Omit<NewAnnotation, 'paperId'> {
  const kind = KINDS[found.subtype];
  const rects = rectsOf(found, kind);
  const modified = parsePdfDate(found.modified);
  const created = parsePdfDate(found.created) ?? modified;
  const author = found.author.replace(/\s+/g, ' ').trim().slice(0, MOST_AUTHOR);
  const strokes = found.strokes.map((stroke) => stroke.map(rounded));
  // Ink without lines is a picture of ink.
  const isDrawn = kind === 'ink' && strokes.length > 0;
  return {
    id: uuidv7(),
    kind: kind === 'ink' && !isDrawn ? 'area' : kind,
    color: nearestColor(found.color),
    page: found.page,
    rects,
    ...(found.quote && { quote: found.quote }),
    ...(found.position && { position: found.position }),
    ...(isDrawn && { strokes, strokeWidth: Math.min(100, found.strokeWidth ?? 1) }),
    note: noteOf(found, answers),
    tags: [],
    ...(author && { author }),
    placement: rects.length > 0 ? 'exact' : 'lost',
    ...(created && { createdAt: created, updatedAt: modified && modified > created ? modified : created }),
  };
}

/** Names annotations so that the same file names them alike; where a program left or repeated a name, by their place. */
function createNaming(sha256: string): (found: PdfAnnotation) => string {
  const names = new Set<string>();
  return ({ name, page, index }) => {
    const isName = name !== '' && name.length <= MOST_NAME && !names.has(name);
    names.add(name);
    return `pdf:${sha256}#${isName ? name : `${page}/${index}`}`;
  };
}

/** Where marks come from that were brought in from the stored PDF of this hash. */
export const originsOf = (sha256: string): string => `pdf:${sha256}#`;

/**
 * What the annotations of a PDF are to Offprint. Answers become part of the note they answer; marks of Offprint's own
 * come back as they were, with what another program has changed of them.
 *
 * @param found all of them, in the order of the file
 */
export function fromPdf(
  found: readonly PdfAnnotation[],
  { paperId, sha256 }: { paperId: string; sha256: string },
): BroughtIn[] {
  const origin = createNaming(sha256);
  const origins = new Map(found.map((annotation) => [annotation, origin(annotation)]));
  const { roots, answers } = answersOf(found);
  const ownIds = new Set(found.flatMap(({ ownMark }) => readOwnMark(ownMark)?.id ?? []));
  const isPart = ({ ownMark }: PdfAnnotation) => ownIds.has(readPartOf(ownMark) ?? '');
  const brought = roots
    .filter((root) => !isPart(root))
    .map((root) => {
      const own = readOwnMark(root.ownMark);
      const parts = own ? found.filter(({ ownMark }) => readPartOf(ownMark) === own.id) : [];
      const said = answers.get(root) ?? [];
      const seen = toAnnotation(root, said);
      const annotation = own ? ownAnnotation(own, seen, [root, ...parts], said.length > 0) : seen;
      const value = { origin: origins.get(root), ...annotation, paperId, documentSha256: sha256 };
      return { annotation: NewAnnotation.safeParse(value).data, from: [root, ...said, ...parts] };
    });
  return brought.flatMap(({ annotation, from }) => (annotation ? [{ annotation, from }] : []));
}
