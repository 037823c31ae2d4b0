import { describe, expect, it } from 'vitest';
import { annotationTitle, relativeDay } from '../../../../src/renderer/annotations/annotation-words.ts';

describe('relativeDay', () => {
  const now = new Date('2026-06-10T09:00:00');
  it.each([
    ['2026-06-10T00:10:00', 'today'],
    ['2026-06-09T23:50:00', 'yesterday'],
    ['2026-06-03T12:00:00', '3 June'],
    ['2024-12-31T12:00:00', '31 December 2024'],
  ])('calls %s %s', (local, words) => {
    expect(relativeDay(new Date(local).toISOString(), now)).toBe(words);
  });
});

it('calls an annotation by its quote, else by what it is', () => {
  const quote = {
    type: 'TextQuoteSelector' as const,
    exact: 'numer-\nical  results',
    prefix: '',
    suffix: '',
  };
  expect(annotationTitle({ quote, kind: 'highlight', page: 1 })).toBe('numerical results');
  expect(annotationTitle({ kind: 'area', page: 7 })).toBe('Area on page 7');
});
