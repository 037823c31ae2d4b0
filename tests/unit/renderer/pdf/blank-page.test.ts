import { expect, test } from 'vitest';
import { isOneColour } from '../../../../src/renderer/pdf/blank-page.ts';

const pixels = (...colours: number[][]) => new Uint8ClampedArray(colours.flat());
const white = [255, 255, 255, 255];

test('a page is blank while all of it has one colour, whichever', () => {
  expect(isOneColour(pixels(white, white, white))).toBe(true);
  expect(isOneColour(pixels([0, 0, 0, 0], [0, 0, 0, 0]))).toBe(true);
});

test('the faintest stroke is something to be seen', () => {
  expect(isOneColour(pixels(white, white, [255, 255, 254, 255]))).toBe(false);
});
