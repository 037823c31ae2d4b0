import { describe, expect, it } from 'vitest';
import {
  placeOf,
  resumeHeaders,
  validatorOf,
} from '../../../../../src/main/workers/sync/downloads/range-rules.ts';

const part = { bytes: 100, totalBytes: 300, validator: '"a"' };
const none = { bytes: 0, totalBytes: null, validator: null };

describe('what a part may be gone on with', () => {
  it.each([
    ['a strong ETag', { etag: '"a"' }, '"a"'],
    ['a weak ETag, which says nothing of the bytes', { etag: 'W/"a"' }, null],
    [
      'a weak ETag, whatever the date',
      { etag: 'W/"a"', 'last-modified': 'Mon, 01 Jun 2026 00:00:00 GMT' },
      null,
    ],
    [
      'a date before the answer',
      { 'last-modified': 'Mon, 01 Jun 2026 00:00:00 GMT', date: 'Mon, 01 Jun 2026 00:00:01 GMT' },
      'Mon, 01 Jun 2026 00:00:00 GMT',
    ],
    [
      'a date of the same second, in which it may have changed twice',
      { 'last-modified': 'Mon, 01 Jun 2026 00:00:01 GMT', date: 'Mon, 01 Jun 2026 00:00:01 GMT' },
      null,
    ],
    ['a date of no known age', { 'last-modified': 'Mon, 01 Jun 2026 00:00:00 GMT' }, null],
    ['nothing', {}, null],
  ])('%s', (_, headers, validator) => {
    expect(validatorOf(new Headers(headers as Record<string, string>))).toBe(validator);
  });
});

it('only a part with a validator is gone on with', () => {
  expect(resumeHeaders(part)).toEqual({ Range: 'bytes=100-', 'If-Range': '"a"' });
  expect(resumeHeaders({ ...part, validator: null })).toEqual({});
  expect(resumeHeaders(none)).toEqual({});
});

describe('where an answer belongs', () => {
  const place = (status: number, headers: Record<string, string>, of = part) =>
    placeOf(status, new Headers(headers), of);

  it('the missing part, behind what is there', () => {
    expect(place(206, { 'content-range': 'bytes 100-299/300' })).toEqual({
      from: 100,
      totalBytes: 300,
      validator: '"a"',
    });
    expect(place(206, { 'content-range': 'bytes 100-299/*', etag: '"a"' })).toMatchObject({
      totalBytes: 300,
    });
  });

  it('the whole, from the start', () => {
    expect(place(200, { 'content-length': '250', etag: '"b"' })).toEqual({
      from: 0,
      totalBytes: 250,
      validator: '"b"',
    });
    expect(place(200, {})).toEqual({ from: 0, totalBytes: null, validator: null });
    expect(place(200, { 'content-length': '12', 'content-encoding': 'gzip', etag: '"b"' })).toEqual({
      from: 0,
      totalBytes: null,
      validator: null,
    });
  });

  it.each([
    ['another place', { 'content-range': 'bytes 99-299/300' }],
    ['another size', { 'content-range': 'bytes 100-399/400' }],
    ['another file', { 'content-range': 'bytes 100-299/300', etag: '"b"' }],
    ['no place at all', {}],
    ['coded bytes', { 'content-range': 'bytes 100-299/300', 'content-encoding': 'gzip' }],
  ])('nowhere: a part of %s', (_, headers) => {
    expect(place(206, headers as Record<string, string>)).toBe('start-over');
  });

  it('nowhere: a part that nobody asked for, or nothing behind the end', () => {
    expect(place(206, { 'content-range': 'bytes 0-299/300' }, none as never)).toBe('start-over');
    expect(place(416, { 'content-range': 'bytes */100' })).toBe('start-over');
  });

  it('nowhere known: any other status', () => {
    expect(place(404, {})).toBeUndefined();
    expect(place(304, {})).toBeUndefined();
  });
});
