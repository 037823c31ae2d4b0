import { expect, test } from 'vitest';
import { imageShare } from '../../../../src/renderer/pdf/image-share.ts';

const NAMES = [
  ...['save', 'restore', 'transform', 'paintFormXObjectBegin', 'paintFormXObjectEnd', 'paintImageXObject'],
  ...['paintInlineImageXObject', 'paintImageMaskXObject', 'paintImageXObjectRepeat'],
  ...['paintImageMaskXObjectRepeat', 'paintImageMaskXObjectGroup', 'paintInlineImageXObjectGroup', 'fill'],
] as const;
const OPS = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Parameters<typeof imageShare>[2];

/** Of a page of 100 × 200 points. */
const share = (...operations: [string, unknown[]?][]) =>
  imageShare(
    {
      fnArray: operations.map(([name]) => (NAMES as readonly string[]).indexOf(name)),
      argsArray: operations.map(([, args]) => args),
    },
    100 * 200,
    OPS,
  );

test('an image covers what its matrix says', () => {
  expect(share(['transform', [100, 0, 0, 200, 0, 0]], ['paintImageXObject'])).toBe(1);
  // Lying on its side; under a form; a mask, as scanners write black and white.
  expect(share(['transform', [0, 50, -200, 0, 0, 0]], ['paintImageMaskXObject'])).toBe(0.5);
  expect(
    share(
      ['save'],
      ['transform', [10, 0, 0, 10, 0, 0]],
      ['paintFormXObjectBegin', [[5, 0, 0, 10, 0, 0], null]],
      ['paintInlineImageXObject'],
      ['paintFormXObjectEnd'],
      ['restore'],
      ['paintImageXObject'],
    ),
  ).toBeCloseTo(0.25 + 1 / 20_000, 6);
});

test('strips add up, however pdf.js puts them together', () => {
  expect(share(['paintImageXObjectRepeat', ['a', 100, 10, [0, 0, 0, 10, 0, 20]]])).toBeCloseTo(0.15, 6);
  expect(share(['paintImageMaskXObjectRepeat', ['a', 100, 0, 0, -10, [0, 0, 0, 10]]])).toBeCloseTo(0.1, 6);
  const parts = [{ transform: [100, 0, 0, 50, 0, 0] }, { transform: [100, 0, 0, 50, 0, 50] }];
  expect(share(['paintImageMaskXObjectGroup', [parts]])).toBe(0.5);
  expect(share(['paintInlineImageXObjectGroup', ['a', parts]])).toBe(0.5);
});

test('drawings are no images', () => expect(share(['transform', [100, 0, 0, 200, 0, 0]], ['fill'])).toBe(0));
