import { mergeRects, type Rect } from '#shared/anchoring/merge-rects.ts';
import { withMemory } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';

/** How far a line of print reaches above and below its baseline, in sizes of its type: as highlights in the window do. */
const ASCENT = 0.8;
const DESCENT = 0.22;
/** Letters with a wider gap between them, in sizes of their type, are two runs. */
const MAX_GAP = 1;

/** A hundredth of a point is finer than any screen or printer. */
const round = (points: number) => Math.round(points * 100) / 100;

/** Reads values that PDFium writes to memory. */
interface Scratch {
  pointer: number;
  float: (index: number) => number;
  double: (index: number) => number;
}

/** What an upright character covers, as high as its type; undefined for others and for what PDFium put in itself. */
function uprightChar(pdfium: Pdfium, textPage: number, index: number, scratch: Scratch): Rect | undefined {
  const { pointer, float, double } = scratch;
  // a b c d e f: (a, b) is where a step along the line leads, (c, d) a step up.
  if (!pdfium.FPDFText_GetMatrix(textPage, index, pointer)) return undefined;
  const size = pdfium.FPDFText_GetFontSize(textPage, index) * float(3);
  if (float(1) !== 0 || float(0) <= 0 || !(size > 0)) return undefined;
  if (!pdfium.FPDFText_GetLooseCharBox(textPage, index, pointer)) return undefined;
  const [x1, x2] = [float(0), float(2)];
  pdfium.FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8);
  const baseline = double(1);
  return { x1, x2, y1: baseline - DESCENT * size, y2: baseline + ASCENT * size };
}

/** What characters in a row cover, tightly, whichever way they stand. */
function boxesOf(pdfium: Pdfium, textPage: number, [from, to]: [number, number], scratch: Scratch): Rect[] {
  const { pointer, double } = scratch;
  const count = pdfium.FPDFText_CountRects(textPage, from, to - from + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    pdfium.FPDFText_GetRect(textPage, index, pointer, pointer + 8, pointer + 16, pointer + 24);
    return { x1: double(0), y2: double(1), x2: double(2), y1: double(3) };
  });
}

function isContinued(run: Rect | undefined, char: Rect): run is Rect {
  if (!run) return false;
  const height = char.y2 - char.y1;
  const isOnLine = Math.abs(run.y1 - char.y1) < height / 10 && Math.abs(run.y2 - char.y2) < height / 10;
  return isOnLine && char.x1 - run.x2 <= height * MAX_GAP && run.x1 - char.x2 <= height * MAX_GAP;
}

/**
 * Measures what characters of a loaded page cover, in PDF user space: one rectangle a line, as high as its type, whatever
 * letters stand in it. A character is measured once, however many marks are on it.
 */
export function createCharMeasure(pdfium: Pdfium, textPage: number) {
  const measured = new Map<number, Rect | undefined>();

  function charAt(index: number, scratch: Scratch): Rect | undefined {
    if (!measured.has(index)) measured.set(index, uprightChar(pdfium, textPage, index, scratch));
    return measured.get(index);
  }

  return (charIndexes: Iterable<number>): Rect[] => {
    const rects: Rect[] = [];
    const turned: [number, number][] = [];
    withMemory(pdfium, 64, (pointer) => {
      const scratch: Scratch = {
        pointer,
        float: (index) => pdfium.pdfium.getValue(pointer + 4 * index, 'float'),
        double: (index) => pdfium.pdfium.getValue(pointer + 8 * index, 'double'),
      };
      for (const index of new Set(charIndexes)) {
        const char = charAt(index, scratch);
        const run = rects.at(-1);
        const last = turned.at(-1);
        if (char && isContinued(run, char)) {
          run.x1 = Math.min(run.x1, char.x1);
          run.x2 = Math.max(run.x2, char.x2);
        } else if (char) rects.push({ ...char });
        else if (last && index === last[1] + 1) last[1] = index;
        else turned.push([index, index]);
      }
      rects.push(...turned.flatMap((range) => boxesOf(pdfium, textPage, range, scratch)));
    });
    return mergeRects(rects.filter((rect) => Object.values(rect).every(Number.isFinite))).map((rect) => ({
      x1: round(rect.x1),
      y1: round(rect.y1),
      x2: round(rect.x2),
      y2: round(rect.y2),
    }));
  };
}
