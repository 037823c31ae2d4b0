import { describe, expect, it } from 'vitest';
import {
  annotationTitle,
  makingWords,
  placementWords,
  placeWords,
  relativeDay,
} from '../../../../src/renderer/annotations/annotation-words.ts';

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

it('says where an annotation is and what it is, but for the highlights that most are', () => {
  const createdAt = '2024-06-03T12:00:00.000Z';
  expect(placeWords({ kind: 'highlight', page: 3, createdAt }, undefined)).toBe('Page 3, 3 June 2024');
  expect(placeWords({ kind: 'strikeout', page: 3, createdAt }, undefined)).toBe(
    'Strike-out, page 3, 3 June 2024',
  );
  expect(placeWords({ kind: 'area', page: 3, createdAt }, 'Version 1')).toBe(
    'Version 1, area, page 3, 3 June 2024',
  );
});

it('says when it was made, when changed and by whom', () => {
  const createdAt = new Date('2024-06-03T12:00:00').toISOString();
  const updatedAt = new Date('2024-06-04T09:05:00').toISOString();
  expect(makingWords({ createdAt, updatedAt: createdAt })).toBe('Made 3 June 2024 at 12:00');
  expect(makingWords({ createdAt, updatedAt, author: 'Ada' })).toBe(
    'Made 3 June 2024 at 12:00, changed 4 June 2024 at 09:05, by Ada',
  );
});

it('says what is not sure about its place', () => {
  const rects = [{ page: 1, x1: 0, y1: 0, x2: 1, y2: 1 }];
  expect(placementWords({ rects })).toBeUndefined();
  expect(placementWords({ rects, placement: 'uncertain' })).toBe('Place uncertain');
  expect(placementWords({ rects: [], placement: 'lost' })).toBe('Could not be placed');
});
