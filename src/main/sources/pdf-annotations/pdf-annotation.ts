import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { TextPositionSelector, TextQuoteSelector } from '#shared/entities/annotation.ts';

/** The kinds of annotation that people make on the page; links, form fields and pop-up windows are none of them. */
export type MarkupSubtype =
  | 'Text'
  | 'FreeText'
  | 'Line'
  | 'Square'
  | 'Circle'
  | 'Polygon'
  | 'PolyLine'
  | 'Highlight'
  | 'Underline'
  | 'Squiggly'
  | 'StrikeOut'
  | 'Stamp'
  | 'Caret'
  | 'Ink'
  | 'FileAttachment';

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** An annotation as it stands in a PDF (ISO 32000-2, 12.5). Lengths are in points of PDF user space. */
export interface PdfAnnotation {
  /** From 1. */
  page: number;
  /** Its place among the annotations of the page, from 0. */
  index: number;
  /** Of its object in the file; 0 where it has none of its own. */
  object: number;
  subtype: MarkupSubtype;
  /** NM: unique within the page, where the program took care. */
  name: string;
  rect: Rect;
  /** x, y of four corners each, in whatever order the program wrote them. */
  quads: number[][];
  color?: Rgb;
  contents: string;
  /** RC: the same with its looks, as XHTML; some programs write nothing else. */
  rich?: string;
  /** AP: the file says what it looks like. */
  hasAppearance: boolean;
  /** It is not to be seen on a screen. */
  isHidden: boolean;
  /** T. */
  author: string;
  /** Dates as PDF writes them; '' where absent. */
  created: string;
  modified: string;
  /** Lines drawn: of ink, and the corners of lines and polygons. x, y, x, y … */
  strokes: number[][];
  strokeWidth?: number;
  /** The index of the annotation that this one answers or belongs to. */
  inReplyTo?: number;
  /** It is marked with what it answers as one, instead of answering it. */
  isGrouped: boolean;
  /** It says of what it answers that it is accepted, done …, and nothing else. */
  isState: boolean;
  /** What Offprint wrote of its own mark; see `OWN_MARK`. */
  ownMark: string;
  /** The text it marks, of marks on text. */
  quote?: TextQuoteSelector;
  /** The place of that text, else of the text nearest to it. */
  position?: TextPositionSelector;
}

/** Which annotation of a PDF. */
export type AnnotationPlace = Pick<PdfAnnotation, 'page' | 'index'>;

/** An annotation to be written into a PDF. */
export interface PdfMark {
  page: number;
  subtype: 'Highlight' | 'Underline' | 'StrikeOut' | 'Text' | 'Square' | 'Ink';
  name: string;
  rect: Rect;
  /** One a line, of marks on text. */
  lines: Rect[];
  color: Rgb;
  /** 0 to 1. */
  opacity: number;
  contents: string;
  author: string;
  created: string;
  modified: string;
  strokes: number[][];
  strokeWidth?: number;
  ownMark: string;
}

/** What is to become of an annotation that a PDF already has; what is absent stays. */
export interface PdfMarkChange extends AnnotationPlace {
  contents: string;
  color?: Rgb;
  modified: string;
  ownMark: string;
}

/** What is to be written into a copy of a PDF. */
export interface PdfMarks {
  add: PdfMark[];
  change: PdfMarkChange[];
  remove: AnnotationPlace[];
}

/** The private key (ISO 32000-2, annex E) under which a mark of ours carries what PDF has no words for. */
export const OWN_MARK = 'OffprintMark';
