import { expect, test } from 'vitest';
import { staysDrawn } from '../../../../../src/main/sources/pdf-annotations/drawing.ts';
import type { BroughtIn } from '../../../../../src/main/sources/pdf-annotations/from-pdf.ts';
import type { PdfAnnotation } from '../../../../../src/main/sources/pdf-annotations/pdf-annotation.ts';

const stays = (values: Partial<PdfAnnotation>): boolean =>
  staysDrawn({
    from: [{ contents: '', ownMark: '', hasAppearance: true, isHidden: false, ...values }],
  } as unknown as BroughtIn);

test('what no mark looks like stays drawn by the file', () => {
  for (const subtype of [
    'Stamp',
    'FreeText',
    'Ink',
    'Line',
    'Polygon',
    'PolyLine',
    'Circle',
    'Caret',
  ] as const)
    expect(stays({ subtype })).toBe(true);
  for (const subtype of ['Highlight', 'Underline', 'StrikeOut', 'Text', 'Square'] as const)
    expect(stays({ subtype })).toBe(false);
});

test('what the file does not draw is the mark’s to show', () => {
  expect(stays({ subtype: 'Stamp', hasAppearance: false })).toBe(false);
  expect(stays({ subtype: 'Stamp', isHidden: true })).toBe(false);
  // Any reader draws these by what is said of them.
  expect(stays({ subtype: 'Ink', hasAppearance: false })).toBe(true);
  expect(stays({ subtype: 'FreeText', hasAppearance: false, contents: 'Typed' })).toBe(true);
  expect(stays({ subtype: 'FreeText', hasAppearance: false })).toBe(false);
});

test('what Offprint wrote it draws itself', () =>
  expect(stays({ subtype: 'Ink', ownMark: '{"v":1}' })).toBe(false));
