import { describe, expect, it } from 'vitest';
import type { Annotation } from '#shared/entities/annotation.ts';
import {
  cutOut,
  hullOf,
  markAround,
  mergedMark,
  splitMarks,
} from '../../../../../src/renderer/features/reader/join-marks.ts';
import type { DescribedText } from '../../../../../src/renderer/pdf/selection.ts';

const mark = (id: string, values: Partial<Annotation> = {}): Annotation => ({
  id,
  paperId: 'doi:10.1/x',
  documentSha256: 'a'.repeat(64),
  kind: 'highlight',
  color: 'green',
  page: 1,
  rects: [{ page: 1, x1: 0, y1: 0, x2: 100, y2: 10 }],
  note: '',
  tags: [],
  hasPicture: false,
  createdAt: '2026-02-01T00:00:00.000Z',
  updatedAt: '2026-02-01T00:00:00.000Z',
  ...values,
});
const text = (exact: string): DescribedText => ({
  page: 1,
  rects: [{ page: 1, x1: 0, y1: 0, x2: 50, y2: 10 }],
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 3, end: 3 + exact.length },
});
const point = (page: number, offset: number) => ({ page, offset });

describe('merging', () => {
  it('reaches from the first start to the last end, over pages', () => {
    expect(
      hullOf([
        { from: point(2, 5), to: point(2, 90) },
        { from: point(1, 700), to: point(2, 8) },
      ]),
    ).toEqual({ from: point(1, 700), to: point(2, 90) });
    expect(hullOf([])).toBeUndefined();
  });

  it('looks as the first did, is as old as the oldest, and has every note and tag', () => {
    const merged = mergedMark(
      [
        mark('a', { note: 'One', tags: ['x', 'y'] }),
        mark('b', { color: 'pink', createdAt: '2025-01-01T00:00:00.000Z' }),
        mark('c', { note: ' Two\n', tags: ['y', 'z'], kind: 'underline', placement: 'uncertain' }),
      ],
      text('all of it'),
      'new',
    );
    expect(merged).toMatchObject({
      id: 'new',
      kind: 'highlight',
      color: 'green',
      note: 'One\n\nTwo',
      tags: ['x', 'y', 'z'],
      placement: 'uncertain',
      createdAt: '2025-01-01T00:00:00.000Z',
      quote: { exact: 'all of it' },
    });
  });

  it('is refused rather than losing part of a note', () => {
    const long = 'n'.repeat(60_000);
    expect(
      mergedMark([mark('a', { note: long }), mark('b', { note: long })], text('t'), 'new'),
    ).toBeUndefined();
  });
});

describe('splitting', () => {
  const whole = { from: point(1, 10), to: point(2, 50) };

  it('leaves what is before and after, and nothing empty', () => {
    const part = { from: point(1, 20), to: point(2, 5) };
    expect(cutOut(whole, part)).toEqual([
      { from: point(1, 10), to: point(1, 20) },
      part,
      { from: point(2, 5), to: point(2, 50) },
    ]);
    expect(cutOut(whole, { from: point(1, 10), to: point(1, 20) })).toHaveLength(2);
    expect(cutOut(whole, whole)).toEqual([whole]);
  });

  it('keeps the note once and the tags everywhere', () => {
    let made = 0;
    const parts = splitMarks(
      mark('a', { note: 'Mine', tags: ['t'], author: 'Ada' }),
      [text('one'), text('two'), text('three')],
      () => `new ${++made}`,
    );
    expect(parts.map(({ id, note, tags, author, color }) => ({ id, note, tags, author, color }))).toEqual([
      { id: 'new 1', note: 'Mine', tags: ['t'], author: 'Ada', color: 'green' },
      { id: 'new 2', note: '', tags: ['t'], author: 'Ada', color: 'green' },
      { id: 'new 3', note: '', tags: ['t'], author: 'Ada', color: 'green' },
    ]);
  });
});

describe('the mark around a selection', () => {
  const line = mark('line');
  const paragraph = mark('paragraph', { rects: [{ page: 1, x1: 0, y1: -50, x2: 100, y2: 10 }] });
  const within = [{ page: 1, x1: 20, y1: 0, x2: 40, y2: 10 }];

  it('is the smallest that holds all of it', () => {
    expect(markAround([paragraph, line], within)?.id).toBe('line');
    expect(markAround([paragraph, line], [{ page: 1, x1: 20, y1: -30, x2: 40, y2: -20 }])?.id).toBe(
      'paragraph',
    );
  });

  it('is none on another page, of another kind, or where all of it is selected', () => {
    expect(markAround([line], [{ ...within[0], page: 2, x1: 20, y1: 0, x2: 40, y2: 10 }])).toBeUndefined();
    expect(markAround([mark('area', { kind: 'area' })], within)).toBeUndefined();
    expect(markAround([line], line.rects)).toBeUndefined();
  });
});
