import { describe, expect, test } from 'vitest';
import { inReadingOrder } from '../../../../src/main/workers/pdf-text/right-to-left.ts';

/** Characters placed one after the other, rightwards or leftwards. */
const place = (text: string, step: number) =>
  Array.from(text, (char, index) => ({ text: char, x: 100 + index * step }));

describe('right-to-left text', () => {
  test('held left letter first is turned round, word by word', () => {
    expect(inReadingOrder(place('אובמ הדימלל קומע', 5))).toBe('מבוא ללמידה עמוק');
  });
  test('in reading order stays', () => {
    expect(inReadingOrder(place('מבוא ללמידה', -5))).toBe('מבוא ללמידה');
  });
  test('leaves all else alone, and marks with their letters', () => {
    expect(inReadingOrder(place('GPT-4 (2024)', 5))).toBe('GPT-4 (2024)');
    expect(
      inReadingOrder([
        { text: 'נ', x: 1 },
        { text: 'כ', x: 2 },
        { text: '\u05bc', x: 2 },
        { text: 'מ', x: 3 },
      ]),
    ).toBe('מכ\u05bcנ');
    expect(inReadingOrder([])).toBe('');
  });
});

test('gaps that were put in beside a mark part no word, where the page has spaces of its own', () => {
  const word = [
    { text: 'مكو', x: 30 },
    { text: ' ', x: 27, isAdded: true },
    { text: '\u0651', x: 26 },
    { text: ' ', x: 20, isAdded: true },
    { text: 'نة', x: 15 },
  ];
  expect(inReadingOrder([...word, { text: ' ', x: 12 }, { text: 'من', x: 4 }])).toBe('مكو\u0651نة من');
  expect(inReadingOrder(word)).toBe('مكو \u0651 نة');
});
