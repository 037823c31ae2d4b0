import { expect, test } from 'vitest';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { DrawnAnnotation } from '#shared/entities/exchange.ts';
import { drawnByFile } from '../../../../../src/renderer/features/reader/drawn-by-file.ts';

const rect = { page: 1, x1: 10, y1: 10, x2: 60, y2: 30 };
const drawn: DrawnAnnotation = {
  id: 'a',
  kind: 'ink',
  color: 'pink',
  rects: [rect],
  strokes: [[1, 2, 3, 4]],
  objects: [9],
};
const now = (values: Partial<Annotation>): Annotation =>
  ({ id: 'a', kind: 'ink', color: 'pink', rects: [rect], strokes: [[1, 2, 3, 4]], ...values }) as Annotation;

test('the file draws it as long as nothing of its looks was changed here', () => {
  expect(drawnByFile([drawn], [now({})])).toEqual([drawn]);
  expect(drawnByFile([drawn], [now({ note: 'with words' })])).toEqual([drawn]);
  expect(drawnByFile([drawn], [now({ color: 'blue' })])).toEqual([]);
  expect(drawnByFile([drawn], [now({ rects: [{ ...rect, x1: 11 }] })])).toEqual([]);
  expect(drawnByFile([drawn], [now({ strokes: [[1, 2, 3, 5]] })])).toEqual([]);
  expect(drawnByFile([drawn], [])).toEqual([]);
});
