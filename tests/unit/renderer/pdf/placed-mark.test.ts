import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../src/renderer/pdf/mark.ts';
import { sameMark } from '../../../../src/renderer/pdf/mark.ts';
import { marksAt, nextUnder, noteBox, overlap, placeMark } from '../../../../src/renderer/pdf/placed-mark.ts';

/** A page of 500 × 1000 points, shown at twice that. */
const VIEWPORT = {
  width: 1000,
  height: 2000,
  scale: 2,
  convertToPdfPoint: (x: number, y: number) => [x / 2, 1000 - y / 2],
  convertToViewportPoint: (x: number, y: number) => [2 * x, 2000 - 2 * y],
};
const SIZE = { width: 1000, height: 2000 };

const mark = (id: string, values: Partial<Mark> = {}): Mark => ({
  id,
  kind: 'highlight',
  color: 'yellow',
  rects: [{ page: 1, x1: 100, y1: 500, x2: 300, y2: 520 }],
  ...values,
});
const at = (marks: Mark[], x: number, y: number) =>
  marksAt(
    marks.map((each) => placeMark(each, 1, VIEWPORT)),
    x / 500,
    1 - y / 1000,
    SIZE,
  ).map(({ id }) => id);

describe('marks at a point', () => {
  const line = mark('line');
  const word = mark('word', { rects: [{ page: 1, x1: 150, y1: 500, x2: 180, y2: 520 }] });
  const figure = mark('figure', { kind: 'area', rects: [{ page: 1, x1: 50, y1: 400, x2: 450, y2: 800 }] });

  it('are told from the smallest to the largest', () => {
    expect(at([figure, line, word], 160, 510)).toEqual(['word', 'line', 'figure']);
    expect(at([figure, line, word], 250, 510)).toEqual(['line', 'figure']);
    expect(at([figure, line, word], 250, 950)).toEqual([]);
  });

  it('are those of this page only', () => {
    const other = mark('other', { rects: [{ page: 2, x1: 100, y1: 500, x2: 300, y2: 520 }] });
    expect(at([other], 160, 510)).toEqual([]);
  });

  it('of ink are hit on the line, not within its box', () => {
    const circle = mark('ink', {
      kind: 'ink',
      rects: [{ page: 1, x1: 100, y1: 100, x2: 300, y2: 300 }],
      strokes: [[100, 100, 300, 100, 300, 300]],
      strokeWidth: 1,
    });
    expect(at([circle], 200, 101)).toEqual(['ink']);
    expect(at([circle], 150, 250)).toEqual([]);
  });

  it('of notes are as large as their icon, which stays on the page', () => {
    const note = mark('note', { kind: 'note', rects: [{ page: 1, x1: 200, y1: 500, x2: 200, y2: 500 }] });
    // 22 CSS pixels are 11 points here.
    expect(at([note, figure], 208, 492)).toEqual(['note', 'figure']);
    expect(at([note], 215, 492)).toEqual([]);
    expect(noteBox({ left: 1, top: 1, width: 0, height: 0 }, SIZE)).toEqual({
      left: 1 - 22 / 1000,
      top: 1 - 22 / 2000,
      width: 22 / 1000,
      height: 22 / 2000,
    });
  });
});

describe('marks one over the other', () => {
  const placed = (y1: number, y2: number, page = 1) =>
    placeMark(mark('m', { rects: [{ page, x1: 100, y1, x2: 300, y2 }] }), 1, VIEWPORT);

  it('are told from lines that only touch', () => {
    expect(overlap(placed(500, 520), placed(505, 525))).toBe(true);
    expect(overlap(placed(500, 520), placed(480, 502))).toBe(false);
    expect(overlap(placed(500, 520), placed(400, 420))).toBe(false);
    expect(overlap(placed(500, 520), placed(500, 520, 2))).toBe(false);
  });
});

describe('clicking again at the same place', () => {
  it('goes through all that lies there and begins anew', () => {
    const under = ['a', 'b', 'c'];
    expect(nextUnder(under, undefined)).toBe('a');
    expect(nextUnder(under, { under, hit: 'a' })).toBe('b');
    expect(nextUnder(under, { under, hit: 'c' })).toBe('a');
  });

  it('begins with the smallest where something else lies', () => {
    expect(nextUnder(['a', 'b'], { under: ['a', 'b', 'c'], hit: 'a' })).toBe('a');
    expect(nextUnder([], { under: ['a'], hit: 'a' })).toBeUndefined();
    expect(nextUnder(['a'], { under: [], hit: undefined })).toBe('a');
  });
});

describe('whether a mark has to be painted anew', () => {
  const values = { strokes: [[1, 2, 3, 4]], strokeWidth: 1, hasNote: false };
  it.each<[string, Partial<Mark>]>([
    ['colour', { color: 'pink' }],
    ['kind', { kind: 'underline' }],
    ['place', { rects: [{ page: 1, x1: 100, y1: 500, x2: 301, y2: 520 }] }],
    ['a stroke', { strokes: [[1, 2, 3, 5]] }],
    [
      'a further stroke',
      {
        strokes: [
          [1, 2, 3, 4],
          [5, 6],
        ],
      },
    ],
    ['the pen', { strokeWidth: 2 }],
    ['its having a note', { hasNote: true }],
    ['its being unsure', { isUncertain: true }],
  ])('%s says so', (_what, change) => {
    expect(sameMark(mark('a', values), mark('a', values))).toBe(true);
    expect(sameMark(mark('a', values), mark('a', { ...values, ...change }))).toBe(false);
  });
});
