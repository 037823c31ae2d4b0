import { describe, expect, test } from 'vitest';
import { AnnotationColor } from '#shared/entities/annotation.ts';
import { MARK_COLORS, nearestColor } from '../../../../../src/main/sources/pdf-annotations/colors.ts';
import type { Rgb } from '../../../../../src/main/sources/pdf-annotations/pdf-annotation.ts';

const rgb = (hex: string): Rgb => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

describe('the nearest of the six colours', () => {
  test.each(AnnotationColor.options)('of what %s is written as is the same', (color) =>
    expect(nearestColor(MARK_COLORS[color])).toBe(color),
  );

  test.each([
    // As the window shows them.
    ['#ffe58a', 'yellow'],
    ['#bfe8b4', 'green'],
    ['#b9dcf7', 'blue'],
    ['#f6c3d6', 'pink'],
    ['#ffd0a3', 'orange'],
    ['#d9c8f5', 'purple'],
    // As other programs offer them: Acrobat, Preview, Zotero, Okular.
    ['#ffff00', 'yellow'],
    ['#fad4a0', 'orange'],
    ['#ffd100', 'yellow'],
    ['#facd5a', 'yellow'],
    ['#7cc868', 'green'],
    ['#5fb236', 'green'],
    ['#00ff00', 'green'],
    ['#69aff0', 'blue'],
    ['#2ea8e5', 'blue'],
    ['#fb5b89', 'pink'],
    ['#f19837', 'orange'],
    ['#ff8000', 'orange'],
    ['#c885da', 'purple'],
    ['#a28ae5', 'purple'],
    // Dark or pale, a hue stays what it is.
    ['#0000a6', 'blue'],
    ['#0000ff', 'blue'],
    ['#003300', 'green'],
    ['#eef6ff', 'yellow'],
    ['#800080', 'purple'],
  ])('of %s is %s', (hex, color) => expect(nearestColor(rgb(hex))).toBe(color));

  test.each(['#000000', '#808080', '#ffffff'])('of %s, which has no hue, is yellow', (hex) =>
    expect(nearestColor(rgb(hex))).toBe('yellow'),
  );

  test('of no colour is yellow', () => expect(nearestColor(undefined)).toBe('yellow'));
});
