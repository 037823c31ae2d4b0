import { expect, it } from 'vitest';
import { imageBoxes } from '../../../../src/renderer/pdf/image-boxes.ts';

/** A page of 600 × 800 points shown at twice its size. */
const viewport = {
  width: 1200,
  height: 1600,
  convertToPdfPoint: (x: number, y: number) => [x / 2, 800 - y / 2],
  convertToViewportPoint: (x: number, y: number) => [x * 2, (800 - y) * 2],
};

/** Top left, bottom left, top right, in shares. */
const corners = (left: number, top: number, right: number, bottom: number) => [
  ...[left, top],
  ...[left, bottom],
  ...[right, top],
];

const rounded = (boxes: ReturnType<typeof imageBoxes>) =>
  boxes.map((box) => Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value)])));

it('tells where pictures are in PDF space', () => {
  expect(rounded(imageBoxes(corners(0.25, 0.25, 0.75, 0.5), viewport))).toEqual([
    { x1: 150, y1: 400, x2: 450, y2: 600 },
  ]);
});

it('takes a picture that is turned by its whole extent', () => {
  const turned = [0.5, 0.25, 0.25, 0.5, 0.75, 0.5];
  expect(rounded(imageBoxes(turned, viewport))).toEqual([{ x1: 150, y1: 200, x2: 450, y2: 600 }]);
});

it('puts strips together', () => {
  const strips = [
    ...corners(0.1, 0.1, 0.5, 0.2),
    ...corners(0.1, 0.2, 0.5, 0.3),
    ...corners(0.1, 0.3, 0.5, 0.4),
  ];
  expect(rounded(imageBoxes(strips, viewport))).toEqual([{ x1: 60, y1: 480, x2: 300, y2: 720 }]);
});

it('leaves out what is too small for a picture, and scans of whole pages', () => {
  expect(imageBoxes(corners(0.1, 0.1, 0.11, 0.11), viewport)).toEqual([]);
  expect(imageBoxes(corners(0, 0, 1, 1), viewport)).toEqual([]);
});

it('takes no notice of numbers that are none, and of a rest', () => {
  expect(imageBoxes([Number.NaN, 0, 0, 0, 0, 0, 1, 2], viewport)).toEqual([]);
});
